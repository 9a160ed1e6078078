// Other languages, other times, other windows: the same bytes. A Turkish i is no English i, a German comma is a point
// elsewhere, and 1,200 people are 1200.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eachOf } from '../support/broken.ts';
import { contents } from '../support/contents.ts';
import { program } from '../support/program.ts';
import { folderWith } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const people = Array.from(
  { length: 1200 },
  (_, index) => `${index},${index % 3 === 0 ? 'ILIK' : 'ilik'},,\n`,
);
const study = studyWith({
  'study.yaml': `title: İstanbul ıßẞ
surveys:
  - {id: people, title: Survey of people, people: people}
default_wave: "1"
policy: {decimals: "2"}
`,
  'waves/1/codebooks/people.yaml': `survey: people
items:
  - id: likes
    type: single
    label: Isı
    question: Isı nasıl?
    origin: assumed
    options:
      - {code: ilik, label: ılık, origin: assumed}
      - {code: ILIK, label: ILIK, origin: assumed}
      - {code: Ostrava, label: Östrava, origin: assumed}
      - {code: zeta, label: zeta, origin: assumed}
  - id: wants
    type: multiple
    label: Wants
    question: What would you like with it?
    origin: assumed
    universe: {text: nobody, where: likes=zeta}
    options:
      - {code: tea, label: Tea, origin: assumed}
      - {code: cake, label: Cake, origin: assumed}
`,
  'waves/1/people.csv': `case_id,likes,wants.tea,wants.cake\n${people.join('')}`,
  'waves/1/figures.yaml': 'figures:\n  - {id: I-ID, number: "I", title: Title, address: people.likes}\n',
});

const environments: readonly Record<string, string>[] = [
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Apia', COLUMNS: '20' },
  { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', LC_NUMERIC: 'de_DE', TZ: 'UTC', COLUMNS: '0' },
  {
    LC_ALL: 'xx_nonsense',
    LANGUAGE: 'ar:he',
    TZ: 'Nowhere/At_All',
    COLUMNS: 'wide',
    LINES: '-1',
    TERM: 'no-such',
  },
];

test('Turkish, German and made-up locales, time zones and widths give the same bytes', async () => {
  const said = new Map<string, Set<string>>();
  const note = (what: string, bytes: string): unknown =>
    said.set(what, (said.get(what) ?? new Set()).add(bytes));
  await eachOf(environments, async (env) => {
    const folder = await folderWith(study);
    for (const argv of [
      ['crosstab', 'likes', '--sort', 'value'],
      ['bases', '--json'],
      ['analyse', '--out', 'out'],
    ]) {
      const { exit, out, err } = await program(folder, argv, env);
      expect([exit, argv[0] === 'analyse' ? '' : err]).toEqual([0, '']);
      note(argv.join(' '), out);
    }
    const files = await contents(join(folder, 'out'));
    expect([...files.keys()]).toContain('figures/fig-i-i-id.svg');
    // the folder's own name is in the manifest
    for (const [path, text] of files)
      note(path, path === 'manifest.json' ? text.replace(/"study": "[^"]*"/, '') : text);
  });
  expect(said.size).toBe(7);
  expect([...said].filter(([, bytes]) => bytes.size !== 1).map(([what]) => what)).toEqual([]);
  const [table = ''] = said.get('crosstab likes --sort value') ?? [];
  expect(table).toMatch(/ılık +800 66\.67%/);
  expect(table).toMatch(/ILIK +400 33\.33%/);
});

test('nothing in the program asks what the language of the machine is', async () => {
  const folder = await folderWith(study);
  // every function whose result depends on it fails
  const preload = `const fail = () => { throw new Error('asked for the locale'); };
    for (const [owner, name] of [[String, 'toLocaleLowerCase'], [String, 'toLocaleUpperCase'], [String, 'localeCompare'],
      [Number, 'toLocaleString'], [Array, 'toLocaleString'], [Date, 'toLocaleString'], [Date, 'toLocaleDateString']])
      owner.prototype[name] = fail;`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
  const { exit, err } = await program(folder, ['analyse', '--out', 'out'], env);
  expect([exit, err.includes('locale')]).toEqual([0, false]);
  expect(await readFile(join(folder, 'out/report.md'), 'utf8')).toContain('66.67%');
});
