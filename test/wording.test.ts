import { expect, test } from 'vitest';
import { inWords } from '../src/wording.ts';

const fractions: Readonly<Record<string, number>> = {
  none: 0,
  'one in ten': 10,
  'one in six': 100 / 6,
  'one in five': 20,
  'a quarter': 25,
  'three in ten': 30,
  'a third': 100 / 3,
  'two in five': 40,
  half: 50,
  'three in five': 60,
  'two thirds': 200 / 3,
  'seven in ten': 70,
  'three quarters': 75,
  'four in five': 80,
  'five in six': 250 / 3,
  'nine in ten': 90,
  all: 100,
};

test('words say on which side of a fraction a share lies, within their window, for every count of every base', () => {
  const silent = new Set<number>();
  for (let base = 1; base <= 120; base += 1) {
    for (let count = 0; count <= base; count += 1) {
      const share = (100 * count) / base;
      const words = inWords({ numerator: count, denominator: base });
      if (words === undefined) {
        silent.add(Math.round(share));
        continue;
      }
      const [, side, fraction = ''] = /^(over |almost )?(.*)$/.exec(words) ?? [];
      const away = share - (fractions[fraction] ?? Number.NaN);
      if (side === undefined) expect(Math.abs(away), `${count}/${base} ${words}`).toBeLessThan(1e-9);
      if (side === 'over ') expect(away > 0 && away <= 5 + 1e-9, `${count}/${base} ${words}`).toBe(true);
      if (side === 'almost ') expect(away < 0 && away >= -3 - 1e-9, `${count}/${base} ${words}`).toBe(true);
    }
  }
  // beside nothing, everything and the gaps around a half, there are words for every share
  expect([...silent].filter((share) => share > 7 && share < 95 && (share < 45 || share > 57))).toEqual([]);
});

test('nothing and everything are exact', () => {
  expect(inWords({ numerator: 0, denominator: 9 })).toBe('none');
  expect(inWords({ numerator: 9, denominator: 9 })).toBe('all');
  expect(inWords({ numerator: 98, denominator: 99 })).toBeUndefined();
  expect(inWords({ numerator: 1, denominator: 99 })).toBeUndefined();
});
