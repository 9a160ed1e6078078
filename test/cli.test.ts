// The program as a user meets it: a process of its own.

import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finished, program, start } from './support/program.ts';
import { folderWith, parseJson, run } from './support/run.ts';
import { studyWith } from './support/smallest-study.ts';

const empty = (): Promise<string> => mkdtemp(join(tmpdir(), 'commission-survey-cli-'));

describe('help', () => {
  test('of a bare command is short, begins with examples and exits 0', async () => {
    const { exit, out, err } = await program(await empty(), []);
    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Examples:\n {2}\$ commission-survey analyse\n/);
    for (const command of ['analyse', 'ingest', 'bases', 'crosstab']) expect(out).toContain(command);
    expect(out.split('\n').length).toBeLessThan(25);
  });

  test('loads no command and none of the heavy packages', async () => {
    const child = await program(await empty(), ['--help'], {
      NODE_OPTIONS: '--trace-uncaught',
      NODE_DEBUG: 'esm',
    });
    expect(child.exit).toBe(0);
    const loaded = [...new Set(child.err.match(/dist\/[\w-]+\.js/g))].map((path) =>
      readFileSync(join(import.meta.dirname, '..', path), 'utf8'),
    );
    // a bundled file says which modules are in it
    const packages = loaded.flatMap((text) =>
      [...text.matchAll(/^\/\/ (?:#region )?node_modules\/([\w@-]+)/gm)].map(([, name]) => name),
    );
    expect(packages).toContain('commander');
    expect(packages.filter((name) => name !== 'commander')).toEqual([]);
    expect(child.err).not.toMatch(/node_modules\/(zod|yaml|vega|arquero|ora|chalk|csv-parse|highs)/);
  });

  test('--version prints the version', async () => {
    expect((await program(await empty(), ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('exit codes', () => {
  test.each([
    [['ingest'], {}, 0],
    [['ingest'], { 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,maybe,,\n' }, 1],
    [['ingest', '--wave', '7'], {}, 2],
    [['ingest', '--nonsense'], {}, 2],
    [['nonsense'], {}, 2],
    [['crosstab'], {}, 2],
    [['crosstab', 'likes', '--percent', 'sideways'], {}, 2],
  ])('%j exits %#', async (argv, files, exit) => {
    const folder = await folderWith(studyWith(files));
    expect((await run(folder, argv)).exit).toBe(exit);
    const json = await run(folder, [...argv, '--json']);
    expect(json.exit).toBe(exit);
    expect(json.err).toBe('');
    expect(parseJson(json)).toMatchObject({
      ok: exit === 0,
      schema: expect.stringMatching(/^commission-survey\/[a-z]+@1$/) as string,
    });
  });

  test('70 is a mistake of ours, and says so', async () => {
    const folder = await folderWith(studyWith({}));
    const broken = {
      sha256: (): string => {
        throw new Error('broken');
      },
    };
    const ran = await run(folder, ['ingest', '--json'], broken);
    expect(ran.exit).toBe(70);
    expect(ran.err).toContain('mistake in commission-survey');
    expect(parseJson(ran)).toMatchObject({ schema: 'commission-survey/ingest@1', issues: [{ rule: 'bug' }] });
  });

  test('an unknown command or option gets the nearest', async () => {
    const folder = await empty();
    expect((await run(folder, ['crostab'])).err).toContain('Did you mean crosstab?');
    expect((await run(folder, ['ingest', '--suvey', 'x'])).err).toContain('Did you mean --survey?');
  });
});

describe('streams', () => {
  test('results go to standard output, messages and progress to standard error', async () => {
    const folder = await folderWith(
      studyWith({ 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,maybe,,\n' }),
    );
    const { exit, out, err } = await program(folder, ['crosstab', 'likes']);
    expect(exit).toBe(1);
    expect(out).toContain('Likes it');
    expect(out).not.toContain('unknown-code');
    expect(err).toContain('[unknown-code]');
  });

  test('no colour and no cursor movement off a terminal', async () => {
    const folder = await folderWith(studyWith({}));
    const { out, err } = await program(folder, ['analyse'], { FORCE_COLOR: '1' });
    // oxlint-disable-next-line no-control-regex
    expect(`${out}${err}`).not.toMatch(/\u001b/);
    expect(err).toContain('Reading the study\n');
  });

  test('--quiet keeps progress and warnings away, not errors', async () => {
    const folder = await folderWith(
      studyWith({
        'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake,more\n1,yes,1,0,x\n2,maybe,,,\n',
      }),
    );
    const { err } = await run(folder, ['analyse', '--quiet']);
    expect(err).toContain('unknown-code');
    expect(err).not.toContain('unknown-header');
    expect(err).not.toContain('Reading');
  });

  test('a closed pipe ends quietly', async () => {
    const child = start(await folderWith(studyWith({})), ['crosstab', 'likes', '--json']);
    child.stdout?.destroy();
    const { err, exit } = await finished(child);
    expect(err).toBe('');
    expect(exit).toBe(0);
  });
});

describe('answers', () => {
  const canary = 'canary7f3a';
  const study = studyWith({
    'waves/1/people.csv': `case_id,likes,wants.tea,wants.cake\n${canary}1,yes,1,0\n2,${canary}2,,\n${canary}1,yes,1,0\n`,
  });

  test('never stand in messages, unless they are asked for', async () => {
    const folder = await folderWith(study);
    for (const argv of [['ingest'], ['ingest', '--json'], ['ingest', '--verbose'], ['analyse']]) {
      const { out, err } = await run(folder, argv);
      expect(`${out}${err}`).not.toContain(canary);
    }
    expect((await run(folder, ['ingest', '--show-values'])).err).toContain(`${canary}2`);
  });
});
