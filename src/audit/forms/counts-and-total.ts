import { nounsFrom } from '../reading/audience.ts';
import type { CountAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Form } from './form.ts';

/** Words for what is counted: a total of all kinds. */
const wholes =
  /^(?:responses?|respondents|replies|people|participants|organisations?|returns|interviews|completes|answers|councils|trusts|bodies|staff|professionals|individuals)$/;

/** These say that nothing is left over. */
const exhaustive =
  /\b(?:made up of|consist(?:s|ed|ing) of|comprising|comprised|composed of|namely|divided into)$/;

/** A number of people and, in brackets or after a colon or verb, the numbers it is made of. */
export const countsAndTotal: Form = {
  name: 'counts-and-total',
  examples: [
    '106 responses (40 commissioners and 66 providers)',
    '162 people: 40 commissioners, 66 providers and 56 workers',
    'The class of 61 was made up of 33 juniors, 17 seniors and 11 others',
    'Our 57 informants (19 farmers, 16 millers and 22 bakers) met twice',
  ],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    for (const [at, total] of atoms.entries()) {
      if (total.type !== 'count' || taken.has(total) || total.op !== undefined) continue;
      const next = atoms[at + 1];
      const between = tokens.slice(total.after, next?.first ?? total.after).map(({ word }) => word);
      if (next?.type !== 'count' || between.length > 8) continue;
      const whole = exhaustive.test(between.join(' '));
      const opens = /^[(:]$/.test(between.at(-1) ?? '');
      if (!whole && !opens) continue;
      const parts = partsAfter(sentence, opens ? next.first - 1 : next.first - 2, atoms.slice(at + 1));
      if (parts.length < 2) continue;
      const named =
        whole || between.some((word) => wholes.test(word) || /^(?:answered|replied|responded)$/.test(word));
      const sum = parts.reduce((so, { value }) => so + value, 0);
      // some of them may be named only; more than all cannot be, where each is a kind of them
      const kinds = parts.every(
        ({ value, after }) => value < total.value && nounsFrom(tokens, after).length > 0,
      );
      if (!named && (sum < total.value || !kinds || between.at(-1) !== '(')) continue;
      return [{ kind: 'counts', sentence, ...spanOf(total, ...parts), total, parts }];
    }
    return [];
  },
};

/** Counts with a noun each and nothing but commas and "and" between, up to the bracket or the full stop. */
function partsAfter({ tokens }: Sentence, open: number, atoms: Sentence['atoms']): CountAtom[] {
  const bracket = tokens[open]?.word === '(';
  const parts: CountAtom[] = [];
  let at = open + 1;
  for (const atom of atoms) {
    const gap = tokens.slice(at, atom.first);
    if (gap.some(({ word }) => word === ')' || word === '(')) break;
    if (atom.type !== 'count' || atom.op !== undefined) return [];
    // "66 providers", "and 66 from the North": what follows is a noun, not "of" something
    if (tokens[atom.after]?.word === 'of' || tokens[atom.after]?.type === 'sign') return [];
    if (
      parts.length > 0 &&
      !gap.some(({ word }) => word === 'and' || word === ',' || word === 'plus' || word === ';')
    )
      return [];
    if (
      gap.some(({ word }) => /^(?:including|which|whom|aged|over|under|least)$/.test(word)) ||
      gap.length > 8
    )
      return [];
    parts.push(atom);
    at = atom.after;
  }
  const after = tokens.slice(at, at + 8).map(({ word }) => word);
  return !bracket || after.includes(')') ? parts : [];
}
