// What else a number may be of: before a count with its percentage is blamed, every number that may be their base is tried.

import { prints } from './arithmetic.ts';
import type { Context } from './context.ts';
import type { Counted } from './counted.ts';
import type { Atom } from './reading/atom.ts';
import type { Sentence } from './reading/sentence.ts';

/** Blocks on either side that may tell a base: about a section. */
const section = 5;

/** Whether a number of people in the section, or a base of the text, makes the percentage right. */
export function explained({ count, printed }: Counted, sentence: Sentence, context: Context): boolean {
  return numbersNear(sentence, context, section).some(
    (size) => size > count && prints(printed, count, size, context.ties),
  );
}

const known = new WeakMap<Context, Map<string, readonly number[]>>();

/** Every number of people that the blocks around a sentence and the bases of the text give, and who did not answer less. */
export function numbersNear(sentence: Sentence, context: Context, reach = 1): readonly number[] {
  const own = known.get(context) ?? new Map<string, readonly number[]>();
  known.set(context, own);
  const key = `${sentence.block} ${sentence.index} ${reach}`;
  const found = own.get(key) ?? numbers(context.around(sentence, reach), context);
  own.set(key, found);
  return found;
}

function numbers(sentences: readonly Sentence[], { sizes }: Context): number[] {
  const told = [...new Set([...sentences.flatMap(({ atoms }) => atoms.flatMap(peopleIn)), ...sizes])];
  const missing = sentences.flatMap((one) => (tellsMissing(one) ? one.atoms.flatMap(peopleIn) : []));
  const rest = missing.slice(0, 20).flatMap((few) => told.slice(0, 200).map((all) => all - few));
  return [...new Set([...told, ...rest.filter((size) => size > 0)])];
}

/** "Three did not answer", "excluding 14 who were not sure". */
const tellsMissing = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ word }, at) =>
      /^(?:missing|excluded|excluding|excludes|unanswered|blank|skipped|invalid|ineligible|omitted|left|without)$/.test(
        word,
      ) ||
      (/^(?:not|no)$/.test(word) &&
        /^(?:answer|reply|respond|state|say|know|response)/.test(tokens[at + 1]?.word ?? '')),
  );

function peopleIn(atom: Atom): number[] {
  if (atom.type === 'count') return [atom.value];
  if (atom.type === 'base') return [atom.size];
  return atom.type === 'ratio' ? [atom.base, atom.count] : [];
}
