import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { adjustments } from '../../src/statistics/adjustment/index.ts';
import { weightedIntervals } from '../../src/statistics/weighted/index.ts';
import { proportionIntervals } from '../../src/statistics/proportion/index.ts';
import type { ItemBase } from '../../src/base/item-bases.ts';
import type { Table } from '../../src/tabulation/table.ts';
import { parseJson, run } from '../support/run.ts';

const root = join(import.meta.dirname, '../..');

async function tables(...argv: string[]): Promise<Table[]> {
  const ran = await run(root, ['crosstab', ...argv, '--json']);
  expect(ran.exit).toBe(0);
  return parseJson(ran).data['tables'] as Table[];
}

/** Counts of one column by row id. */
function column(table: Table | undefined, id: string): Record<string, number> {
  return Object.fromEntries(
    (table?.cells ?? []).filter((cell) => cell.column === id).map((cell) => [cell.row, cell.count]),
  );
}

describe('what the 2014 report published, from the bundled responses', () => {
  test('24 of the 27 of 40 who answered encourage collaboration, without a percentage on that base', async () => {
    const [table] = await tables('encourage_collaboration');
    expect(table?.base).toEqual({
      kind: 'answered',
      text: '27 of 40 commissioners answered',
      unweighted: 27,
    });
    expect(table?.cells.find((cell) => cell.row === 'yes')).toEqual({
      row: 'yes',
      column: 'total',
      count: 24,
      base: 27,
      percent: null,
      flags: ['small-base'],
    });
  });

  test('8 of 31 had no commissioning process three years ago, 1 has none now', async () => {
    const [table] = await tables('approach');
    expect(column(table, 'three_years_ago')['none']).toBe(8);
    expect(column(table, 'now')['none']).toBe(1);
    expect(table?.columns.map(({ base }) => base)).toEqual([31, 31, 31]);
    expect(table?.cells[1]?.percent).toBe('3%');
  });

  test('contracts: outputs lead now; outcomes rise most to now without, and from now with payment by results', async () => {
    const [table] = await tables('contract_types');
    const [then, now, expected] = ['three_years_ago', 'now', 'expected'].map((period) =>
      column(table, period),
    );
    const options = Object.keys(now ?? {});
    const leader = (score: (option: string) => number): string[] => {
      const best = Math.max(...options.map(score));
      return options.filter((option) => score(option) === best);
    };
    expect(leader((option) => now?.[option] ?? 0)).toEqual(['output_based']);
    expect(leader((option) => (now?.[option] ?? 0) - (then?.[option] ?? 0))).toEqual([
      'outcome_based_no_pbr',
    ]);
    expect(leader((option) => (expected?.[option] ?? 0) - (now?.[option] ?? 0))).toEqual([
      'outcome_based_pbr',
    ]);
  });

  test('benefits: understanding vulnerable users 6 of 22, the next two 5, the rest at most 4', async () => {
    const [table] = await tables('benefits');
    expect(table?.base.unweighted).toBe(22);
    const counts = Object.values(column(table, 'total')).toSorted((a, b) => b - a);
    expect(column(table, 'total')['understand_vulnerable']).toBe(6);
    expect(counts.slice(0, 3)).toEqual([6, 5, 5]);
    expect(counts[3]).toBeLessThanOrEqual(4);
  });

  test('bases of 22, 27 and 31 of 40, item by item', async () => {
    const ran = await run(root, ['bases', '--json']);
    const items = parseJson(ran).data['items'] as ItemBase[];
    const answered = (id: string): number | undefined =>
      items.find(({ item, row, period }) => item === id && row === undefined && period === undefined)
        ?.answered;
    const expected = {
      benefits: 22,
      procurement_change: 22,
      concerns: 22,
      approach: 31,
      contract_types: 31,
      change_drivers: 31,
      skills: 31,
      encourage_collaboration: 27,
      involvement: 27,
      roles: 27,
      provider_list: 27,
    };
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, answered(id)]))).toEqual(expected);
    const benefits = items.find(({ item }) => item === 'benefits');
    expect(benefits?.text).toBe('22 of 40 commissioners answered (55%)');
    expect(benefits?.completion).toEqual({ numerator: 22, denominator: 40, printed: '55%' });
    for (const { status, respondents } of items)
      expect(Object.values(status).reduce((sum, count) => sum + count, 0)).toBe(respondents);
  });
});

describe('the words of a request', () => {
  test('may name the survey in the address or apart from it', async () => {
    expect(await tables('commissioner.concerns')).toEqual(
      await tables('concerns', '--survey', 'commissioner'),
    );
    expect(await tables('2013/commissioner.concerns')).toEqual(await tables('concerns'));
  });

  test('a period answers to its time', async () => {
    expect(await tables('approach@current')).toEqual(await tables('approach@now'));
  });

  test.each([
    [['concerns', '--by', 'regoin'], 'Did you mean `region`?'],
    [['concerns', '--where', 'region=lodnon'], 'Did you mean `london`?'],
    [['concerns@now'], 'no period here'],
    [['concern'], 'Did you mean `concerns`?'],
    [['concerns', '--percent', 'row'], 'a banner: --by'],
    [['concerns', '--by', 'region', '--by', 'region'], 'each banner once'],
    [['concerns', '--by', 'region.london'], 'not one of its options'],
    [['concerns.scale'], 'the table: `concerns`'],
    [['role'], 'one of commissioner.role, frontline.role'],
    [['approach', '--by', 'approach'], 'approach@now'],
    [['concerns', '--where', 'region'], 'item=code'],
    [['2012/commissioner.concerns'], '`2013`'],
  ])('%j is told what was meant', async (argv, hint) => {
    const ran = await run(root, ['crosstab', ...argv]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(hint);
    expect(ran.out).toBe('');
  });
});

test('every format tells the same counts', async () => {
  const [table] = await tables('skills', '--by', 'role');
  const csv = (await run(root, ['crosstab', 'skills', '--by', 'role', '--format', 'csv'])).out;
  const markdown = (await run(root, ['crosstab', 'skills', '--by', 'role', '--format', 'md'])).out;
  const text = (await run(root, ['crosstab', 'skills', '--by', 'role'])).out;
  expect(table?.columns[0]?.base).toBe(31);
  const total = table?.cells.find(({ row, column: at }) => row === 'a_lot' && at === 'total');
  const [count, percent] = [total?.count ?? -1, total?.percent ?? ''];
  expect(count).toBeGreaterThan(0);
  expect(csv).toContain(
    `2013,commissioner,skills,understand_needs,,a_lot,,total,option,${count},31,answered,${percent.replace('%', '')}`,
  );
  expect(markdown).toContain(`| A lot | ${count} (${percent}) |`);
  expect(text).toMatch(new RegExp(`A lot +${count} +${percent}`));
  expect(
    JSON.parse((await run(root, ['crosstab', 'skills', '--by', 'role', '--format', 'json'])).out),
  ).toMatchObject({ schema: 'commission-survey/crosstab@1' });
});

test('several items, or all, come in one go', async () => {
  const two = await tables('skills', 'roles', '--by', 'organisation_type');
  expect(two).toEqual([
    ...(await tables('skills', '--by', 'organisation_type')),
    ...(await tables('roles', '--by', 'organisation_type')),
  ]);
  const all = await tables('--all', '--survey', 'frontline');
  expect(all.map(({ item }) => item)).toEqual([
    'role',
    'service',
    'outcomes_shift',
    'outcome_meaning',
    'flexibility',
    'needs_source',
  ]);
  expect((await tables('--all')).length).toBeGreaterThan(30);
  expect(
    (await tables('--all', '--survey', 'provider', '--base', 'mentions')).map(({ item }) => item),
  ).toEqual(['service_areas', 'funders', 'contract_targets', 'collaboration_forms']);
});

test('items are told of all at once, and none, or some beside --all, is refused', async () => {
  const { err, exit } = await run(root, ['crosstab', 'skils', 'rroles', 'skills.share_risk.a_lot']);
  expect(exit).toBe(2);
  expect(err).toContain('Did you mean `skills`?');
  expect(err).toContain('Did you mean `roles`?');
  expect(err).toContain('one row of a table');
  expect((await run(root, ['crosstab'])).err).toContain('an item or more, or `--all`');
  expect((await run(root, ['crosstab', 'skills', '--all'])).err).toContain('items beside `--all`');
});

test('intervals and adjustments are those that statistics have, the first without a name', () => {
  const options = commands.find(({ name }) => name === 'crosstab')?.options ?? [];
  const choices = (flag: string): unknown => {
    const { choices: all, bare } = options.find(({ flags }) => flags.startsWith(flag)) ?? {};
    return { all, bare };
  };
  const intervals = [...new Set(Object.keys({ ...proportionIntervals, ...weightedIntervals }))];
  expect(choices('--interval')).toEqual({ all: intervals, bare: intervals[0] });
  const named = Object.keys(adjustments);
  expect(choices('--letters')).toEqual({ all: named, bare: named[0] });
});
