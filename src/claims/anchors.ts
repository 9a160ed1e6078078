// Quotes in a text: words with what stands before and after them, found once or not at all.

import { plainForm } from '../audit/text/signs.ts';
import type { Span, Text } from '../audit/text/text.ts';
import type { Quote } from './ledger.ts';

/** Where the exact words stand, or why that cannot be said. */
export type Found = { readonly span: Span } | { readonly lost: string };

/** Finds quotes whatever their line breaks, dashes and quotation marks. */
export function finderIn(text: Text): (quote: Quote) => Found {
  const searched = text.clean.replaceAll('\n', ' ');
  return (quote) => {
    const spans = spansOf(patternOf(quote), searched);
    const [only, second] = spans;
    if (only && !second) return { span: only };
    if (second) {
      const lines = spans.slice(0, 5).map(({ start }) => text.place(start).line);
      return {
        lost: `it stands ${spans.length} times in the text, in lines ${lines.join(', ')}: more before or after it would tell which`,
      };
    }
    return { lost: `it is not in the text${instead(quote, searched, text)}` };
  };
}

/** What stands between the words before and after, where those are still there. */
function instead(quote: Quote, searched: string, text: Text): string {
  const { prefix, suffix, exact } = quote;
  if (!/\S/.test(prefix) && !/\S/.test(suffix)) return '';
  // as many words as were there
  const words = exact
    .trim()
    .split(/\s+/)
    .map(() => '\\S{1,40}?');
  const room = `${/\S/.test(prefix) ? '' : '(?<=\\s|^)'}${words.join('\\s+')}`;
  const around = new RegExp(
    `${literal(prefix)}(?<exact>${room})${/\S/.test(suffix) ? literal(suffix) : '(?=\\s|[.,;:)]|$)'}`,
    'dg',
  );
  const spans = spansOf(around, searched);
  const [only, second] = spans;
  if (!only || second) return '';
  const { line, column } = text.place(only.start);
  return `; there, in line ${line}:${column}, stands “${text.shown.slice(only.start, only.end).trim()}”`;
}

function patternOf({ prefix, exact, suffix }: Quote): RegExp {
  const whole = `${prefix}${exact}${suffix}`;
  // "1%" is not in "31%", nor "5" in "5.6"
  const before = /^\d/.test(whole) ? '(?<![\\d]|\\d[.,])' : '';
  const after = /\d$/.test(whole) ? '(?!\\d|[.,]\\d)' : '';
  return new RegExp(`${before}${literal(prefix)}(?<exact>${literal(exact)})${literal(suffix)}${after}`, 'dg');
}

/** The words as a pattern: any run of spaces is one, signs stand for their plain form. */
function literal(words: string): string {
  const plain = [...words].map(plainForm).join('');
  return plain.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
}

function spansOf(pattern: RegExp, searched: string): Span[] {
  return [...searched.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['exact'] ?? [];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}
