import { isPlainPercent } from '../reading/atom.ts';
import { asPercent } from '../reading/atom.ts';
import type { Atom, PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { ChangeStatement } from '../statement.ts';
import { directionIn, downs, factorIn, factorNear, ups } from './change.ts';
import type { Form } from './form.ts';
import { wordsFrom } from '../reading/words.ts';

/** People, things or money before and after, with what the change is in per cent or as a factor. */
export const changeOfAmounts: Form = {
  name: 'change-of-amounts',
  examples: [
    'grew from 400 to 460 clubs, an increase of 15%',
    'fell 25%, from 640 to 480',
    'fell by 15% between 2021 and 2022 (from 301 to 255)',
    'grew from £420 to £525 per household, a rise of 25 per cent',
    'vacancies more than doubled, from 310 to 640',
    'they spent £48.5 million, 12% more than the £43.3 million of 2021',
  ],
  of: [],
  read: (sentence, taken) => {
    const numbers = sentence.atoms
      .filter(isAmount)
      .filter((atom) => !taken.has(atom) && !isTimes(sentence, atom));
    if (numbers.length < 2) return [];
    return numbers.flatMap((first, at): ChangeStatement[] => {
      const second = numbers[at + 1];
      const movement =
        second && unitOf(sentence, first) === unitOf(sentence, second)
          ? (fromTo(sentence, first, second) ?? moreThan(sentence, first, second))
          : undefined;
      if (!second || !movement) return [];
      const { back, ...how } = movement;
      if (how.by) taken.add(how.by);
      const [from, to] = back ? [second, first] : [first, second];
      return [
        {
          kind: 'change',
          sentence,
          ...spanOf(first, second, ...(how.by ? [how.by] : []), ...factorNear(sentence, from, how.factor)),
          from: asPercent(from, from.printed),
          to: asPercent(to, to.printed),
          counts: isRounded(sentence, first, second) ? 'rounded' : 'exact',
          ...how,
        },
      ];
    });
  },
};

type Movement = Pick<ChangeStatement, 'by' | 'direction' | 'factor' | 'factorOp'> & {
  readonly back?: boolean;
};
type Amount = Extract<Atom, { printed: string }>;

function isAmount(atom: Atom): atom is Amount {
  if (atom.type === 'count') return atom.op === undefined;
  return atom.type === 'other' && /^(?:money|decimal|measure)$/.test(atom.what);
}

/** "More than three times" tells how often. */
const isTimes = ({ tokens }: Sentence, { after }: Atom): boolean =>
  /^times?$/.test(tokens[after]?.word ?? '');

/** "from £420": the word before a number and its sign of money. */
function wordBefore({ tokens }: Sentence, { first }: Atom): string {
  const before = tokens[first - 1]?.word ?? '';
  return /^[£$€]$/.test(before) ? (tokens[first - 2]?.word ?? '') : before;
}

/** Only like amounts are compared: "£", "million", "hours". */
function unitOf({ tokens }: Sentence, { first, after, type }: Atom): string {
  const money = /^[£$€]$/.test(tokens[first - 1]?.word ?? '') ? (tokens[first - 1]?.word ?? '') : '';
  const scale = tokens[first]?.suffix ?? '';
  const next = tokens[after]?.word ?? '';
  const large = /^(?:million|billion|bn|m|thousand|k)$/.test(next) ? next : '';
  return type === 'count' ? large : `${money} ${scale} ${large}`.trim();
}

/** Money and what has decimals or a unit is rounded; people are counted. */
const isRounded = (sentence: Sentence, a: Amount, b: Amount): boolean =>
  [a, b].some((one) => one.printed.includes('.') || unitOf(sentence, one) !== '');

function fromTo(sentence: Sentence, from: Amount, to: Amount): Movement | undefined {
  if (wordBefore(sentence, from) !== 'from' || wordBefore(sentence, to) !== 'to') return undefined;
  if (to.first - from.after > 7) return undefined;
  const by = amountOf(sentence, from, to);
  const before = wordsFrom(sentence.tokens, from.first - 4, from.first);
  const around = [
    ...wordsFrom(sentence.tokens, from.first - 6, from.first),
    ...wordsFrom(sentence.tokens, to.after, (by?.after ?? to.after) + 1),
    ...(by ? wordsFrom(sentence.tokens, by.first - 3, by.first) : []),
  ];
  const { factor, factorOp } = factorIn(wordsFrom(sentence.tokens, from.first - 8, from.first)) ?? {};
  const direction = directionIn(by ? around : before);
  if (by && direction === undefined) return undefined;
  if (factor !== undefined) return { factor, ...(factorOp ? { factorOp } : {}) };
  return by && direction ? { by, direction } : undefined;
}

/** The one percentage of the sentence, soon after the two or soon before them. */
function amountOf(sentence: Sentence, from: Amount, to: Amount): PercentAtom | undefined {
  const near = sentence.atoms.filter(isPlainPercent);
  return near.find((by) => {
    const verb = sentence.tokens[by.first - 1]?.word ?? '';
    // "rose from £8 to £9.20, up 15%, and that of a locker from £20 to £25"
    const told = sentence.atoms.some(
      (atom) => isAmount(atom) && atom.after <= by.first && by.first - atom.after <= 6,
    );
    const before =
      !told &&
      by.after <= from.first &&
      from.first - by.after <= 9 &&
      !wordsFrom(sentence.tokens, by.after, from.first).includes(';') &&
      (verb === 'by' || ups.test(verb) || downs.test(verb));
    const gap = wordsFrom(sentence.tokens, to.after, by.first);
    const after =
      by.first > to.after && gap.length <= 8 && !gap.includes(';') && directionIn(gap) !== undefined;
    return before || after || (gap.join(' ') === '(' && by.first > to.after);
  });
}

/** "£48.5 million, 12% more than the £43.3 million" */
function moreThan(sentence: Sentence, now: Amount, before: Amount): Movement | undefined {
  const by = sentence.atoms.find((atom) => atom.first >= now.after && atom.first < before.first);
  if (!by || !isPlainPercent(by)) return undefined;
  const lead = wordsFrom(sentence.tokens, now.after, by.first);
  const link = wordsFrom(sentence.tokens, by.after, before.first).join(' ');
  const way = /^(?:more|higher|above|up|larger|greater)\b/.test(link)
    ? 'up'
    : /^(?:less|lower|below|down|fewer|smaller)\b/.test(link)
      ? 'down'
      : undefined;
  const linked = /^\w+ (?:than|on)(?: the| last year's| a year before's)?(?: [£$€])?$/.test(link);
  return way && linked && lead.length <= 4 && lead.at(-1) !== 'of'
    ? { by, direction: way, back: true }
    : undefined;
}
