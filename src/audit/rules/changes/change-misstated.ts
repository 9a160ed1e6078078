import { openingBefore } from '../../reading/atoms/atom-reader.ts';
import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import { directionIn } from '../../forms/change.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import type { Span } from '../../text/text.ts';
import type { ChangeStatement } from '../../statement.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { changesAcross } from './changes-across.ts';
import type { Across } from './changes-across.ts';

/** From 33% to 48% is up 15 points, which is 45 per cent more. */
export const changeMisstated: AuditRule = {
  id: 'change-misstated',
  severity: 'error',
  about: 'A change is not the difference, goes the other way, or takes points for per cent',
  breaks: { text: 'Confidence rose from 33% to 48%, up 18 points.' },
  keeps: { text: 'Confidence rose from 33% to 48%, up 15 points.' },
  check: (context) => [
    ...context.statements.flatMap((statement) => (statement.kind === 'change' ? offIn(statement) : [])),
    ...changesAcross(context).flatMap(offAcross),
  ],
};

const offIn = (statement: ChangeStatement): Found[] => [
  ...direction(statement),
  ...(isYearly(statement) ? [] : size(statement)),
  ...factor(statement),
];

/** "10% a year" over some years is another number. */
function isYearly({ sentence, by }: ChangeStatement): boolean {
  const [next, more] = by ? sentence.tokens.slice(by.after, by.after + 2).map(({ word }) => word) : [];
  return /^(?:a|per|each|every|annually|yearly)$/.test(next ?? '') || (next === 'on' && more === 'average');
}

/** Where the words leave open between which numbers a change is, it is wrong only when it is so between any two. */
function offAcross(change: Across): Found[] {
  const off = offIn(change);
  const others = change.pairs.flatMap(([a, b]) => [
    { ...change, from: a.atom, to: b.atom },
    ...(change.unordered ? [{ ...change, from: b.atom, to: a.atom }] : []),
  ]);
  // "6.4% and 4.8%, a reduction of 25%" is from the larger
  const may = others.filter(
    ({ from, to, by }) =>
      by?.type !== 'percent' ||
      change.way === undefined ||
      Number(to.printed) > Number(from.printed) === (change.way === 'up'),
  );
  if (may.some((other) => size(other).length === 0 && factor(other).length === 0) && size(change).length > 0)
    return [];
  return change.joined ? off.map((one) => ({ ...one, severity: 'warning' as const })) : off;
}

/** From the word that says which way: "fell by six points, from 31% to 37%". */
function withDirection({ sentence: { tokens }, start, end, direction: way }: ChangeStatement): Span {
  const first = tokenFrom(tokens, start);
  const verb = tokens
    .slice(Math.max(0, first - 4), first)
    .findLast(({ word }) => way !== undefined && directionIn([word]) === way);
  return { start: verb?.start ?? start, end };
}

function direction(statement: ChangeStatement): Found[] {
  const { from, to, direction: way } = statement;
  const decimals = Math.max(decimalsOf(from.printed), decimalsOf(to.printed));
  const moved = inUnits(to.printed, decimals) - inUnits(from.printed, decimals);
  if (way === undefined || moved === 0 || moved > 0 === (way === 'up')) return [];
  const words = moved > 0 ? 'up' : 'down';
  return [
    {
      ...withDirection(statement),
      printed: way,
      expected: [words],
      repairs: [words, `from ${to.printed}% to ${from.printed}%`],
      message: `From ${from.printed} to ${to.printed} is ${words}, not ${way}`,
    },
  ];
}

function size(statement: ChangeStatement): Found[] {
  const { from, to, by } = statement;
  if (
    !by ||
    !isPlainPercent(from) ||
    !isPlainPercent(to) ||
    (by.type === 'percent' && by.op !== undefined) ||
    // "more than 25 points higher"
    (by.type === 'points' && openingBefore(statement.sentence.tokens, by.first) !== undefined)
  )
    return [];
  const decimals = Math.max(...[from, to, by].map(({ printed }) => decimalsOf(printed)));
  const [a, b, said] = [from, to, by].map(({ printed }) => inUnits(printed, decimals));
  if (a === undefined || b === undefined || said === undefined) return [];
  const points = Math.abs(b - a);
  const exact = statement.counts === 'exact';
  const unit = statement.counts ? '' : '%';
  const ends = exact ? 0 : halfUnit(from.printed, decimals) + halfUnit(to.printed, decimals);
  const drift = ends + halfUnit(by.printed, decimals);
  const show = (units: number): string => (units / 10 ** decimals).toFixed(decimals);
  const inPoints = Math.abs(said - points) < drift || said === points;
  if (by.type === 'points') {
    if (inPoints) return [];
    return [
      {
        ...statement,
        printed: `${by.printed} points`,
        expected: [`${show(points)} points`],
        repairs: [
          `${show(points)} points`,
          ...ends100(b - Math.sign(b - a) * said, decimals).map((one) => `from ${one}%`),
          ...ends100(a + Math.sign(b - a) * said, decimals).map((one) => `to ${one}%`),
        ],
        message: `From ${from.printed}% to ${to.printed}% is ${show(points)} points, not ${by.printed}`,
      },
    ];
  }
  if (a === 0) return [];
  const half = exact ? 0 : halfUnit(from.printed, decimals);
  const scale = 100 * 10 ** decimals;
  const low = ((points - ends) * scale) / (a + half) - halfUnit(by.printed, decimals);
  const high = ((points + ends) * scale) / Math.max(0.5, a - half) + halfUnit(by.printed, decimals);
  if (said >= low && said <= high) return [];
  const relative = ((points * 100) / a).toFixed(decimalsOf(by.printed));
  const right = statement.counts ? [`${relative}%`] : [`${show(points)} percentage points`, `${relative}%`];
  return [
    {
      ...statement,
      printed: `${by.printed}%`,
      expected: right,
      repairs: right,
      message:
        inPoints && !statement.counts
          ? `From ${from.printed}% to ${to.printed}% is ${show(points)} percentage points; in per cent it is ${relative}%`
          : `From ${from.printed}${unit} to ${to.printed}${unit} is ${statement.counts ? '' : `${show(points)} points or `}${relative}%, not ${by.printed}%`,
    },
  ];
}

function ends100(units: number, decimals: number): string[] {
  return units >= 0 && units <= 100 * 10 ** decimals ? [(units / 10 ** decimals).toFixed(decimals)] : [];
}

/** "Doubled" is twice, give or take three points and a tenth; more than that is strictly more. */
function factor({ from, to, factor: times, factorOp, counts, start, end }: ChangeStatement): Found[] {
  if (times === undefined) return [];
  const decimals = Math.max(decimalsOf(from.printed), decimalsOf(to.printed));
  const [a, b] = [inUnits(from.printed, decimals), inUnits(to.printed, decimals)];
  const wanted = a * times;
  const drift =
    counts === 'exact' ? 0 : halfUnit(from.printed, decimals) * times + halfUnit(to.printed, decimals);
  const loose = Math.max(3 * 10 ** decimals, wanted / 10);
  // to more than halve is to end below
  const past = (b - wanted) * (times < 1 ? -1 : 1);
  const holds =
    factorOp === 'over'
      ? past >= -drift
      : factorOp === 'almost'
        ? past <= drift && past >= -2 * loose
        : Math.abs(past) <= loose;
  if (holds) return [];
  const unit = counts ? '' : '%';
  const right = `${(wanted / 10 ** decimals).toFixed(decimals)}${unit}`;
  const name = times === 0.5 ? 'Half' : times === 2 ? 'Twice' : `${Math.round(times * 100) / 100} times`;
  const said = `${to.printed}${unit}`;
  return [
    {
      start,
      end,
      printed: said,
      expected: [right],
      repairs: [`to ${right}`],
      message: `${name} ${from.printed}${unit} is ${right}, not ${said}`,
    },
  ];
}
