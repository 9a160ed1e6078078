// A golden case is a folder: test/golden/<case>/input is where a command runs, expected is what it says and writes.
// `command` holds one command line a line. A changed output is left beside the expected one as *.changed, to look at.

import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/run.ts';

const golden = join(import.meta.dirname, 'golden');

for (const name of readdirSync(golden).toSorted()) {
  test(`golden: ${name}`, async () => {
    const at = join(golden, name);
    const folder = mkdtempSync(join(tmpdir(), 'commission-survey-golden-'));
    cpSync(join(at, 'input'), folder, { recursive: true });
    const lines = readFileSync(join(at, 'command'), 'utf8').trim().split('\n');
    let said = '';
    for (const line of lines) {
      const { exit, out, err } = await run(folder, line.split(' '));
      said += `$ commission-survey ${line}\n${out}${err === '' ? '' : `--- standard error\n${err}`}--- exit ${exit}\n\n`;
    }
    compare(join(at, 'expected', 'said.txt'), said);
    const report = join(folder, 'out', 'report.md');
    if (existsSync(report)) compare(join(at, 'expected', 'report.md'), readFileSync(report, 'utf8'));
  });
}

function compare(path: string, actual: string): void {
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (expected !== actual && process.env['CI'] === undefined) writeFileSync(`${path}.changed`, actual);
  expect(actual, path).toBe(expected);
}
