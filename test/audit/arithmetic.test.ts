import { expect, test } from 'vitest';
import { fits } from '../../src/audit/arithmetic.ts';
import { admitsEither } from '../../src/ratio.ts';

test('a base can give a percentage where it admits a count', () => {
  const wrong: string[] = [];
  for (const base of [1, 2, 3, 7, 8, 9, 16, 33, 40, 56, 66, 99, 100, 101, 128, 199, 200, 201, 1000, 1600])
    for (let units = 0; units <= 1010; units += 1)
      for (const printed of [String(units % 102), (units / 10).toFixed(1)])
        for (const ties of [undefined, 'up', 'even'] as const)
          if (fits(printed, base, ties) !== admitsEither(printed, base, ties).length > 0)
            wrong.push(`${printed} of ${base}, ${ties}`);
  expect(wrong).toEqual([]);
});
