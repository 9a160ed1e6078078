// A generated report is held to the last digit.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareReport } from '../../src/claims/compare-report.ts';
import { contents } from '../support/contents.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const generated = join(import.meta.dirname, '../../reports/commissioning/2013');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('every flipped digit of the report fails, with its line and column', async () => {
  const expected = await contents(generated);
  const found = new Map([...expected].map(([path, text]) => [path, bytes(text)]));
  expect(compareReport(expected, found, 'out')).toEqual([]);
  const report = expected.get('report.md') ?? '';
  const digits = [...report.matchAll(/\d/g)].map(({ index }) => index);
  expect(digits.length).toBeGreaterThan(2000);
  // one in eleven, so that all lines and all digits have their turn
  const sample = digits.filter((_, nth) => nth % 11 === 0);
  expect(sample.length).toBeGreaterThanOrEqual(200);
  for (const index of sample) {
    const other = String((Number(report[index]) + 1 + (index % 9)) % 10);
    const flipped = `${report.slice(0, index)}${other}${report.slice(index + 1)}`;
    const only = new Map([['report.md', report]]);
    const [trouble, second] = compareReport(only, new Map([['report.md', bytes(flipped)]]), 'out');
    const before = report.slice(0, index);
    expect(second).toBeUndefined();
    expect(trouble).toMatchObject({
      rule: 'report-differs',
      kind: 'finding',
      spot: {
        file: 'out/report.md',
        line: before.split('\n').length,
        column: index - before.lastIndexOf('\n'),
      },
    });
  }
});

test('bytes that are no text differ, too', () => {
  const found = new Map([['report.md', Uint8Array.from([0x61, 0xff])]]);
  expect(compareReport(new Map([['report.md', 'a\ufffd']]), found, 'out')).toHaveLength(1);
});

test('what analyse wrote passes; a changed, a missing and a strange file do not', async () => {
  const folder = await folderWith(
    studyWith({
      'waves/1/published.yaml':
        'claims:\n  - {id: n, says: {op: count, value: "3"}, about: {at: people, stat: respondents}}\n',
    }),
  );
  expect((await run(folder, ['analyse', '--out', 'out'])).exit).toBe(0);
  const verify = (): ReturnType<typeof run> => run(folder, ['verify', '--report', 'out', '--json']);
  const passed = await verify();
  expect(passed.exit).toBe(0);
  const rules = async (): Promise<string[]> => {
    const ran = await verify();
    expect(ran.exit).toBe(1);
    return (parseJson(ran).data['troubles'] as { rule: string }[]).map(({ rule }) => rule);
  };
  const path = join(folder, 'out/report.md');
  const report = readFileSync(path, 'utf8');
  for (const { index } of report.matchAll(/\d/g)) {
    if (index % 23 !== 0) continue;
    writeFileSync(
      path,
      `${report.slice(0, index)}${(Number(report[index]) + 1) % 10}${report.slice(index + 1)}`,
    );
    expect(await rules()).toEqual(['report-differs']);
  }
  rmSync(path);
  writeFileSync(join(folder, 'out/figures/other.svg'), '<svg/>');
  expect((await rules()).toSorted()).toEqual(['report-extra-file', 'report-missing-file']);
});

test('the committed report is the one of the bundled study', async () => {
  const { exit, out } = await run(join(import.meta.dirname, '../..'), [
    'verify',
    '--report',
    'reports/commissioning/2013',
  ]);
  expect(exit, out).toBe(0);
  expect(out).toContain('report reports/commissioning/2013:');
});
