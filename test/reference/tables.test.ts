// Tables that R made from the same answers: counts, bases and percentages, through a codebook and the command line.
// `xtab_unweighted` is R's table() and prop.table(); `multi_response_table` sums of ticks over the bases of a set.
//
// R's `answered` holds people who left every box of a set unticked. Here unticked boxes alone are no answer, so `set_a`
// has a box `none` for them. `set_a_ticks` is the same set without it: its `answered` is R's `any_selected`.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ItemBase } from '../../src/base/item-bases.ts';
import { roundPercent } from '../../src/ratio.ts';
import type { Table } from '../../src/tabulation/table.ts';
import { parseJson, run } from '../support/run.ts';
import type { Ran } from '../support/run.ts';

interface Crosstab {
  readonly row: string;
  readonly col: string;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  /** By row, then column. */
  readonly counts: readonly (readonly number[])[];
  /** By column. */
  readonly base: readonly number[];
  readonly total_base: number;
  readonly col_percent: readonly (readonly number[])[];
}

type SetBase = 'base_all_cases' | 'base_answered' | 'base_any_selected' | 'responses';
type SetPercent = 'pct_of_all_cases' | 'pct_of_answered' | 'pct_of_any_selected' | 'pct_of_responses';

/** One column of a set's table; counts and percentages by option. */
interface SetColumn
  extends Readonly<Record<SetBase, number>>, Readonly<Record<SetPercent, readonly number[]>> {
  readonly set: readonly string[];
  readonly banner: string | null;
  readonly column: string;
  readonly count: readonly number[];
  readonly mean_responses_per_answered: number;
}

const study = join(import.meta.dirname, 'study');
const reference = JSON.parse(readFileSync(join(import.meta.dirname, 'tables.json'), 'utf8')) as {
  readonly xtab_unweighted: readonly Crosstab[];
  readonly multi_response_table: readonly SetColumn[];
};

/** A cell as printed, without the sign of its percentage. */
interface Printed {
  readonly count: number;
  readonly base: number;
  readonly percent: string;
}

/** Cells by `option at point`. */
type Cells = Readonly<Record<string, Printed>>;

async function ranClean(...argv: string[]): Promise<Ran> {
  const ran = await run(study, argv);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  return ran;
}

/** The cells of a table, which must be the same in both forms for machines. */
async function tabulated(...argv: string[]): Promise<Cells> {
  const json = await fromJson(argv);
  expect(await fromCsv(argv)).toEqual(json);
  return json;
}

async function fromJson(argv: readonly string[]): Promise<Cells> {
  const { data } = parseJson(await ranClean('crosstab', ...argv, '--json'));
  const tables = data['tables'] as Table[];
  expect(tables).toHaveLength(1);
  return Object.fromEntries(
    (tables[0]?.cells ?? []).map(({ row, column, count, base, percent }) => [
      `${row} at ${column.replace('region=', '')}`,
      { count, base, percent: percent?.replace('%', '') ?? 'withheld' },
    ]),
  );
}

async function fromCsv(argv: readonly string[]): Promise<Cells> {
  const { out } = await ranClean('crosstab', ...argv, '--format', 'csv');
  const [header = [], ...rows] = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return Object.fromEntries(
    rows.map((row) => {
      const at = (name: string): string => row[header.indexOf(name)] ?? 'no such column';
      return [
        `${at('option')} at ${at('point')}`,
        { count: Number(at('count')), base: Number(at('base')), percent: at('percent') },
      ];
    }),
  );
}

/** What a cell must print, where R's percentage is that of its count on its base. */
function printed(count: number, base: number, percent = (100 * count) / base): Printed {
  expect(Math.abs(percent - (100 * count) / base)).toBeLessThan(1e-9);
  const rounded = roundPercent({ numerator: count, denominator: base });
  expect(rounded).toBe(String(Math.floor(percent + 0.5 + 1e-9)));
  return { count, base, percent: rounded };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('xtab_unweighted', () => {
  test.each(reference.xtab_unweighted.map((one) => [`survey66.csv, ${one.row} by ${one.col}`, one] as const))(
    '%s',
    async (_, { row, col, rows, cols, counts, base, total_base, col_percent }) => {
      const cells = rows.flatMap((option, i) => [
        [`${option} at total`, printed(sum(counts[i] ?? []), total_base)] as const,
        ...cols.map(
          (point, j) =>
            [
              `${option} at ${point}`,
              printed(counts[i]?.[j] ?? -1, base[j] ?? -1, col_percent[i]?.[j] ?? Number.NaN),
            ] as const,
        ),
      ]);
      expect(sum(base)).toBe(total_base);
      expect(await tabulated(`survey66.${row}`, '--by', col)).toEqual(Object.fromEntries(cells));
    },
  );
});

/**
 * A set as an item whose answers are the people of R's `answered`, as one whose answers are those with a tick, and as
 * the number of ticks.
 */
const itemsOf: Readonly<Record<string, Readonly<Record<'answered' | 'ticked' | 'counted', string>>>> = {
  m01: { answered: 'set_a', ticked: 'set_a_ticks', counted: 'set_a_count' },
  m07: { answered: 'set_b', ticked: 'set_b', counted: 'set_b_count' },
};

describe('multi_response_table, weights unweighted', () => {
  const titled = reference.multi_response_table.map((one) => {
    const set = `${one.set[0]} to ${one.set.at(-1)}`;
    return [
      `multiresponse66.csv, ${set}, banner ${one.banner ?? 'none'}, column ${one.column}`,
      one,
    ] as const;
  });
  test.each(titled)('%s', async (_, expected) => {
    const { set, banner, column, count } = expected;
    const { answered = '', ticked = '', counted = '' } = itemsOf[set[0] ?? ''] ?? {};
    const by = banner === null ? [] : ['--by', banner];
    const table = (item: string, ...options: string[]): Promise<Cells> =>
      tabulated(`multiresponse66.${item}`, ...by, ...options);
    const someTick = ['--where', `${answered}=${set.join(',')}`];
    const compare = (cells: Cells, base: SetBase, percent: SetPercent): void => {
      for (const [index, option] of set.entries()) {
        const cell = printed(count[index] ?? -1, expected[base], expected[percent][index] ?? Number.NaN);
        expect(cells[`${option} at ${column}`], `${option} of ${base}`).toEqual(cell);
      }
    };
    const ofAnswered = await table(answered, '--base', 'answered');
    compare(await table(answered, '--base', 'respondents'), 'base_all_cases', 'pct_of_all_cases');
    compare(await table(answered, '--base', 'asked'), 'base_all_cases', 'pct_of_all_cases');
    compare(ofAnswered, 'base_answered', 'pct_of_answered');
    compare(await table(answered, ...someTick), 'base_any_selected', 'pct_of_any_selected');
    compare(await table(answered, ...someTick, '--base', 'mentions'), 'responses', 'pct_of_responses');

    compare(await table(ticked, '--base', 'respondents'), 'base_all_cases', 'pct_of_all_cases');
    compare(await table(ticked, '--base', 'answered'), 'base_any_selected', 'pct_of_any_selected');
    compare(await table(ticked, '--base', 'valid'), 'base_any_selected', 'pct_of_any_selected');
    compare(await table(ticked, '--base', 'mentions'), 'responses', 'pct_of_responses');

    // the net of all options counts a person once, and of mentions each one
    const anyOf = `any at ${column}`;
    const mentions = (await table(answered, '--base', 'mentions'))[anyOf]?.count ?? 0;
    const people = ofAnswered[anyOf]?.base ?? 0;
    expect(ofAnswered[anyOf]?.count).toBe(expected.base_any_selected);
    expect(mentions).toBe(expected.responses);
    expect(mentions / people).toBeCloseTo(expected.mean_responses_per_answered, 9);
    const { data } = parseJson(await ranClean('crosstab', `multiresponse66.${counted}`, ...by, '--json'));
    const mean = (data['tables'] as Table[])[0]?.cells.find(
      (cell) => cell.row === '[mean]' && cell.column.replace('region=', '') === column,
    );
    expect(mean).toMatchObject({ count: people, base: people });
    // the program rounds an exact ratio; a float is within half a hundredth of it
    expect(Math.abs(Number(mean?.value) - expected.mean_responses_per_answered)).toBeLessThanOrEqual(0.005);
  });
});

test('`bases` says what R counts as cases and as answered, item by item', async () => {
  const { data } = parseJson(await ranClean('bases', '--json'));
  const bases = (data['items'] as ItemBase[]).map(
    ({ item, respondents, asked, answered }) => `${item} ${respondents} ${asked} ${answered}`,
  );
  const totals = reference.multi_response_table.filter(({ banner }) => banner === null);
  const expected = [
    ...reference.xtab_unweighted.map(({ row, total_base }) => `${row} 66 66 ${total_base}`),
    ...totals.flatMap(({ set, base_all_cases: all, base_answered, base_any_selected }) => {
      const { answered = '', ticked = '' } = itemsOf[set[0] ?? ''] ?? {};
      return [`${ticked} ${all} ${all} ${base_any_selected}`, `${answered} ${all} ${all} ${base_answered}`];
    }),
  ];
  expect(bases).toEqual(expect.arrayContaining(expected));
});
