// The examples of docstrings: a call, and after `//` what it gives.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

const examples = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    const blocks = [...text.matchAll(/@example\n((?: \* .*\n)+)/g)].map(([, block = '']) => block);
    return blocks.flatMap((block) =>
      block
        .trimEnd()
        .split('\n')
        .map((line) => ({ path, line: line.replace(/^ \* ?/, '') })),
    );
  });

test('there are some', () => expect(examples.length).toBeGreaterThan(4));

test.each(examples)('$path: $line', async ({ path, line }) => {
  const [call = '', expected] = line.split(' // ');
  const module = (await import(pathToFileURL(join(source, path)).href)) as Record<string, unknown>;
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  const run = new Function(...Object.keys(module), `return ${call}`) as (...names: unknown[]) => unknown;
  expect(inspect(run(...Object.values(module)))).toBe(expected);
});
