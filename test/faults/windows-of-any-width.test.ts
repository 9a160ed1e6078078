// Terminals, of which `script` of util-linux makes one: narrow ones, one that says it has no width, an interrupted one.

import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { screenWidth } from '../../src/terminal/grid.ts';
import { breaking } from '../support/broken.ts';
import { shell } from '../support/program.ts';
import type { Exited } from '../support/program.ts';
import { folderWith } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

// nothing where there is no such program
const { stdout }: { stdout: string | null } = spawnSync('script', ['--version'], { encoding: 'utf8' });
const hasTerminals = stdout?.includes('util-linux') ?? false;
const study = studyWith({ 'waves/1/figures.yaml': 'figures: []\n' });

/** Runs a line in a terminal of so many columns; what it says comes as one stream. */
async function inTerminal(
  columns: number,
  line: string,
  env: Record<string, string> = {},
): Promise<Exited & { folder: string }> {
  const folder = await folderWith(study);
  const named = `"$NODE" "$EXECUTABLE" ${line}`;
  const ran = await shell(
    folder,
    `script -qec 'stty cols ${columns}; ${named}; echo "exit $?"' /dev/null < /dev/null`,
    {
      TERM: 'xterm-256color',
      ...env,
    },
  );
  return { ...ran, folder };
}

/** Text without what moves the cursor and paints. */
// oxlint-disable-next-line no-control-regex
const plain = (text: string): string => text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');

describe.skipIf(!hasTerminals)('a terminal', () => {
  test.each([20, 60])('%d letters wide holds a table, and no line that is longer', async (columns) => {
    const { out } = await inTerminal(columns, 'crosstab wants --by likes');
    const lines = plain(out).split('\n');
    expect(lines).toContain('exit 0');
    expect(lines.filter((line) => screenWidth(line) > columns)).toEqual([]);
    for (const word of ['Tea', 'Cake', 'Total', 'Yes', 'No', 'Base'])
      expect(plain(out), word).toContain(word);
  });

  test('that says it is no letters wide is written to as a file is', async () => {
    const { out } = await inTerminal(0, 'analyse --out out', { COLUMNS: 'garbage' });
    expect(out).toContain('exit 0');
    expect(out).toMatch(/Reading the study\r?\n/);
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b/);
  });

  test('has its cursor back, also after Ctrl-C in the midst of writing', async () => {
    const shown = '\u001b[?25h';
    const hidden = '\u001b[?25l';
    const whole = await inTerminal(80, 'analyse --out out');
    const stopped = await inTerminal(80, 'analyse --out out', breaking({ by: 'SIGINT', at: 3 }));
    for (const { out } of [whole, stopped]) {
      expect(out).toContain(hidden);
      expect(out.lastIndexOf(shown)).toBeGreaterThan(out.lastIndexOf(hidden));
    }
    expect(plain(stopped.out)).toContain('exit 130');
    expect(await readdir(stopped.folder)).not.toContain('out');
  });
});
