import { expect, test } from 'vitest';
import { leftOut } from './left-out.ts';

test('what of the reference is left out, and why', () => {
  const lines = Object.entries(leftOut).flatMap(([file, methods]) =>
    Object.entries(methods).map(([method, reason]) => `${file}  ${method}: ${reason}`),
  );
  process.stdout.write(`Left out of the reference values:\n${lines.join('\n')}\n`);
  expect(lines.every((line) => /: .+/.test(line))).toBe(true);
});
