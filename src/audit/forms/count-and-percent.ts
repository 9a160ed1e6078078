import { nounsFrom } from '../reading/audience.ts';
import { isPlainCount } from '../reading/atom.ts';
import type { Atom, CountAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { directly, inBrackets, wordsBetween } from '../reading/between.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';

/** A number of people and what percentage they are of a base that stands elsewhere. */
export const countAndPercent: Form = {
  name: 'count-and-percent',
  examples: [
    '22 (55%)',
    '22 commissioners (55%)',
    '(22; 55%)',
    '55% (22)',
    '55% (22 commissioners)',
    'twenty-two people, or 55%,',
    '17 depots of 22 (77%)',
  ],
  of: ['count', 'percent'],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    if (areScalePoints(sentence)) return [];
    for (const [a, b] of pairs(sentence, taken)) {
      if (taken.has(a) || taken.has(b)) continue;
      const [count, percent] = a.type === 'count' ? [a, b] : [b, a];
      if (
        count.type !== 'count' ||
        percent.type !== 'percent' ||
        (count.value === 1 && sentence.tokens[count.first]?.word === 'one') ||
        count.op !== undefined ||
        Number(percent.printed) > 100
      )
        continue;
      // "one in eleven (9%)", "30% of those 30% (45 people)"
      if (isOneIn(sentence, count) || (b === count && isOfOthers(sentence, percent))) continue;
      // "by five, to 79%": where it went
      if (wordsBetween(sentence, a, b).join(' ').endsWith(', to')) continue;
      const part = a === count ? countBefore(sentence, count) : undefined;
      const near =
        a === count
          ? directly(sentence, a, b) ||
            inBrackets(sentence, a, b, 6) ||
            isAgainst(sentence, a, b) ||
            areInBrackets(sentence, a, b)
          : commaInside(sentence, a, b) || (inBrackets(sentence, a, b, 6) && isNamed(sentence, b));
      // "318 had and 103 had not (76% and 24%)": which of them is it?
      if (!near || (a === count && isList(sentence, b))) continue;
      if (!part && isBase(sentence, count, percent)) {
        // "the 20 largest donors (8%)": of them, or they of all
        if (a !== count || !inBrackets(sentence, a, b, 6) || count.value < 5) continue;
        found.push({ kind: 'percentage', sentence, ...spanOf(a, b), percent, either: count.value });
        taken.add(a).add(b);
        continue;
      }
      if (part && !taken.has(part) && part.value <= count.value) {
        const ratio = { count: part.value, base: count.value };
        found.push({ kind: 'ratio', sentence, ...spanOf(part, b), ratio, percent });
        taken.add(part).add(a).add(b);
        continue;
      }
      const base = a === count ? (baseAfter(sentence, b) ?? whoseBefore(sentence, count)) : undefined;
      if (base && base.value >= count.value) {
        const ratio = { count: count.value, base: base.value };
        const after = base.first > b.first;
        found.push({ kind: 'ratio', sentence, ...spanOf(a, after ? base : b), ratio, percent });
        if (after) taken.add(base);
      } else found.push({ kind: 'percentage', sentence, ...spanOf(a, b), percent, count: count.value });
      taken.add(a).add(b);
    }
    return found;
  },
};

/** "181 against (35.0%)" */
const isAgainst = (sentence: Sentence, a: Atom, b: Atom): boolean =>
  wordsBetween(sentence, a, b).join(' ') === 'against (';

/** "(75; 94%)", "(75 guides; 94%)" */
const areInBrackets = (sentence: Sentence, a: Atom, b: Atom): boolean =>
  sentence.tokens[a.first - 1]?.word === '(' &&
  sentence.tokens[b.after]?.word === ')' &&
  /^(?:[a-z-]+ ){0,2};$/.test(wordsBetween(sentence, a, b).join(' '));

const isOneIn = ({ tokens }: Sentence, { first }: CountAtom): boolean =>
  tokens[first - 1]?.word === 'in' && tokens[first - 2]?.word === 'one';

/** "Of those 30%"; but not "they show that 30%". */
function isOfOthers({ tokens }: Sentence, { first }: Atom): boolean {
  const [word = '', before] = [tokens[first - 1]?.word, tokens[first - 2]?.word];
  return /^(?:those|these)$/.test(word) || (before === 'of' && word === 'that');
}

/** "of 20 (70%)", "all 20 (70%)": no count of somebody else. */
function isBase({ tokens }: Sentence, { first }: CountAtom, percent: Atom): boolean {
  const [word, before] = [tokens[first - 1]?.word ?? '', tokens[first - 2]?.word ?? ''];
  // "in the opinion of 25 (8%) teachers": of them, who are a share
  if (tokens[percent.after]?.word === ')' && nounsFrom(tokens, percent.after + 1).length > 0) return false;
  if (word === 'of') return before !== 'total';
  return /^(?:aged|the|these|those|all|among|amongst|both|our)$/.test(word);
}

/** "203 forms from 290 (79%)", "17 depots of 22 (77%)" */
function countBefore(sentence: Sentence, base: CountAtom): CountAtom | undefined {
  const part = sentence.atoms[sentence.atoms.indexOf(base) - 1];
  if (!part || !isPlainCount(part)) return undefined;
  const words = wordsBetween(sentence, part, base);
  // "3 in 37 movers (8%)"
  if (words.length === 1 && words[0] === 'in' && base.value >= 20) return part;
  const link = words.findLastIndex((word) => word === 'from' || word === 'of');
  const between = words.slice(link + 1);
  return link >= 0 &&
    words.length <= 6 &&
    between.every((word) => /^(?:the|our|all|these|those)$/.test(word)) &&
    words.slice(0, link).every((word) => /^[a-z]/.test(word) && !/^(?:to|and|or|a|an|in)$/.test(word))
    ? part
    : undefined;
}

/** "18 (42%) of 38 sextons" */
function baseAfter(sentence: Sentence, percent: Atom): CountAtom | undefined {
  const next = sentence.atoms[sentence.atoms.indexOf(percent) + 1];
  if (!next || !isPlainCount(next)) return undefined;
  const words = wordsBetween(sentence, percent, next);
  const [close, of, ...rest] = words;
  return close === ')' && of === 'of' && rest.every((word) => /^(?:the|all|our|these|those)$/.test(word))
    ? next
    : undefined;
}

/** "(22 commissioners)"; but "(two mothers gave no rating)" tells another thing. */
function isNamed({ tokens }: Sentence, { after }: Atom): boolean {
  const words = tokens.slice(after, after + 5).map(({ word }) => word);
  const close = words.findIndex((word) => /^[)\]]$/.test(word));
  return close >= 0 && !words.slice(0, close).some((word) => says.test(word));
}

const says =
  /^(?:gave|give|did|do|had|has|were|was|are|is|not|no|nothing|missing|excluded|declined|refused|left|skipped|more|fewer|missed|could|would|only)$/;

/** "622 parents had a letter; 205 of them (33%)" */
function whoseBefore({ tokens, atoms }: Sentence, count: CountAtom): CountAtom | undefined {
  const [of, them] = tokens.slice(count.after, count.after + 2).map(({ word }) => word);
  const before = atoms[atoms.indexOf(count) - 1];
  const told =
    of === 'of' &&
    them === 'them' &&
    before !== undefined &&
    isPlainCount(before) &&
    before.value > count.value &&
    count.first - before.after < 14 &&
    namesPeople(tokens, before.after);
  return told ? before : undefined;
}

/** "622 parents", "40 people", "9 night staff": a plural, or more than one word. */
function namesPeople(tokens: Sentence['tokens'], from: number): boolean {
  const [noun, more] = nounsFrom(tokens, from);
  const isPlural = noun !== tokens[from]?.word || /people|staff/.test(noun ?? '');
  return noun !== undefined && (more !== undefined || isPlural);
}

const closesSoon = (words: readonly string[]): boolean => words.some((word) => word === ')' || word === ']');

/** "(26%, 8 drivers)" */
const commaInside = ({ tokens }: Sentence, percent: Atom, count: Atom): boolean =>
  /^[([]$/.test(tokens[percent.first - 1]?.word ?? '') &&
  count.first === percent.after + 1 &&
  /^[,;]$/.test(tokens[percent.after]?.word ?? '') &&
  closesSoon(tokens.slice(count.after, count.after + 4).map(({ word }) => word));

/** A percentage with another right after it. */
function isList({ tokens, atoms }: Sentence, percent: Atom): boolean {
  const next = atoms[atoms.indexOf(percent) + 1];
  const words =
    next?.type === 'percent' ? tokens.slice(percent.after, next.first).map(({ word }) => word) : [];
  return (
    words.length > 0 &&
    words.length <= 2 &&
    words.every((word) => /^(?:and|v|vs|versus|or|,|against|to)$/.test(word))
  );
}

/** "1 (3%), 2 (8%), 3 (24%), 4 (40%), 5 (25%)": the points of a scale, and no people. */
function areScalePoints({ atoms }: Sentence): boolean {
  const told = atoms.filter(({ type }, at) => type === 'count' && atoms[at + 1]?.type === 'percent');
  const values = told.flatMap((atom) => (atom.type === 'count' ? [atom.value] : []));
  const [first = 0, second = 0] = values;
  return (
    values.length > 2 &&
    Math.abs(second - first) === 1 &&
    values.every((value, at) => at === 0 || value - (values[at - 1] ?? 0) === second - first)
  );
}
