// Readers who have seen enough, streams that were never open, nobody at the keyboard.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finished, shell, start } from '../support/program.ts';
import { folderWith } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const study = studyWith({ 'waves/1/figures.yaml': 'figures: []\n' });
const withMistake = studyWith({
  'waves/1/figures.yaml': 'figures: []\n',
  'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,maybe,,\n',
});

describe.skipIf(process.platform === 'win32')('a pipe that its reader closes', () => {
  // what the last of a pipe's commands does not say: the program's own exit code
  const first = '; echo "exit ${PIPESTATUS[0]}"';

  test('early, in the midst of a long output, ends quietly', async () => {
    const folder = await folderWith(study);
    for (const options of ['--format csv', '--json']) {
      const { out, err } = await shell(
        folder,
        `commission-survey crosstab --study demo --all --by role --survey frontline ${options} | head -1${first}`,
      );
      expect(err).toBe('');
      expect(out).toMatch(/^(wave,survey,.*|\{)\nexit 0\n$/);
    }
  });

  test('before a word was written keeps the exit code of what was found', async () => {
    const folder = await folderWith(withMistake);
    const { out, err } = await shell(
      folder,
      `commission-survey bases --quiet 2> told | true${first}; cat told`,
    );
    expect(out).toContain('exit 1\n');
    expect(out).toContain('[unknown-code]');
    expect(err).toBe('');
  });

  test('of messages leaves no work undone', async () => {
    const folder = await folderWith(study);
    const { out } = await shell(
      folder,
      `{ commission-survey analyse --out out; echo "exit $?" > said; } 2>&1 | true; cat said`,
    );
    expect(out).toBe('exit 0\n');
    expect(await readdir(join(folder, 'out'))).toContain('report.md');
  });
});

describe.skipIf(process.platform === 'win32')('a stream that was closed from the start', () => {
  test.each([
    ['standard input', '<&-'],
    ['standard output', '>&-'],
    ['standard error', '2>&-'],
    ['all three', '<&- >&- 2>&-'],
  ])('%s: the work is done', async (_, closed) => {
    const folder = await folderWith(study);
    const { out, err } = await shell(
      folder,
      `commission-survey analyse --out out ${closed}; echo "exit $?" > said`,
    );
    expect(`${out}${err}`).not.toMatch(/EBADF|Error|\n\s+at /);
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(['manifest.json', 'report.md']);
    expect((await shell(folder, 'cat said')).out).toBe('exit 0\n');
  });
});

test('input that never ends is not waited for, and nothing is asked', async () => {
  const folder = await folderWith(study);
  const child = start(folder, ['analyse', '--out', 'out']);
  // the pipe to the program stays open until it is gone
  const { exit, out, err } = await finished(child);
  expect(child.stdin?.writableEnded).toBe(false);
  expect(exit).toBe(0);
  expect(out).toContain('Written');
  expect(err).not.toMatch(/\?/);
});
