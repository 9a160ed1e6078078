// Ctrl-C and a polite request to end, in the midst of the main job.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaking, eachOf } from '../support/broken.ts';
import { contents } from '../support/contents.ts';
import { finished, shell, start } from '../support/program.ts';
import { folderWith, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const study = studyWith({ 'waves/1/figures.yaml': 'figures: []\n' });
const argv = ['analyse', '--out', 'out', '--quiet'];

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test('while it counts and draws ends the program, with nothing written', async () => {
    const folder = await folderWith(study);
    const child = start(folder, ['analyse', '--study', 'demo', '--out', 'out']);
    const drawing = new Promise<void>((resolve) => {
      child.stderr?.on('data', (said: Buffer) => {
        if (said.toString().includes('Counting and drawing')) resolve();
      });
    });
    const ended = finished(child);
    await drawing;
    child.kill('SIGINT');
    const { signal, out, err } = await ended;
    expect(signal).toBe('SIGINT');
    expect(out).toBe('');
    expect(err).not.toMatch(/\n\s+at |Error/);
    expect((await readdir(folder)).toSorted()).toEqual(['study.yaml', 'waves']);
  });

  test('while it writes is told to the shell as 130 or 143, and leaves the old report or none', async () => {
    const signals = [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const;
    await eachOf(signals, async ([signal, code]) => {
      const folder = await folderWith(study);
      if (signal === 'SIGINT') expect((await run(folder, argv)).exit).toBe(0);
      const before = await contents(folder);
      const { out } = await shell(
        folder,
        `commission-survey ${argv.join(' ')}; echo "exit $?"`,
        breaking({ by: signal, at: 5 }),
      );
      expect(out).toBe(`exit ${code}\n`);
      const after = await contents(folder);
      expect(new Map([...after].filter(([path]) => !path.startsWith('.')))).toEqual(before);
      expect((await run(folder, argv)).exit).toBe(0);
      expect((await readdir(folder)).toSorted()).toEqual(['out', 'study.yaml', 'waves']);
      expect(await readdir(join(folder, 'out'))).toEqual(['manifest.json', 'report.md']);
    });
  });
});
