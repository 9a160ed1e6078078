// Cuts plain text into numbers, words and signs, in one pass over its characters.

import { firstFrom } from '../first-from.ts';
import type { Span } from '../text/text.ts';

export interface Token extends Span {
  readonly type: 'number' | 'word' | 'sign';
  /** Small letters, no hyphens; a number without its commas. */
  readonly word: string;
  /** Letters that stand at a number: "3m", "29th". */
  readonly suffix?: string;
  /** No space before it. */
  readonly fused: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code > 191 && code !== 215 && code !== 247 && code < 0x2000);
const isSpace = (code: number): boolean => code === 32 || code === 10;

/** The letters of `isLetter`; hyphens and apostrophes between them belong to the word. */
const letter = String.raw`[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff]`;
const wholeWord = new RegExp(`${letter}+(?:[-']${letter}+){0,500}`, 'y');
/** Most words are small letters already. */
const smallWord = new RegExp(`[a-z]+(?:[-'][a-z]+){0,500}(?![-']?${letter})`, 'y');
/** Thousands have a comma and exactly three digits. */
const figures = /\d*(?:,\d{3}(?!\d)){0,500}(?:\.\d+)?/y;
const letters = new RegExp(`${letter}*`, 'y');
const digits = /\d*/y;
const address = /[^ \n]*/y;

/** Where what stands from a place on ends; the place itself where nothing of the kind stands. */
function endOf(what: RegExp, clean: string, from: number): number {
  what.lastIndex = from;
  return what.test(clean) ? what.lastIndex : from;
}

/** No token goes on over a blank, nor the last over the end of what is read: there a blank follows. */
export function tokensOf(clean: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  let blank = true;
  for (let at = start; at < end;) {
    const code = clean.charCodeAt(at);
    if (isSpace(code)) {
      blank = true;
      at += 1;
      continue;
    }
    const token =
      isDigit(code) || (code === 46 && isDecimalPoint(clean, at))
        ? numberAt(clean, at, !blank)
        : isLetter(code)
          ? wordAt(clean, at, !blank)
          : signAt(clean, at, !blank);
    blank = false;
    at = token.end;
    if (token.type !== 'number' || !isNoteMark(clean, token, start)) tokens.push(token);
  }
  return tokens;
}

function isDecimalPoint(clean: string, at: number): boolean {
  return isDigit(clean.charCodeAt(at + 1)) && /[\s(=<>~]/.test(clean[at - 1] ?? ' ');
}

function numberAt(clean: string, start: number, fused: boolean): Token {
  const from = endOf(figures, clean, start);
  const end = endOf(letters, clean, from);
  const written = clean.slice(start, from).replaceAll(',', '');
  const suffix = clean.slice(from, end).toLowerCase();
  const word = written.startsWith('.') ? `0${written}` : written;
  return { type: 'number', word, start, end, fused, ...(suffix === '' ? {} : { suffix }) };
}

/** The mark of a note at its end belongs to a word. */
function wordAt(clean: string, start: number, fused: boolean): Token {
  const small = endOf(smallWord, clean, start);
  const at = small > start ? small : endOf(wholeWord, clean, start);
  const written = clean.slice(start, at);
  const word = small > start ? written : written.toLowerCase();
  // an address ends with the next space
  const sign = clean.charCodeAt(at);
  const isAddress = (sign === 58 || sign === 46) && /^(?:https?|www|ftp)$/.test(word);
  const after = isAddress ? endOf(address, clean, at) : at;
  return {
    type: 'word',
    word,
    start,
    end: isDigit(clean.charCodeAt(after)) ? endOf(digits, clean, after) : after,
    fused,
  };
}

function signAt(clean: string, start: number, fused: boolean): Token {
  return { type: 'sign', word: clean[start] ?? '', start, end: start + 1, fused };
}

/** "surveyed.32", "needs”.30", "55%3": a number that leans on what closes is a footnote's. */
function isNoteMark(clean: string, token: Token, start: number): boolean {
  if (!token.fused || token.suffix !== undefined || token.word.length > 3) return false;
  const before = clean[token.start - 1] ?? '';
  const earlier = token.start - 2 >= start ? (clean[token.start - 2] ?? ' ') : ' ';
  if (clean[token.end] === '%' || clean[token.end] === '/') return false;
  if (before === '%' || before === ')' || before === ']') return true;
  if (before === '"' || before === "'") return !/\s|\(/.test(earlier);
  return before === '.' && /[a-z)\]"'%]/i.test(earlier);
}

/** The first token that begins at a place of the text or after it; as many as there are, where none does. */
export const tokenFrom = (tokens: readonly Token[], place: number): number =>
  firstFrom(tokens.length, (at) => (tokens[at]?.start ?? place) >= place);
