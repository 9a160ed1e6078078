// Cuts plain text into numbers, words and signs, in one pass over its characters.

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
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isLetter = (code: number): boolean =>
  isSmall(code) ||
  (code >= 65 && code <= 90) ||
  (code > 191 && code !== 215 && code !== 247 && code < 0x2000);
const isSpace = (code: number): boolean => code === 32 || code === 10;

export function tokensOf(clean: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const code = clean.charCodeAt(at);
    if (isSpace(code)) at += 1;
    else {
      const fused = at > start && !isSpace(clean.charCodeAt(at - 1));
      const token =
        isDigit(code) || (code === 46 && isDecimalPoint(clean, at))
          ? numberAt(clean, at, end, fused)
          : isLetter(code)
            ? wordAt(clean, at, end, fused)
            : signAt(clean, at, fused);
      at = token.end;
      if (!isNoteMark(clean, token, start)) tokens.push(token);
    }
  }
  return tokens;
}

function isDecimalPoint(clean: string, at: number): boolean {
  return isDigit(clean.charCodeAt(at + 1)) && /[\s(=<>~]/.test(clean[at - 1] ?? ' ');
}

function numberAt(clean: string, start: number, limit: number, fused: boolean): Token {
  let at = start;
  while (at < limit && isDigit(clean.charCodeAt(at))) at += 1;
  // thousands: a comma and exactly three digits
  while (clean[at] === ',' && /^\d{3}(?!\d)/.test(clean.slice(at + 1, at + 5)) && at + 4 <= limit) at += 4;
  if (clean[at] === '.' && isDigit(clean.charCodeAt(at + 1)) && at + 1 < limit) {
    at += 1;
    while (at < limit && isDigit(clean.charCodeAt(at))) at += 1;
  }
  const written = clean.slice(start, at).replaceAll(',', '');
  const from = at;
  while (at < limit && isLetter(clean.charCodeAt(at))) at += 1;
  const suffix = clean.slice(from, at).toLowerCase();
  const word = written.startsWith('.') ? `0${written}` : written;
  return { type: 'number', word, start, end: at, fused, ...(suffix === '' ? {} : { suffix }) };
}

/** Hyphens and apostrophes between letters belong to the word; so does the mark of a note at its end. */
function wordAt(clean: string, start: number, limit: number, fused: boolean): Token {
  let at = start;
  // most words are small letters already
  let small = true;
  for (; at < limit; at += 1) {
    const code = clean.charCodeAt(at);
    const joins = (code === 45 || code === 39) && at + 1 < limit && isLetter(clean.charCodeAt(at + 1));
    if (!joins && !isLetter(code)) break;
    small &&= joins || isSmall(code);
  }
  const written = clean.slice(start, at);
  const word = small ? written : written.toLowerCase();
  // an address ends with the next space
  const sign = clean.charCodeAt(at);
  if ((sign === 58 || sign === 46) && /^(?:https?|www|ftp)$/.test(word))
    while (at < limit && !isSpace(clean.charCodeAt(at))) at += 1;
  while (at < limit && isDigit(clean.charCodeAt(at))) at += 1;
  return { type: 'word', word, start, end: at, fused };
}

function signAt(clean: string, start: number, fused: boolean): Token {
  return { type: 'sign', word: clean[start] ?? '', start, end: start + 1, fused };
}

/** "surveyed.32", "needs”.30", "55%3": a number that leans on what closes is a footnote's. */
function isNoteMark(clean: string, token: Token, start: number): boolean {
  if (token.type !== 'number' || !token.fused || token.suffix !== undefined || token.word.length > 3)
    return false;
  const before = clean[token.start - 1] ?? '';
  const earlier = token.start - 2 >= start ? (clean[token.start - 2] ?? ' ') : ' ';
  if (clean[token.end] === '%' || clean[token.end] === '/') return false;
  if (before === '%' || before === ')' || before === ']') return true;
  if (before === '"' || before === "'") return !/\s|\(/.test(earlier);
  return before === '.' && /[a-z)\]"'%]/i.test(earlier);
}
