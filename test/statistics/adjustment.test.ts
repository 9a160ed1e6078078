import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/adjustment/benjamini-hochberg.ts';
import { benjaminiYekutieli } from '../../src/statistics/adjustment/benjamini-yekutieli.ts';
import { bonferroni } from '../../src/statistics/adjustment/bonferroni.ts';
import { hochberg } from '../../src/statistics/adjustment/hochberg.ts';
import { holm } from '../../src/statistics/adjustment/holm.ts';
import { adjustments } from '../../src/statistics/adjustment/index.ts';
import { closedForm, compare, goldenCases, titled } from './golden.ts';

const byName = { bonferroni, holm, hochberg, BH: benjaminiHochberg, BY: benjaminiYekutieli };
const cases = goldenCases<{ readonly p: readonly (number | null)[] | number }>('07-p-adjust', 'p_adjust');

test.each(titled(cases))('%s', (_, { input, expect: expected }) => {
  const p = [input.p].flat().map((value) => value ?? NaN);
  for (const [name, adjust] of Object.entries(byName)) {
    const missing = adjust(p).map((value) => (Number.isNaN(value) ? null : value));
    compare({ [name]: missing }, { [name]: [expected[name]].flat() }, closedForm);
  }
});

describe.each(Object.entries(adjustments))('%s', (_, adjust) => {
  const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

  test('no adjusted p is below its own, none above 1', () => {
    fc.assert(
      fc.property(family, (p) => {
        for (const [index, adjusted] of adjust(p).entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(p[index] ?? 0);
          expect(adjusted).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('order of p is order of adjusted p, and a test alone stays as it is', () => {
    fc.assert(
      fc.property(family, (p) => {
        const adjusted = adjust(p);
        const order = [...p.keys()].toSorted((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
        const sorted = order.map((index) => adjusted[index] ?? 0);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        expect(adjust(p.slice(0, 1))).toEqual(p.slice(0, 1));
      }),
    );
  });

  test('what could not be tested stays out of the family', () => {
    expect(adjust([0.01, NaN, 0.04])).toEqual([adjust([0.01, 0.04])[0], NaN, adjust([0.01, 0.04])[1]]);
  });
});
