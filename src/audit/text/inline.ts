// Inside a line of Markdown: what is marked up is read as its words.

import type { TextBuilder } from './builder.ts';

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  percnt: '%',
  ndash: '\u2013',
  mdash: '\u2014',
  minus: '\u2212',
  quot: '"',
  rsquo: '\u2019',
  lsquo: '\u2018',
};

/** Signs that no mark-up begins with. */
const plain = /[^\\*`~_![\]<&]+/y;

/** Adds the words of `text` from `skip` on; `from` is where the text stands in the source. */
export function addInline(into: TextBuilder, text: string, from: number, skip: number): void {
  let at = skip;
  while (at < text.length) {
    plain.lastIndex = at;
    if (plain.test(text)) {
      into.add(from + at, from + plain.lastIndex);
      at = plain.lastIndex;
      continue;
    }
    const sign = text[at] ?? '';
    const words =
      sign === '<' ? /^<img\b[^<>]{0,300}?\balt="([^"<>]{1,300})"/i.exec(text.slice(at, at + 700)) : null;
    if (words) {
      const [whole, alt = ''] = words;
      const start = at + whole.length - alt.length - 1;
      into.space(from + at);
      into.add(from + start, from + start + alt.length);
      into.space(from + start + alt.length);
      const close = text.indexOf('>', at);
      at = close < 0 ? text.length : close + 1;
      continue;
    }
    const step = skipped(text, at, sign);
    if (step > 0) {
      at += step;
      continue;
    }
    const entity =
      sign === '&' ? /^&(?:(\w{2,8})|#(\d{2,5})|#x([\da-f]{2,5}));/i.exec(text.slice(at, at + 12)) : null;
    if (entity) {
      const [whole, name, decimal, hex] = entity;
      const code = decimal === undefined ? Number.parseInt(hex ?? '26', 16) : Number(decimal);
      into.insert(name === undefined ? String.fromCodePoint(code) : (entities[name] ?? ' '), from + at);
      at += whole.length;
      continue;
    }
    into.add(from + at, from + at + 1);
    at += 1;
  }
}

/** How many characters are mark-up here. */
function skipped(text: string, at: number, sign: string): number {
  switch (sign) {
    case '\\':
      return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? (/[*_`]/.test(text[at + 1] ?? '') ? 2 : 1) : 0;
    case '*':
      return marksWords(text, at) ? 1 : 0;
    case '`':
    case '~':
      return text[at + 1] === sign || text[at - 1] === sign || sign === '`' ? 1 : 0;
    case '_':
      return /\w/.test(text[at - 1] ?? ' ') && /\w/.test(text[at + 1] ?? ' ') ? 0 : 1;
    case '!':
      return text[at + 1] === '[' ? 1 : 0;
    case '[': {
      const note = /^\[\^[^\]\s]{1,60}\]/.exec(text.slice(at, at + 64));
      if (note) return note[0].length;
      return closesAsLink(text, at) ? 1 : 0;
    }
    case ']': {
      const link =
        /^\](?:\([^()\s]{0,400}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?(?: "[^"]{0,200}")?\)|\[[^\][]{0,80}\])/.exec(
          text.slice(at, at + 900),
        );
      return link ? link[0].length : 0;
    }
    case '<': {
      const tag = /^<(?:!--[^]{0,400}?--|\/?[a-z][^<>]{0,300}|https?:[^<>\s]{0,300})>/i.exec(
        text.slice(at, at + 420),
      );
      if (!tag) return 0;
      const note = /^<sup>\s*(?:<[^<>]{0,100}>)?[\d,\s]{1,12}(?:<\/a>)?\s*<\/sup>/i.exec(
        text.slice(at, at + 260),
      );
      return (note ?? tag)[0].length;
    }
    default:
      return 0;
  }
}

/** An asterisk beside a word marks it; one alone in a cell is a value. */
function marksWords(text: string, at: number): boolean {
  let end = at;
  while (text[end] === '*') end += 1;
  let start = at;
  while (text[start - 1] === '*') start -= 1;
  return /[^\s|]/.test(text[end] ?? ' ') || /[^\s|]/.test(text[start - 1] ?? ' ');
}

function closesAsLink(text: string, at: number): boolean {
  const close = text.slice(at, at + 400).indexOf(']');
  return close > 0 && /[([]/.test(text[at + close + 1] ?? '');
}
