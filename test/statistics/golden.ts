// Reference values made with R, one case a line; they are compared number by number.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export interface GoldenCase<Input = Record<string, number>> {
  readonly method: string;
  readonly input: Input;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** Cases of a file with these methods; with none named, of all. */
export function goldenCases<Input>(file: string, ...methods: readonly string[]): GoldenCase<Input>[] {
  const text = readFileSync(join(import.meta.dirname, 'golden', `${file}.json`), 'utf8');
  const cases = JSON.parse(text) as GoldenCase<Input>[];
  return methods.length === 0 ? cases : cases.filter(({ method }) => methods.includes(method));
}

/** What a title says of a case: its input, without quotes. */
export const titleOf = ({ method, input }: GoldenCase<unknown>): string =>
  `${method} ${JSON.stringify(input).replaceAll('"', '').slice(1, 90)}`;

/** Each with its title, as `test.each` wants them. */
export const titled = <Input>(cases: readonly GoldenCase<Input>[]): [string, GoldenCase<Input>][] =>
  cases.map((golden) => [titleOf(golden), golden]);

/** How far off a number may be: relative to itself, and at all. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** As many digits as closed forms have in common, and those that come from a quantile. */
export const closedForm: Tolerance = { relative: 1e-12, absolute: 1e-15 };
export const quantile: Tolerance = { relative: 1e-9, absolute: 1e-15 };

/** Compares numbers, lists one by one, "Inf" and "NaN" as what they say. */
export function compareValue(actual: unknown, expected: unknown, tolerance: Tolerance, path = ''): void {
  if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      compareValue((actual as readonly unknown[])[index], value, tolerance, `${path}[${index}]`);
    }
    return;
  }
  const wanted = typeof expected === 'string' ? Number(expected.replace('Inf', 'Infinity')) : expected;
  if (typeof wanted === 'number' && Number.isFinite(wanted)) {
    const allowed = tolerance.relative * Math.abs(wanted) + tolerance.absolute;
    const distance = Math.abs((actual as number) - wanted);
    expect(distance, `${path}: ${String(actual)} is not ${wanted}`).toBeLessThanOrEqual(allowed);
  } else {
    expect(actual, path).toBe(wanted);
  }
}

/** Compares what a result has with what is expected under the same names. */
export function compare(
  actual: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  tolerance: Tolerance,
): void {
  for (const [name, value] of Object.entries(actual)) {
    compareValue(value, expected[name], tolerance, name);
  }
}
