import { expect, test } from 'vitest';
import { bonferroni } from '../../src/statistics/adjustment/bonferroni.ts';
import { zTest } from '../../src/statistics/difference/z-test.ts';
import { chiSquare, residualsOf } from '../../src/statistics/table/chi-square.ts';
import { cramersV } from '../../src/statistics/table/cramers-v.ts';
import { fisherAnySize } from '../../src/statistics/table/fisher-any-size.ts';
import { fisherExact } from '../../src/statistics/table/fisher.ts';
import { gTest } from '../../src/statistics/table/g-test.ts';
import { goodnessOfFit } from '../../src/statistics/table/goodness-of-fit.ts';
import { independence } from '../../src/statistics/table/independence.ts';
import { oddsRatio } from '../../src/statistics/table/odds-ratio.ts';
import { expectedOf, marginsOf, withoutEmpty } from '../../src/statistics/table/table.ts';
import { chiSquareYates } from '../../src/statistics/table/yates.ts';
import { closedForm, compareValue, compare, goldenCases, titled } from './golden.ts';

interface Input {
  readonly name: string;
  readonly table: readonly (readonly number[])[];
  readonly observed: readonly number[];
  readonly population: readonly number[];
}

const file = '04-contingency';

const isTwoByTwo = (table: Input['table']): boolean => table.length === 2 && table[0]?.length === 2;

const methods: Readonly<Record<string, (input: Input) => object>> = {
  chisq: ({ table }) => {
    const { statistic, df, p, smallestExpected, cellsBelowFive } = chiSquare(table);
    const kept = withoutEmpty(table);
    const { pearson, adjusted } = residualsOf(kept);
    return {
      statistic,
      df,
      p,
      min_expected: smallestExpected,
      cells_expected_lt5: cellsBelowFive,
      expected: expectedOf(kept),
      std_residuals: adjusted,
      pearson_residuals: pearson,
    };
  },
  g_test: ({ table }) => gTest(table),
  cramers_v: ({ table }) => {
    const { v, contingency, corrected } = cramersV(table);
    return { v, contingency, v_bias_corrected: corrected, ...(isTwoByTwo(table) ? { phi: v } : {}) };
  },
  fisher_exact: ({ table }) => {
    const anySize = { p: fisherAnySize(table) };
    if (!isTwoByTwo(table)) return anySize;
    expect(anySize.p).toBeCloseTo(fisherExact(table).p, 12);
    const { p, less, greater } = fisherExact(table);
    const { estimate, lower, upper } = oddsRatio(table);
    return {
      p,
      p_less: less,
      p_greater: greater,
      odds_ratio_conditional_mle: estimate,
      or_lower: lower,
      or_upper: upper,
    };
  },
  chisq_yates: ({ table }) => {
    const { statistic, p } = chiSquareYates(table);
    return { statistic, p };
  },
  column_z_pairs: ({ table }) => {
    const { columns } = marginsOf(table);
    const pairs = table.flatMap((cells, row) => {
      const tests = columns.flatMap((_, a) =>
        columns.slice(a + 1).map((_other, offset) => {
          const b = a + 1 + offset;
          const share = (at: number) => ({ k: cells[at] ?? 0, n: columns[at] ?? 0 });
          return { row: row + 1, a: a + 1, b: b + 1, ...zTest(share(a), share(b)) };
        }),
      );
      // The reference multiplies by all pairs, also those without a p; here a family holds what was tested.
      const tested = tests.filter(({ p }) => !Number.isNaN(p)).length;
      const untested = tests.map(({ p }) => (p * tests.length) / tested);
      const adjusted = bonferroni(tests.length === tested ? tests.map(({ p }) => p) : untested);
      return tests.map((pair, index) => ({ ...pair, adjusted: adjusted[index] }));
    });
    return { pairs, multiplier: pairs.length / table.length };
  },
  chisq_gof: ({ observed, population }) => goodnessOfFit(observed, population),
};

interface Pair {
  readonly z: number | string;
  readonly p: number | string;
}

for (const [method, run] of Object.entries(methods)) {
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, { input, expect: expected }) => {
    const { pairs, ...result } = run(input) as Record<string, unknown>;
    // Odds ratios and their ends are solved for, in R too.
    const solved = /^o(dds|r)_/;
    for (const [name, value] of Object.entries(result)) {
      compareValue(
        value,
        expected[name],
        solved.test(name) ? { relative: 1e-8, absolute: 0 } : closedForm,
        name,
      );
    }
    if (pairs !== undefined) {
      const golden = expected['pairs'] as readonly (Pair & Record<string, unknown>)[];
      const found = pairs as readonly Record<string, unknown>[];
      expect(found).toHaveLength(golden.length);
      for (const [index, pair] of found.entries()) {
        const { row, a, b, statistic, p, adjusted } = pair;
        compare({ row, a, b, z: statistic, p, p_bonferroni: adjusted }, golden[index] ?? {}, closedForm);
      }
    }
  });
}

test('the exact test is taken where few are expected, and refused where it would take too long', () => {
  const cases = goldenCases<Input>(file, 'fisher_exact');
  for (const { input, expect: expected } of cases) {
    const { test: used, p } = independence(input.table);
    if (used === 'fisher') compareValue(p, expected['p'], closedForm);
    else expect(p).toBe(chiSquare(input.table).p);
  }
  expect(new Set(cases.map(({ input }) => independence(input.table).test))).toEqual(
    new Set(['chi-square', 'fisher']),
  );
  const rare = [
    [900, 700, 800, 0, 1],
    [800, 800, 700, 1, 0],
    [600, 900, 800, 0, 2],
  ];
  expect(independence(rare)).toEqual({ test: 'none', p: NaN });
  expect(() =>
    fisherExact([
      [1.5, 2],
      [3, 4],
    ]),
  ).toThrow(RangeError);
});

test('every case of the file was run', () => {
  const names = new Set(goldenCases(file).map(({ method }) => method));
  expect(new Set(Object.keys(methods))).toEqual(names);
});
