// What a claim says stands in its quote; an entry mistyped would verify what nobody published.

import type { Atom } from '../audit/reading/atom.ts';
import { atomsOf } from '../audit/reading/atoms/index.ts';
import { numberInWords } from '../audit/reading/number-words.ts';
import { tokensOf } from '../audit/reading/tokens.ts';
import { plainForm } from '../audit/text/signs.ts';
import { rule } from '../issue.ts';
import type { Says } from './operators/operator.ts';
import { percentOf } from './operators/numbers.ts';

export interface Disagreement {
  readonly number: string;
  /** Where it does not stand. */
  readonly missing: 'quote' | 'says';
}

/**
 * The numbers that a claim says and its quote does not; else the shares that stand in the quote and nobody checks.
 *
 * A quote without any number says something in words alone, and nothing is held against it.
 *
 * @example
 * disagreements({ op: 'eq', value: '60' }, '68%').map(({ number }) => number); // [ '60' ]
 * disagreements({ op: 'ratio', numerator: '27', denominator: '40' }, '27/40 = 68%').length; // 1
 * disagreements({ op: 'almost', value: '1/3' }, 'Almost one-third'); // []
 */
export function disagreements({ value, numerator, denominator }: Says, exact: string): Disagreement[] {
  const clean = [...exact].map(plainForm).join('');
  const tokens = tokensOf(clean, { start: 0, end: clean.length });
  const atoms = atomsOf(tokens);
  const shares = atoms.flatMap((atom) => (atom.type === 'fraction' && atom.percent ? [atom.percent] : []));
  const numbers = new Set(
    tokens.flatMap(({ type, word }, at) => {
      if (type === 'number') return [word];
      const words = numberInWords(tokens, at);
      return words ? [String(words.value)] : [];
    }),
  );
  const isQuoted = (said: string): boolean => {
    const { numerator: part, denominator: whole } = percentOf(said);
    return (
      said.split('/').every((number) => numbers.has(number)) ||
      shares.some((share) => share.numerator * whole === part * share.denominator)
    );
  };
  if (numbers.size === 0 && shares.length === 0) return [];
  const said = [value?.replace('-', ''), numerator, denominator].filter((one) => one !== undefined);
  const unquoted = said.filter((one) => !isQuoted(one));
  if (unquoted.length > 0) return unquoted.map((number) => ({ number, missing: 'quote' }));
  return atoms
    .flatMap(figuresOf)
    .filter((one) => !said.includes(one))
    .map((number) => ({ number, missing: 'says' }));
}

/** Of shares only: a year or an amount beside them is not what is claimed. */
function figuresOf(atom: Atom): string[] {
  if (atom.type === 'percent') return [atom.printed];
  return atom.type === 'ratio' ? [String(atom.count), String(atom.base)] : [];
}

export const quoteAndSays = rule({
  id: 'quote-and-says',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Write what the report says, digit by digit.',
  example: {
    files: {
      'waves/1/published.yaml':
        'claims:\n  - {id: a, quote: {exact: "55%"}, says: {op: eq, value: "54"}, about: {at: people.likes.yes}}\n',
    },
    run: ['verify'],
  },
});
