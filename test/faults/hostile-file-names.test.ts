// Folders and files whose names are not what they look like.

import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaking, calling } from '../support/broken.ts';
import { contents } from '../support/contents.ts';
import { hostile, quoted, unseen } from '../support/hostile.ts';
import { program } from '../support/program.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

/** A fresh folder with these files in it, or in a folder of that name in it. */
function parentOf(files: ReadonlyMap<string, Uint8Array>, folder = ''): Promise<string> {
  return folderWith(new Map([...files].map(([path, bytes]) => [join(folder, path), bytes])));
}

/** What a system takes as a name: everything but `/` and nothing, up to 255 bytes. */
const name = hostile.replaceAll(/[\u0000/]/g, '').slice(0, 100);
const unruly = '-x\u001b[2J\u202e`rm` $(id) | <b>\n# h "';

// Windows takes few of these signs in a name
describe.skipIf(process.platform === 'win32')('names of folders and files', () => {
  test.each([name, unruly, '.old', '..new', 'out.1.new', '__proto__'])(
    'a study in %j is reported under its own name, and told of so that it is seen',
    async (folder) => {
      const parent = await parentOf(studyWith({ 'waves/1/figures.yaml': 'figures: []\n' }), folder);
      const ran = await run(parent, ['analyse', `--study=${folder}`]);
      expect(ran.exit, ran.err).toBe(0);
      expect(`${ran.out}${ran.err}`).not.toMatch(unseen);
      expect(`${ran.out}${ran.err}`).not.toMatch(/^# h/m);
      expect((await readdir(parent)).toSorted()).toEqual([folder, 'reports'].toSorted());
      expect(await readdir(join(parent, 'reports'))).toEqual([folder]);
      const report = [...(await contents(join(parent, 'reports', folder, '1'))).values()].join('');
      expect(report.match(unseen)).toBeNull();
      const json = await run(parent, ['analyse', `--study=${folder}`, '--json']);
      expect(json.out).not.toMatch(unseen);
      expect(parseJson(json).data['out']).toBe(`reports/${folder}/1`);
    },
  );

  test('a response file is read, and its mistakes have its name, visible', async () => {
    const wave = `title: First\nfieldwork: spring\nsource: us\nsurveys:\n  people: {responses: ${quoted(unruly)}, sampling: census}\n`;
    const parent = await parentOf(
      studyWith({ 'waves/1/wave.yaml': wave, 'waves/1/figures.yaml': 'figures: []\n' }),
    );
    const answers = 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,maybe,,\n';
    await writeFile(join(parent, 'waves/1', unruly), answers);
    const { exit, out, err } = await program(parent, ['ingest']);
    expect(exit).toBe(1);
    expect(out).toContain('1 set aside');
    expect(err).toContain('[unknown-code]');
    expect(err).toContain('waves/1/-x\\u001b[2J\\u202e`rm` $(id) | <b> # h ":3:2');
    expect(`${out}${err}`).not.toMatch(unseen);
    const { issues } = parseJson(await run(parent, ['ingest', '--json']));
    expect(issues[0]?.place['file']).toBe(`waves/1/${unruly}`);
    expect((await run(parent, ['analyse', '--out', 'out'])).exit).toBe(1);
    const manifest = JSON.parse((await contents(join(parent, 'out'))).get('manifest.json') ?? '') as {
      inputs: { path: string }[];
    };
    expect(manifest.inputs.map(({ path }) => path)).toContain(`waves/1/${unruly}`);
  });

  test('an output with such a name is put right after a kill like any other', async () => {
    const parent = await parentOf(new Map());
    const target = join(parent, unruly);
    const manifest = JSON.stringify({
      schema: 'commission-survey/manifest@1',
      outputs: [{ path: 'report.md' }],
    });
    const write = (text: string, env: Record<string, string> = {}): ReturnType<typeof calling> =>
      calling(
        'replace-folder',
        [
          target,
          [
            ['report.md', text],
            ['manifest.json', manifest],
          ],
        ],
        env,
      );
    await write('old');
    await write('killed', breaking({ by: 'SIGKILL', at: 12 }));
    expect(await readdir(parent)).not.toContain(unruly);
    await write('new');
    expect(await readdir(parent)).toEqual([unruly]);
    expect((await contents(target)).get('report.md')).toBe('new');
  });
});

test.each(['../people.csv', '/etc/passwd', 'C:\\people.csv', 'a/../../people.csv', '..', 'a\u0000b'])(
  'a wave reads no answers from %j, which is no place inside it',
  async (path) => {
    const wave = `title: First\nfieldwork: spring\nsource: us\nsurveys:\n  people: {responses: ${quoted(path)}, sampling: census}\n`;
    const parent = await parentOf(studyWith({ 'waves/1/wave.yaml': wave }));
    await rename(join(parent, 'waves/1/people.csv'), join(parent, 'waves/people.csv'));
    const ran = await run(parent, ['ingest', '--json']);
    expect(ran.exit).toBe(2);
    expect(parseJson(ran).issues).toMatchObject([
      { rule: 'wrong-value', expected: 'a path inside the wave' },
    ]);
  },
);

test.each(['..', '../..', '.', '/', '1/../1', '__proto__', 'constructor'])(
  'the name %j is no wave and no survey',
  async (word) => {
    const parent = await parentOf(studyWith({}));
    for (const option of ['--wave', '--survey']) {
      const ran = await run(parent, ['ingest', option, word, '--json']);
      expect(ran.exit).toBe(2);
      expect(parseJson(ran).issues[0]?.rule).toMatch(/^(unknown-wave|no-such-survey)$/);
    }
  },
);
