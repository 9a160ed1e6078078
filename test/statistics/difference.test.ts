import { expect, test } from 'vitest';
import type { Count } from '../../src/statistics/count.ts';
import { agrestiCaffo } from '../../src/statistics/difference/agresti-caffo.ts';
import { newcombePaired } from '../../src/statistics/difference/newcombe-paired.ts';
import { newcombe, newcombeCorrected } from '../../src/statistics/difference/newcombe.ts';
import { waldDifference, waldDifferenceCorrected } from '../../src/statistics/difference/wald-difference.ts';
import { zTest, zTestUnpooled } from '../../src/statistics/difference/z-test.ts';
import type { Interval } from '../../src/statistics/interval.ts';
import { chiSquareYates } from '../../src/statistics/table/yates.ts';
import { closedForm, compare, goldenCases, titled } from './golden.ts';

interface Input {
  readonly k1: number;
  readonly n1: number;
  readonly k2: number;
  readonly n2: number;
  readonly level: number;
}

const file = '03-two-sample';
const ones = ({ k1, n1 }: Input): Count => ({ k: k1, n: n1 });
const others = ({ k2, n2 }: Input): Count => ({ k: k2, n: n2 });

type Method = (input: Input) => object;

const interval =
  (method: (one: Count, two: Count, level: number) => Interval): Method =>
  (input) =>
    method(ones(input), others(input), input.level);

const methods: Readonly<Record<string, Method>> = {
  newcombe: interval(newcombe),
  newcombe_cc: interval(newcombeCorrected),
  wald_diff: interval(waldDifference),
  wald_diff_cc: interval(waldDifferenceCorrected),
  agresti_caffo: interval(agrestiCaffo),
  z_pooled: (input) => {
    const { statistic, p } = zTest(ones(input), others(input));
    return { z: statistic, p, chisq: statistic ** 2, chisq_p: p };
  },
  z_pooled_cc: ({ k1, n1, k2, n2 }) => {
    const { statistic, p } = chiSquareYates([
      [k1, n1 - k1],
      [k2, n2 - k2],
    ]);
    return { chisq: statistic, p };
  },
  z_unpooled: (input) => {
    const { statistic, p } = zTestUnpooled(ones(input), others(input));
    return { z: statistic, p };
  },
};

for (const [method, run] of Object.entries(methods)) {
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, { input, expect: expected }) => {
    compare(run(input) as Record<string, unknown>, expected, closedForm);
  });
}

test.each(titled(goldenCases<Record<'a' | 'b' | 'c' | 'd' | 'level', number>>(file, 'newcombe_paired')))(
  '%s',
  (_, { input, expect: expected }) => {
    const { a, b, c, d, level } = input;
    const result = newcombePaired({ both: a, first: b, second: c, neither: d }, level);
    compare({ ...result }, expected, closedForm);
  },
);

test('every case of the file was run', () => {
  const names = new Set(goldenCases(file).map(({ method }) => method));
  expect(new Set([...Object.keys(methods), 'newcombe_paired'])).toEqual(names);
});
