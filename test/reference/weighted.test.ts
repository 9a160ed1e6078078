// Weighted tables that R's survey package made from the same answers, through wave.yaml and the command line: sums of
// weights, effective bases, intervals and tests. Weights have four decimals, so that sums are exact.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roundFloat } from '../../src/ratio.ts';
import type { Table } from '../../src/tabulation/table.ts';
import { parseJson, run } from '../support/run.ts';
import { goldenCases } from '../statistics/golden.ts';

const study = join(import.meta.dirname, 'study');

/** Codes of an item's answers, in R's order. */
const answers = new Map(
  (
    JSON.parse(readFileSync(join(import.meta.dirname, 'tables.json'), 'utf8')) as {
      readonly xtab_unweighted: readonly { readonly row: string; readonly rows: readonly string[] }[];
    }
  ).xtab_unweighted.map(({ row, rows }) => [row, rows]),
);

async function weighted(...words: readonly string[]): Promise<Table[]> {
  const ran = await run(study, ['crosstab', ...words, '--weight', 'w', '--json']);
  expect(ran.exit).toBe(0);
  return parseJson(ran).data['tables'] as Table[];
}

interface Crosstab {
  readonly input: { readonly row: string };
  readonly expect: {
    readonly counts: readonly (readonly number[])[];
    readonly total_base: number;
    readonly unweighted_base: number;
    readonly kish_neff: number;
    readonly p_F: number;
  };
}

const crosstabs = goldenCases('10-survey66', 'xtab_weighted') as unknown as readonly Crosstab[];

test.each(crosstabs)('xtab_weighted $input.row', async ({ input, expect: wanted }) => {
  const [table] = await weighted(`survey66.${input.row}`, '--by', 'region', '--test');
  const sums = (answers.get(input.row) ?? []).map((code) =>
    ['east', 'north', 'south', 'west'].map(
      (point) =>
        table?.cells.find(({ row, column }) => row === code && column === `region=${point}`)?.weighted ?? NaN,
    ),
  );
  for (const [row, counted] of wanted.counts.entries())
    for (const [column, sum] of counted.entries()) expect(sums[row]?.[column]).toBeCloseTo(sum, 6);
  expect(table?.base.weighted).toBeCloseTo(wanted.total_base, 6);
  expect(table?.base.unweighted).toBe(wanted.unweighted_base);
  expect(table?.base.effective).toBe(Number(roundFloat(wanted.kish_neff, 1)));
  const [tested] = table?.tests ?? [];
  if (tested?.p === undefined) expect(tested?.refused).toContain('too few people are expected');
  else expect(tested.p).toBe(roundFloat(wanted.p_F, 3));
});

interface Proportion {
  readonly input: { readonly variable: string; readonly level: number; readonly design: string };
  readonly expect: {
    readonly est: number;
    readonly wilson: readonly [number, number];
    readonly xlogit: readonly [number, number];
    readonly beta: readonly [number, number];
  };
}

const proportions = (
  goldenCases('10-survey66', 'proportion_design') as unknown as readonly Proportion[]
).filter(({ input }) => input.design === 'weights');

const methods = { wilson: 'wilson', logit: 'xlogit', 'korn-graubard': 'beta' } as const;

test.each(Object.entries(methods))('%s of weighted shares is R’s %s', async (method, name) => {
  const tables = await weighted('--all', '--survey', 'survey66', '--interval', method);
  let compared = 0;
  for (const { input, expect: wanted } of proportions) {
    const table = tables.find(({ item }) => item === input.variable);
    const code = answers.get(input.variable)?.[input.level];
    const cell = table?.cells.find(({ row }) => row === code);
    const [lower, upper] = wanted[name];
    const percent = (share: number): string => `${roundFloat(100 * share, 0)}%`;
    expect([cell?.percent, cell?.interval], `${input.variable} ${input.level}`).toEqual([
      percent(wanted.est),
      { lower: percent(lower), upper: percent(upper) },
    ]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
});
