// Plans of weights and responses → what each person counts. Made weights have the mean 1, and are rounded to six places:
// from there on everything is exact.

import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { roundFloat } from '../ratio.ts';
import { rake } from '../statistics/weighted/rake.ts';
import type { Margin, Raked } from '../statistics/weighted/rake.ts';
import { trim } from '../statistics/weighted/trim.ts';
import type { Limits } from '../statistics/weighted/trim.ts';
import { sum } from '../statistics/table/table.ts';
import { pointCodes } from '../tabulation/banner.ts';
import { pointsOf } from '../tabulation/engines/points.ts';
import type { Responses } from '../wave/wave.ts';
import { checkWeights, million } from '../wave/weights.ts';
import type { CaseWeights } from '../wave/weights.ts';
import type { TargetMargin, WeightPlan } from './weight-plan.ts';

/** Near enough to a target, as a share of all. */
const tolerance = 1e-9;

/** Responses with the weights that could be had, and what is wrong with the others. */
export function weigh(
  responses: Responses,
  plans: readonly WeightPlan[],
): { responses: Responses; issues: readonly Issue[] } {
  if (plans.length === 0) return { responses, issues: [] };
  const issues: Issue[] = [];
  const weights = new Map<string, CaseWeights>();
  for (const plan of plans) {
    const made = plan.column === undefined ? makeWeights(responses, plan) : readColumn(responses, plan);
    const found = made.weights ? checkWeights(made.weights, plan.place) : [];
    issues.push(...made.issues, ...found);
    if (made.weights && found.length === 0) weights.set(plan.name, made.weights);
  }
  return { responses: { ...responses, weights }, issues };
}

interface Made {
  /** Absent where they are not to be used. */
  readonly weights?: CaseWeights;
  readonly issues: readonly Issue[];
}

function readColumn({ weightColumns }: Responses, { name, label }: WeightPlan): Made {
  const millionths = weightColumns?.get(name);
  return millionths ? { weights: { name, label, millionths }, issues: [] } : { issues: [] };
}

function makeWeights(responses: Responses, plan: WeightPlan): Made {
  const { name, label, place } = plan;
  const { cases } = responses;
  const begin = plan.start === undefined ? undefined : responses.weightColumns?.get(plan.start);
  const start = Array.from({ length: cases }, (_, row) => (begin ? (begin[row] ?? 0) / million : 1));
  const margins: Margin[] = [];
  const issues: Issue[] = [];
  for (const target of plan.margins) {
    const groups = groupsOf(responses, target);
    issues.push(...checkGroups(target, groups, start));
    const total = sum(target.shares.map((share = 0) => share));
    margins.push({ groups, targets: target.shares.map((share = 0) => (share * cases) / total) });
  }
  if (issues.length > 0) return { issues };
  const uncut = rake(start, margins, { tolerance });
  const away = ({ furthest }: Raked): string =>
    `${roundFloat(100 * furthest, 4)} percentage points from a target`;
  if (!uncut.converged) {
    const actual = `weights \`${name}\` that are ${away(uncut)} after ${uncut.sweeps} rounds`;
    const expected = 'targets that people can meet together';
    return { issues: [targetsApart({ place, actual, expected })] };
  }
  const raked = plan.trim ? cutAndRake(uncut, margins, plan.trim) : uncut;
  if (!raked.converged) {
    const actual = `weights \`${name}\` that are ${away(raked)} when cut at their limits`;
    issues.push(targetsMissed({ place, actual, expected: 'wider limits, or fewer targets' }));
  }
  const method = margins.length > 1 ? 'raked' : 'post-stratified';
  const rounds = `${raked.sweeps} round${raked.sweeps === 1 ? '' : 's'}`;
  const met = raked.converged ? `targets met in ${rounds}` : away(raked);
  const cut = plan.trim ? `; ${atLimits(raked.weights, plan.trim)} of ${cases} at a limit` : '';
  const made = `${method} to ${plan.margins.map(({ at }) => at).join(', ')}, ${met}${cut}`;
  const millionths = Float64Array.from(raked.weights, (weight) => Math.round(weight * million));
  return { weights: { name, label, millionths, made }, issues };
}

/** For each person the point of the target's banner. */
function groupsOf(responses: Responses, { banner }: TargetMargin): number[] {
  const { points, starts } = pointsOf(responses, banner);
  return Array.from({ length: responses.cases }, (_, row) => (points[(starts[row] ?? 0) + 1] ?? 1) - 1);
}

/** Everybody needs a target, and a target needs somebody. */
function checkGroups(
  { at, banner, shares, place }: TargetMargin,
  groups: readonly number[],
  start: readonly number[],
): Issue[] {
  const codes = pointCodes(banner);
  const people = codes.map(
    (_, point) => groups.filter((group, row) => group === point && (start[row] ?? 0) > 0).length,
  );
  const without = codes.flatMap((code, point) =>
    (people[point] ?? 0) > 0 && shares[point] === undefined ? [`${people[point]} with \`${code}\``] : [],
  );
  const empty = codes.filter((_, point) => people[point] === 0 && shares[point] !== undefined);
  return [
    ...(without.length > 0
      ? [
          unmetTarget({
            place,
            actual: `people without a target at \`${at}\`: ${without.join(', ')}`,
            expected: 'a share for every answer that people gave',
          }),
        ]
      : []),
    ...(empty.length > 0
      ? [
          unmetTarget({
            place,
            actual: `targets at \`${at}\` that nobody can meet: ${empty.map((code) => `\`${code}\``).join(', ')}`,
            expected: 'somebody with each answer; take answers together in a derived item',
          }),
        ]
      : []),
  ];
}

/**
 * Cutting moves margins and raking moves limits, so they take turns; where they do not come together the last word is the
 * limits'.
 */
function cutAndRake(uncut: Raked, margins: readonly Margin[], limits: Limits): Raked {
  let raked = uncut;
  let cut = { ...uncut };
  for (let turn = 0; turn < turns; turn += 1) {
    const weights = cutAt(raked.weights, limits);
    const furthest = furthestFrom(margins, weights);
    cut = { ...raked, weights, furthest, converged: furthest <= 1e-6 };
    if (cut.converged) return cut;
    raked = rake(weights, margins, { tolerance });
  }
  return cut;
}

const turns = 50;

/** What is given back after a cut may push others outside, until nobody is. */
function cutAt(weights: readonly number[], limits: Limits): readonly number[] {
  let cut = trim(weights, limits);
  for (let turn = 0; turn < turns && cut.outside > 0; turn += 1) cut = trim(cut.weights, limits);
  return cut.weights;
}

function atLimits(weights: readonly number[], { lower = -1, upper = Infinity }: Limits): number {
  return weights.filter((weight) => Math.min(Math.abs(weight - lower), Math.abs(weight - upper)) < 1e-9)
    .length;
}

/** The largest distance to a target, as a share of all. */
function furthestFrom(margins: readonly Margin[], weights: readonly number[]): number {
  const total = sum(weights);
  const distances = margins.flatMap(({ groups, targets }) =>
    targets.map((target, group) =>
      Math.abs(target / weights.length - sum(weights.filter((_, row) => groups[row] === group)) / total),
    ),
  );
  return Math.max(...distances);
}

const written = (weights: string): Record<string, string> => ({
  'waves/1/wave.yaml': `title: One\nfieldwork: spring\nsource: us\nsurveys:\n  people:\n    responses: people.csv\n    sampling: census\n    weights: ${weights}\n`,
});

export const unmetTarget = rule({
  id: 'unmet-target',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair:
    'Give shares to the answers that people gave, `[no-answer]` among them where somebody gave none, and to no others.',
  example: { files: written('{raked: {label: raked, targets: [{at: likes, shares: {yes: 50}}]}}') },
});

export const targetsApart = rule({
  id: 'targets-apart',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair:
    'Look whether targets contradict each other among the people who answered; leave one out, or take answers together.',
  example: {
    files: {
      ...written(
        '{raked: {label: raked, targets: [{at: likes, shares: {yes: 50, no: 50}}, {at: age, shares: {old: 20, young: 80}}]}}',
      ),
      'waves/1/codebooks/people.yaml': `survey: people
items:
  - id: likes
    type: single
    label: Likes it
    question: Do you like it?
    origin: assumed
    options:
      - {code: yes, label: "Yes", origin: assumed}
      - {code: no, label: "No", origin: assumed}
  - id: age
    type: single
    label: Age
    question: How old are you?
    origin: assumed
    options:
      - {code: old, label: Old, origin: assumed}
      - {code: young, label: Young, origin: assumed}
`,
      'waves/1/people.csv': 'case_id,likes,age\n1,yes,old\n2,no,young\n',
    },
  },
});

export const targetsMissed = rule({
  id: 'targets-missed',
  severity: 'warning',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Widen `trim`, take answers together, or live with it: tables with these weights say so.',
  example: {
    files: {
      ...written(
        '{raked: {label: raked, trim: {upper: "1.2"}, targets: [{at: likes, shares: {yes: 20, no: 80}}]}}',
      ),
    },
  },
});
