// What holds for all counts, not only for those of the reference.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Count } from '../../src/statistics/count.ts';
import { shareOf } from '../../src/statistics/count.ts';
import { newcombePaired } from '../../src/statistics/difference/newcombe-paired.ts';
import { newcombe, newcombeCorrected } from '../../src/statistics/difference/newcombe.ts';
import { zTest } from '../../src/statistics/difference/z-test.ts';
import { gamma } from '../../src/statistics/ordered/gamma.ts';
import { kendall } from '../../src/statistics/ordered/kendall.ts';
import { mannWhitney } from '../../src/statistics/ordered/mann-whitney.ts';
import { bowker, bowkerExact } from '../../src/statistics/paired/bowker.ts';
import { mcnemarExact } from '../../src/statistics/paired/mcnemar.ts';
import { stuartMaxwell } from '../../src/statistics/paired/stuart-maxwell.ts';
import { wilsonFinite } from '../../src/statistics/proportion/finite-population.ts';
import { hypergeometricExact } from '../../src/statistics/proportion/hypergeometric-exact.ts';
import { proportionIntervals } from '../../src/statistics/proportion/index.ts';
import { wilson } from '../../src/statistics/proportion/wilson.ts';
import { chiSquare } from '../../src/statistics/table/chi-square.ts';
import { columnPairs } from '../../src/statistics/table/column-pairs.ts';
import { cramersV } from '../../src/statistics/table/cramers-v.ts';
import { fisherAnySize } from '../../src/statistics/table/fisher-any-size.ts';
import { fisherExact } from '../../src/statistics/table/fisher.ts';
import { gTest } from '../../src/statistics/table/g-test.ts';
import { letterAt, lettersOf } from '../../src/statistics/table/letters.ts';
import { transposed } from '../../src/statistics/table/table.ts';
import { stratumOf } from '../../src/statistics/weighted/covariance.ts';
import { weightedIntervals } from '../../src/statistics/weighted/index.ts';
import { kish } from '../../src/statistics/weighted/kish.ts';
import { weightedMean } from '../../src/statistics/weighted/mean.ts';
import { rake } from '../../src/statistics/weighted/rake.ts';
import { raoScott } from '../../src/statistics/weighted/rao-scott.ts';
import { trim } from '../../src/statistics/weighted/trim.ts';

const count = (most = 400): fc.Arbitrary<Count> =>
  fc.integer({ min: 1, max: most }).chain((n) => fc.record({ k: fc.nat(n), n: fc.constant(n) }));

const tableOf = (most: number, sizes = { min: 2, max: 4 }): fc.Arbitrary<number[][]> =>
  fc
    .tuple(fc.integer(sizes), fc.integer(sizes))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .filter((table) => table.flat().some((value) => value > 0));

const compare = (actual: number, wanted: number, digits = 1e-9): void => {
  if (Number.isNaN(wanted)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(wanted)));
};

describe.each(Object.entries(proportionIntervals))('an interval for a share: %s', (_, interval) => {
  test('contains the share, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(count(), fc.constantFrom(0.8, 0.9, 0.95, 0.99), (seen, level) => {
        const { lower, upper } = interval(seen, level);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(shareOf(seen) + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(shareOf(seen) - 1e-12);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('shrinks with people, and grows with its level', () => {
    fc.assert(
      fc.property(count(), fc.integer({ min: 2, max: 9 }), ({ k, n }, times) => {
        const width = (seen: Count, level?: number): number => {
          const { lower, upper } = interval(seen, level);
          return upper - lower;
        };
        expect(width({ k: k * times, n: n * times })).toBeLessThan(width({ k, n }));
        expect(width({ k, n }, 0.99)).toBeGreaterThan(width({ k, n }, 0.9));
      }),
    );
  });

  test('of those who did not say so is the same, turned round', () => {
    fc.assert(
      fc.property(count(), ({ k, n }) => {
        const [said, others] = [interval({ k, n }), interval({ k: n - k, n })];
        compare(others.lower, 1 - said.upper);
        compare(others.upper, 1 - said.lower);
      }),
    );
  });
});

test('a known population makes the interval smaller, and a census a point', () => {
  fc.assert(
    fc.property(count(), fc.integer({ min: 1, max: 1000 }), (seen, others) => {
      const endless = wilson(seen);
      const finite = wilsonFinite(seen, seen.n + others);
      expect(finite.lower).toBeGreaterThanOrEqual(endless.lower - 1e-12);
      expect(finite.upper).toBeLessThanOrEqual(endless.upper + 1e-12);
      expect(wilsonFinite(seen, seen.n).upper).toBeCloseTo(shareOf(seen), 12);
      const exact = hypergeometricExact(seen, seen.n + others);
      // Of nearly all people drawn the exact interval may be one count, and that not the share's.
      const oneCount = 1 / (seen.n + others);
      expect(exact.lower).toBeLessThanOrEqual(shareOf(seen) + oneCount);
      expect(exact.upper).toBeGreaterThanOrEqual(shareOf(seen) - oneCount);
    }),
  );
});

test('an interval for a difference contains it, and turns round with the groups', () => {
  fc.assert(
    fc.property(count(), count(), (one, two) => {
      for (const method of [newcombe, newcombeCorrected]) {
        const { lower, upper } = method(one, two);
        const difference = shareOf(one) - shareOf(two);
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
        compare(method(two, one).lower, -upper);
      }
    }),
  );
});

test('an interval for a paired difference contains it, and turns round with the times', () => {
  const people = fc.nat(60);
  fc.assert(
    fc.property(people, people, people, people, (both, first, second, neither) => {
      fc.pre(both + first + second + neither > 0);
      const { lower, upper } = newcombePaired({ both, first, second, neither });
      const difference = (first - second) / (both + first + second + neither);
      expect(lower).toBeLessThanOrEqual(difference + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
      compare(newcombePaired({ both, first: second, second: first, neither }).lower, -upper);
    }),
  );
});

describe('tests of a table', () => {
  const statistics = {
    chiSquare: (table: number[][]) => chiSquare(table).statistic,
    gTest: (table: number[][]) => gTest(table).statistic,
    cramersV: (table: number[][]) => cramersV(table).v,
    raoScott: (table: number[][]) => randomSampleOf(table).f.statistic,
  };

  test.each(Object.entries(statistics))('%s: the order of rows and columns has no say', (_, statistic) => {
    fc.assert(
      fc.property(tableOf(30), (table) => {
        const wanted = statistic(table);
        compare(statistic(table.toReversed()), wanted);
        compare(statistic(table.map((row) => row.toReversed())), wanted);
        compare(statistic(transposed(table).map((row) => [...row])), wanted);
      }),
      { numRuns: 60 },
    );
  });

  test('Fisher: the order of rows and columns has no say, and 2×2 is the same by either way', () => {
    fc.assert(
      fc.property(tableOf(5), (table) => {
        const wanted = fisherAnySize(table) ?? NaN;
        expect(wanted).toBeGreaterThan(0);
        compare(fisherAnySize(table.toReversed()) ?? NaN, wanted);
        compare(fisherAnySize(table.map((row) => row.toReversed())) ?? NaN, wanted);
        compare(fisherAnySize(transposed(table)) ?? NaN, wanted);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(tableOf(40, { min: 2, max: 2 }), (table) => {
        compare(fisherAnySize(table) ?? NaN, fisherExact(table).p, 1e-11);
      }),
    );
  });

  test('Pearson of a random sample is Rao and Scott of it, but for n/(n−1)', () => {
    fc.assert(
      fc.property(tableOf(30), (table) => {
        const [plain, designed] = [chiSquare(table), randomSampleOf(table)];
        fc.pre(!Number.isNaN(designed.meanEffect) && table.flat().every((value) => value > 0));
        compare(designed.chiSquare.statistic, plain.statistic);
        const n = table.flat().reduce((sum, value) => sum + value, 0);
        compare(designed.meanEffect, n / (n - 1));
      }),
    );
  });

  test('a square table turned over: as many moved one way as the other', () => {
    fc.assert(
      fc.property(tableOf(9, { min: 3, max: 3 }), (table) => {
        const turned = transposed(table);
        compare(bowker(turned).statistic, bowker(table).statistic);
        compare(stuartMaxwell(turned).statistic, stuartMaxwell(table).statistic);
      }),
    );
  });

  test('exact symmetry of two answers is the exact test of McNemar, and of many people near chi-square', () => {
    const people = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(people, people, (first, second) => {
        fc.pre(first + second > 0);
        const exact = bowkerExact([
          [3, first],
          [second, 4],
        ]);
        expect(exact).toBeCloseTo(mcnemarExact({ first, second }), 12);
      }),
    );
    const many = [
      [9, 30, 20],
      [21, 9, 26],
      [27, 25, 9],
    ];
    expect(Math.abs((bowkerExact(many) ?? NaN) - bowker(many).p)).toBeLessThan(0.02);
    expect(bowkerExact(many, 10)).toBeUndefined();
  });

  test('ordered tests change sign with the order of one side', () => {
    fc.assert(
      fc.property(tableOf(9), (table) => {
        const other = table.toReversed();
        compare(kendall(other).tau, -kendall(table).tau);
        compare(gamma(other), -gamma(table));
        const [one = [], two = []] = table;
        compare(mannWhitney(two, one).z, -mannWhitney(one, two).z);
        compare(mannWhitney(two, one).exact ?? NaN, mannWhitney(one, two).exact ?? NaN);
      }),
      { numRuns: 40 },
    );
  });
});

/** A table of people who count one each, as weighted sums. */
function randomSampleOf(table: readonly (readonly number[])[], weight = 1) {
  const cells = table.flat();
  const people = cells.reduce((sum, value) => sum + value, 0);
  const totals = cells.map((value) => value * weight);
  const products = cells.map((value, i) => cells.map((_, j) => (i === j ? value * weight * weight : 0)));
  const strata = [{ units: people, totals, products }];
  return raoScott({ rows: table.length, columns: table[0]?.length ?? 0, strata, people, df: people - 1 });
}

describe('letters', () => {
  test('a letter stands beside the larger share, and never beside its own', () => {
    fc.assert(
      fc.property(fc.array(count(90), { minLength: 2, maxLength: 6 }), (columns) => {
        for (const [column, above] of lettersOf(columns).above.entries()) {
          for (const other of above) {
            expect(shareOf(columns[column] ?? { k: 0, n: 1 })).toBeGreaterThan(
              shareOf(columns[other] ?? { k: 0, n: 1 }),
            );
          }
        }
      }),
    );
  });

  test('letters move with their columns', () => {
    fc.assert(
      fc.property(fc.array(count(90), { minLength: 2, maxLength: 6 }), (columns) => {
        const last = columns.length - 1;
        const turned = lettersOf(columns.toReversed()).above.toReversed();
        const back = turned.map((above) => above.map((column) => last - column).toSorted((a, b) => a - b));
        expect(back).toEqual(lettersOf(columns).above.map((above) => above.toSorted((a, b) => a - b)));
      }),
    );
  });

  test('a p of 0.05 is not below 0.05, in either order', () => {
    const columns = [
      { k: 12, n: 14 },
      { k: 0, n: 2 },
    ];
    expect(lettersOf(columns).above).toEqual([[], []]);
    expect(lettersOf(columns.toReversed()).above).toEqual([[], []]);
  });

  test('few people are compared exactly, and columns that overlap not at all then', () => {
    const few = [
      { k: 0, n: 9 },
      { k: 8, n: 9 },
    ];
    expect(columnPairs(few)[0]?.test).toBe('fisher');
    expect(columnPairs(few, () => 3)[0]?.test).toBe('none');
    expect(lettersOf(few).above).toEqual([[], [0]]);
    expect(lettersOf(few, { overlap: () => 3 }).above).toEqual([[], []]);
    expect(
      columnPairs([
        { k: 0, n: 90 },
        { k: 0, n: 90 },
      ])[0]?.test,
    ).toBe('none');
    expect(columnPairs([few[0] ?? { k: 0, n: 0 }, { k: 0, n: 0 }])[0]?.test).toBe('none');
  });

  test('people in both columns make the same difference surer', () => {
    const [one, two] = [
      { k: 30, n: 80 },
      { k: 40, n: 80 },
    ];
    const apart = zTest(one, two);
    const shared = zTest(one, two, 40);
    expect(Math.abs(shared.statistic)).toBeGreaterThan(Math.abs(apart.statistic));
    expect(zTest(one, one, 80).statistic).toBeNaN();
  });

  test('there are enough letters', () => {
    const letters = Array.from({ length: 800 }, (_, column) => letterAt(column));
    expect(new Set(letters).size).toBe(800);
  });
});

describe('weights', () => {
  const weight = fc.integer({ min: 1, max: 50 });
  const person = fc.record({ weight, yes: fc.boolean() });
  const sample = fc.array(person, { minLength: 3, maxLength: 60 });
  const meanOf = (people: readonly { weight: number; yes: boolean }[], times = 1) =>
    weightedMean([stratumOf(people.map((one) => [one.weight * times, one.yes ? one.weight * times : 0]))]);

  test('scaled alike change nothing', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.001, max: 1000, noNaN: true }), (people, times) => {
        const [plain, scaled] = [meanOf(people), meanOf(people, times)];
        compare(scaled.estimate, plain.estimate);
        compare(scaled.variance, plain.variance);
        const sums = (by: number) => ({
          people: people.length,
          sum: people.reduce((sum, one) => sum + one.weight * by, 0),
          squares: people.reduce((sum, one) => sum + (one.weight * by) ** 2, 0),
        });
        compare(kish(sums(times)).effective, kish(sums(1)).effective);
        expect(kish(sums(1)).designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
    fc.assert(
      fc.property(tableOf(20), fc.double({ min: 0.01, max: 100, noNaN: true }), (table, times) => {
        const [plain, scaled] = [randomSampleOf(table), randomSampleOf(table, times)];
        compare(scaled.f.statistic, plain.f.statistic, 1e-7);
      }),
      { numRuns: 50 },
    );
  });

  test('of the same size change nothing: the share is the plain one, its variance p(1−p)/(n−1)', () => {
    fc.assert(
      fc.property(sample, weight, (people, same) => {
        const { estimate, variance } = meanOf(people.map(({ yes }) => ({ weight: same, yes })));
        const p = people.filter(({ yes }) => yes).length / people.length;
        compare(estimate, p);
        compare(variance, (p * (1 - p)) / (people.length - 1));
      }),
    );
  });

  test('intervals contain the weighted share', () => {
    fc.assert(
      fc.property(sample, (people) => {
        const { estimate, variance } = meanOf(people);
        fc.pre(variance > 1e-12);
        const n = people.length;
        for (const interval of Object.values(weightedIntervals)) {
          const { lower, upper } = interval({ share: estimate, variance, df: n - 1, people: n });
          expect(lower).toBeLessThanOrEqual(estimate);
          expect(upper).toBeGreaterThanOrEqual(estimate);
        }
      }),
    );
  });

  test('raked to margins meet them, and meet them again unchanged', () => {
    const two = fc.constantFrom(0, 1);
    const rows = fc.array(fc.tuple(weight, two, two), { minLength: 4, maxLength: 50 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (people, a, b) => {
        const cells = new Set(people.map(([, first, second]) => 2 * first + second));
        fc.pre(cells.size === 4);
        const margins = [
          { groups: people.map(([, first]) => first), targets: [a, 10 - a] },
          { groups: people.map(([, , second]) => second), targets: [b, 10 - b] },
        ];
        const raked = rake(
          people.map(([start]) => start),
          margins,
        );
        expect(raked.converged).toBe(true);
        for (const { groups, targets } of margins) {
          for (const [group, target] of targets.entries()) {
            const sum = raked.weights.reduce((all, one, at) => all + (groups[at] === group ? one : 0), 0);
            compare(sum, target);
          }
        }
        const again = rake(raked.weights, margins).weights;
        for (const [at, one] of again.entries()) compare(one, raked.weights[at] ?? NaN, 1e-8);
      }),
    );
  });

  test('trimmed keep their total', () => {
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 3, maxLength: 40 }),
        fc.integer({ min: 5, max: 60 }),
        (all, upper) => {
          fc.pre(all.some((one) => one <= upper));
          const { weights } = trim(all, { upper });
          const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
          compare(total(weights), total(all));
        },
      ),
    );
  });
});
