// Reference values made with R, one case a line; they are compared number by number.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** As many digits as closed forms, quantiles, and what R solves for itself have in common. */
export const closedForm = 1e-12;
export const quantile = 1e-9;

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

/** Compares numbers to a relative tolerance, lists one by one, "Inf" and "NaN" as what they say. */
export function compare(actual: unknown, expected: unknown, relative: number, path = ''): void {
  if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      compare((actual as readonly unknown[])[index], value, relative, `${path}[${index}]`);
    }
    return;
  }
  const wanted = typeof expected === 'string' ? Number(expected.replace('Inf', 'Infinity')) : expected;
  if (typeof wanted !== 'number') {
    expect(actual, path).toBe(wanted);
  } else if (Number.isFinite(wanted)) {
    const allowed = relative * Math.abs(wanted) + 1e-15;
    const distance = Math.abs((actual as number) - wanted);
    expect(distance, `${path}: ${String(actual)} is not ${wanted}`).toBeLessThanOrEqual(allowed);
  } else {
    expect(actual, path).toBe(wanted);
  }
}

/** Compares those named parts of a result. */
export function compareParts(
  actual: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  relative: number,
): void {
  for (const [name, value] of Object.entries(actual)) compare(value, expected[name], relative, name);
}
