// Tests of the points of a banner.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import { sum } from '../../statistics/table/table.ts';
import type { Item } from '../../codebook/codebook.ts';
import type { TableRequest, Tally } from '../request.ts';
import type { TableTest } from '../table.ts';
import type { Compared, Group } from './groups/compared.ts';
import { groupTests } from './groups/index.ts';
import type { Adjustment } from './inference.ts';
import { firstOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { bannerLabel, groupsOf, mayShare } from './section.ts';
import type { Section } from './section.ts';
import { printFamily, printOutcome, stepsOf, tooFew } from './test-table.ts';
import type { Comparison } from './test-table.ts';
import { testWeighted } from './weighted-table.ts';

/** One test a banner; of an item with several answers one an answer. */
export function testGroups(
  { item }: TableRequest,
  section: Section,
  policy: SmallBasePolicy,
  adjustment: Adjustment,
  respondents: number,
): TableTest[] {
  const { banner, count } = section;
  const groups = groupsOf(section);
  const comparison = { of: bannerLabel(banner), columns: groups.map(({ column }) => column.id) };
  const at = (counts: readonly number[] | undefined): number[] =>
    groups.map(({ at: point }) => counts?.[point] ?? 0);
  const people = sum(at(count.base));
  const refusal: Outcome | undefined = mayShare(banner)
    ? { people: count.base[0] ?? 0, refused: 'its columns share people' }
    : tooFew(people, policy);
  if (refusal) return [printOutcome(comparison, refusal)];
  const { weighted } = count;
  if (weighted) return testWeights(item, section, comparison, respondents, adjustment);
  const steps = groupSteps(section);
  const test = (compared: Omit<Compared, 'groups'>): Outcome =>
    firstOutcome(groupTests, { ...compared, groups: steps });
  if (item.traits.form === 'mentions') {
    const bases = at(count.base);
    const outcomes = item.options.map(({ code }, index) => {
      const yes = at(count.options[index]);
      const no = bases.map((base, group) => base - (yes[group] ?? 0));
      const either = [{ onScale: false }, { onScale: false }];
      return { row: code, outcome: test({ cells: [yes, no], answers: either }) };
    });
    return printFamily(comparison, outcomes, adjustment);
  }
  if (item.traits.form === 'number') return [printOutcome(comparison, test(numbersOf(section, groups)))];
  const statuses = [at(count.dontKnow), at(count.notApplicable)];
  const cells = [...count.options.map(at), ...statuses];
  const answers = [...stepsOf(item), ...statuses.map(() => ({ onScale: false }))];
  return [printOutcome(comparison, test({ cells, answers }))];
}

/** The same with weights. */
function testWeights(
  item: Item,
  section: Section,
  comparison: Comparison,
  respondents: number,
  adjustment: Adjustment,
): TableTest[] {
  const { count } = section;
  const { sums, squares } = count.weighted ?? { sums: count, squares: count };
  const groups = groupsOf(section);
  const each = (cells: (tally: Tally) => readonly (readonly number[])[]): Outcome => {
    const at = (tally: Tally): number[][] =>
      cells(tally).map((row) => groups.map(({ at: point }) => row[point] ?? 0));
    return testWeighted({ people: at(count), sums: at(sums), squares: at(squares) }, respondents);
  };
  if (item.traits.form === 'mentions') {
    const outcomes = item.options.map(({ code }, index) => ({
      row: code,
      outcome: each((tally) => {
        const yes = tally.options[index] ?? [];
        return [yes, tally.base.map((base, point) => base - (yes[point] ?? 0))];
      }),
    }));
    return printFamily(comparison, outcomes, adjustment);
  }
  if (item.traits.form === 'number') {
    const refused = 'weighted numbers are not compared';
    return [printOutcome(comparison, { people: count.base[0] ?? 0, refused })];
  }
  const outcome = each(({ options, dontKnow, notApplicable }) => [...options, dontKnow, notApplicable]);
  return [printOutcome(comparison, outcome)];
}

/** Where the groups of a banner stand on a scale; those of nested ones on none. */
function groupSteps(section: Section): Group[] {
  const [part, nested] = section.banner;
  const steps = part && !nested ? stepsOf(part.item) : [];
  return groupsOf(section).map(({ at, column: { label } }) => ({
    label,
    ...(steps[at - 1] ?? { onScale: false }),
  }));
}

/** Every number that somebody gave is a step of its own. */
function numbersOf({ count }: Section, groups: readonly { readonly at: number }[]): Omit<Compared, 'groups'> {
  const given = new Set(groups.flatMap(({ at }) => [...(count.numbers?.[at]?.keys() ?? [])]));
  const values = [...given].toSorted((a, b) => a - b);
  return {
    cells: values.map((value) => groups.map(({ at }) => count.numbers?.[at]?.get(value) ?? 0)),
    answers: values.map((score) => ({ onScale: true, score })),
  };
}
