// More people in a sentence than those whom it, or the one before it, says they are of.

import type { Context } from '../../context/context.ts';
import { nounsFrom } from '../../reading/audience.ts';
import { isPlainCount, peopleIn } from '../../reading/atom.ts';
import type { CountAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { wordSet } from '../../word-set.ts';

export interface Exceeding {
  readonly count: CountAtom;
  readonly base: number;
  /** Its own clause says of whom. */
  readonly told: boolean;
}

const verbs =
  /^(?:had|have|has|were|was|are|is|did|do|does|said|say|felt|thought|agreed|disagreed|wanted|told|reported|used|use|hold|held|knew|know|answered|took|went|gave|got|made|could|would|will|can|chose|named|rated|expected|expect|mentioned|saw|paid|own|owned|work|worked|live|lived)$/;

export function exceeding(context: Context): Exceeding[] {
  return context.sentences.flatMap((sentence) => {
    const counts = sentence.atoms.filter(isPlainCount);
    if (counts.length === 0) return [];
    const found = [
      ...within(sentence, counts),
      ...afterBase(sentence, counts, context),
      ...ofThem(sentence, counts, context),
      ...ofAll(sentence, counts, context),
      ...labelled(sentence, counts),
    ];
    return found.filter(({ count }, at) => found.findIndex((one) => one.count === count) === at);
  });
}

/** How far back a sentence is looked at, in numbers: time grows with the length. */
const reach = 5;

/** "Of the 41 wardens who had reported a fault, 44 said", "148 took part and, of those, 156 had a list". */
function within(sentence: Sentence, counts: readonly CountAtom[]): Exceeding[] {
  return counts.flatMap((count, at): Exceeding[] => {
    if (at === 0 || !(acts(sentence, count) || does(sentence, count))) return [];
    const base = counts.slice(Math.max(0, at - reach), at).findLast((one) => governs(sentence, one, count));
    return base && count.value > base.value ? [{ count, base: base.value, told: true }] : [];
  });
}

/** "of the 41 …," before it, or "41 …, of those" between them; a year or another clause between is another time. */
function governs({ tokens, atoms }: Sentence, base: CountAtom, count: CountAtom): boolean {
  if (count.first - base.after > 30) return false;
  // "104, 471" is one number
  if (count.first === base.after + 1 && count.printed.length === 3) return false;
  const words = tokens.slice(base.after, count.first).map(({ word }) => word);
  const comma = /^(?:,|only|but|and)$/.test(words.at(-1) ?? '');
  const parted =
    words.some((word) => /^(?:;|:|than|compared|against|from|per|out|another|other)$/.test(word)) ||
    atoms.some((atom) => atom.type === 'other' && atom.first > base.after && atom.first < count.first);
  if (parted) return false;
  const [before, earlier] = [tokens[base.first - 1]?.word ?? '', tokens[base.first - 2]?.word ?? ''];
  const of = /^(?:the|these|those|all|our)$/.test(before) ? earlier === 'of' : before === 'of';
  if (of && base.first <= 3) return comma;
  const those = words.findLastIndex(
    (word, index) => word === 'of' && /^(?:those|these|them|whom|which)$/.test(words[index + 1] ?? ''),
  );
  return those >= 0 && words.length - those <= 9 && (comma || words.length - those === 2);
}

/** A verb right after the number: no other things are counted. */
const acts = ({ tokens }: Sentence, { after: from }: Pick<CountAtom, 'after'>): boolean => {
  // "230 (92%) were answered"
  const close =
    tokens[from]?.word === '(' ? tokens.findIndex(({ word }, at) => at > from && word === ')') : -1;
  const after = close < 0 || close - from > 6 ? from : close + 1;
  const [word = '', next = ''] = tokens.slice(after, after + 2).map(({ word: one }) => one);
  // "71 employed an apprentice"; but "118 salaried doctors"
  return verbs.test(word) || (/^\w{3,}ed$/.test(word) && objects.test(next));
};

/** "Of the 34 museums, 39 charge for it": a word that is no plural, and what it is done to or where. */
const does = ({ tokens }: Sentence, { after }: CountAtom): boolean => {
  const [word = '', next = ''] = tokens.slice(after, after + 2).map(({ word: one }) => one);
  return /^[a-z]{3,}$/.test(word) && !nouns.test(word) && objects.test(next);
};

const nouns =
  /s$|ing$|^(?:people|staff|men|women|children|alumni|clergy|police|more|fewer|others?|million|thousand|percent|per|from|with|and|who|that|which|for|about|over|under|out|only|both|each|all|also|not)$/;
const objects = /^(?:an?|the|at|in|on|to|for|with|by|their|it|that|them|no|none|one|more|less|only|not|,)$/;

/** "Fifty-eight childminders replied. Of places, 63 of them said": more than any number of its sentence and the one before. */
function ofThem(sentence: Sentence, counts: readonly CountAtom[], context: Context): Exceeding[] {
  const { tokens } = sentence;
  const own = counts.filter(
    ({ after }) =>
      tokens[after]?.word === 'of' &&
      /^(?:them|these|those|whom)$/.test(tokens[after + 1]?.word ?? '') &&
      acts(sentence, { after: after + 2 }),
  );
  if (own.length === 0) return [];
  const before = context.around(sentence, 0).find(({ index }) => index === sentence.index - 1);
  return own.flatMap((count): Exceeding[] => {
    const told = counts.filter(({ first }) => first < count.first);
    const people = (told.length > 0 ? told : (before?.atoms ?? [])).flatMap(peopleIn);
    const base = Math.max(0, ...people);
    return base > 1 && count.value > base ? [{ count, base, told: true }] : [];
  });
}

/** "All 45 schools sent one back. … was used in 52 schools": the same things are more than all of them. */
function ofAll(sentence: Sentence, counts: readonly CountAtom[], context: Context): Exceeding[] {
  const near = context.sentences
    .slice(Math.max(0, sentence.index - 2), sentence.index + 1)
    .filter(({ block }) => block === sentence.block);
  const wholes = near.flatMap((one) =>
    one.atoms.flatMap((atom) =>
      isPlainCount(atom) && one.tokens[atom.first - 1]?.word === 'all' ? [{ one, atom }] : [],
    ),
  );
  const [whole, more] = wholes;
  if (!whole || more || near.some(({ tokens }) => tokens.some(({ word }) => elsewhere.has(word)))) return [];
  const [noun, ...rest] = nounsFrom(whole.one.tokens, whole.atom.after);
  if (noun === undefined || rest.length > 0) return [];
  return counts
    .filter(({ value, start }) => start > whole.atom.start && value > whole.atom.value)
    .filter(({ value, after }) => {
      const [own, ...others] = nounsFrom(sentence.tokens, after);
      // twice as many are others
      return own === noun && others.length === 0 && value < 1.5 * whole.atom.value;
    })
    .map((count) => ({ count, base: whole.atom.value, told: false }));
}

/** Words of other places and times. */
const elsewhere = wordSet(
  'other others another more further additional new than compared previous previously last earlier year years since until before after outside beyond elsewhere nationally altogether including plus besides target',
);

const answers = /^(?:answering|answered|asked|respondents|replies|responding|replied|interviewed)$/;

/** "Deputies answering: 59, said yes: 66, said no: 0": numbers after colons, the first of them of who answered. */
function labelled({ tokens }: Sentence, counts: readonly CountAtom[]): Exceeding[] {
  let base: CountAtom | undefined;
  const under: { count: CountAtom; base: number }[] = [];
  for (const [at, count] of counts.entries()) {
    if (tokens[count.first - 1]?.word !== ':') continue;
    const label = tokens.slice(Math.max(counts[at - 1]?.after ?? 0, count.first - 10), count.first);
    if (label.some(({ word }) => answers.test(word))) base = count;
    else if (base) under.push({ count, base: base.value });
  }
  const more = under.filter((one) => one.count.value > one.base);
  return more.length * 2 <= under.length ? more.map((one) => ({ ...one, told: false })) : [];
}

/** "Nineteen coaches replied. Fourteen hold a certificate, 21 have had a check": one base, and others that keep to it. */
function afterBase(sentence: Sentence, counts: readonly CountAtom[], context: Context): Exceeding[] {
  const bare = counts.filter((count) => acts(sentence, count) || isAgent(sentence, count));
  if (bare.length < 2) return [];
  const before = context.around(sentence, 0).find(({ index }) => index === sentence.index - 1);
  const sizes = before ? [...new Set(context.basesIn(before).map(({ size }) => size))] : [];
  const [base] = sizes;
  if (base === undefined || sizes.length > 1 || context.basesIn(sentence).length > 0) return [];
  // "the results are of 104 homes: 73 had": of others than the base before it
  if (counts.some((count) => count.value > base && !bare.includes(count))) return [];
  const more = bare.filter(({ value }) => value > base);
  return more.length === 1 && more.length < bare.length
    ? more.map((count) => ({ count, base, told: false }))
    : [];
}

/** "worn by 69 and carried by 75" */
const isAgent = ({ tokens }: Sentence, { first, after }: CountAtom): boolean =>
  tokens[first - 1]?.word === 'by' && /^(?:and|,|\.|but|;)$/.test(tokens[after]?.word ?? '.');
