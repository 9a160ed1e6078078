// Titles, questions, labels and answers that are not what they look like: in every output they are text.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contents } from '../support/contents.ts';
import { hostile, quoted, unseen } from '../support/hostile.ts';
import { program } from '../support/program.ts';
import type { Exited } from '../support/program.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';
import { parseSvg } from '../support/svg.ts';
import type { Element } from '../support/svg.ts';

/** Wherever a study's files take free text, that text; a word in front tells the places apart. */
function study(words: string): Map<string, Uint8Array> {
  const text = (place: string): string => quoted(`${words} ${place}`);
  const option = (code: string): string => `{code: ${code}, label: ${text(code)}, origin: assumed}`;
  return studyWith({
    'study.yaml': `title: ${text('study')}
surveys:
  - {id: people, title: ${text('survey')}, people: ${text('audience')}}
default_wave: "1"
policy: {small_bases: {table_only: 1, counts_only: 1}}
`,
    'waves/1/wave.yaml': `title: ${text('wave')}
fieldwork: ${text('fieldwork')}
source: ${text('source')}
synthetic: ${text('made up')}
surveys:
  people:
    responses: people.csv
    sampling: census
`,
    'waves/1/codebooks/people.yaml': `survey: people
items:
  - id: likes
    type: single
    label: ${text('likes')}
    question: ${text('likes?')}
    origin: assumed
    options: [${option('yes')}, ${option('-1')}]
    nets: [{code: any, label: ${text('net')}, of: [yes, "-1"]}]
  - id: wants
    type: multiple
    label: ${text('wants')}
    question: ${text('wants?')}
    origin: assumed
    universe: {text: ${text('universe')}, where: likes=yes}
    options: [${option('tea')}, ${option('constructor')}]
    periods:
      - {code: then, time: recalled, label: ${text('then')}, origin: assumed}
      - {code: now, time: current, label: ${text('now')}, origin: assumed}
  - id: trusts
    type: grid
    label: ${text('trusts')}
    question: ${text('trusts?')}
    origin: assumed
    rows: [{code: us, label: ${text('us')}, origin: assumed}, {code: toString, label: ${text('them')}, origin: assumed}]
    options: [${option('low')}, ${option('high')}]
  - id: says
    type: open
    label: ${text('says')}
    question: ${text('says?')}
    origin: assumed
`,
    'waves/1/figures.yaml': `figures:
  - {id: likes, number: ${quoted('1<|`')}, title: ${text('figure')}, address: people.likes, notes: [${text('note')}], alt: ${text('alt')}}
  - {id: wants, number: "2", title: ${text('figure')}, address: people.wants}
  - {id: trusts, number: "3", title: ${text('figure')}, address: people.trusts}
  - {id: constructor, number: "4", title: ${text('diagram')}, notes: [${text('note')}]}
tables:
  - {id: a, title: ${text('table')}, address: people.trusts, by: [likes], notes: [${text('note')}]}
`,
    // a header and cells of the same kind; one answer that is no code, one case id, one open answer
    'waves/1/people.csv': [
      `case_id,likes,wants@then.tea,wants@then.constructor,wants@now.tea,wants@now.constructor,trusts.us,trusts.toString,says,${csv(`${words} header`)}`,
      `1,yes,1,0,1,1,low,high,${csv(words)},x`,
      `${csv(words)},-1,,,,,high,high,fine,x`,
      `3,${csv(words)},,,,,low,low,fine,x`,
      '',
    ].join('\n'),
  });
}

function csv(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\u0000', '')}"`;
}

const commands: readonly (readonly string[])[] = [
  ['crosstab', '--all', '--by', 'likes'],
  ['crosstab', 'trusts', 'wants'],
  ['bases'],
  ['ingest', '--verbose', '--show-values'],
];

let folder = '';
let analysed: Exited;
let files = new Map<string, string>();
beforeAll(async () => {
  folder = await folderWith(study(hostile));
  analysed = await program(folder, ['analyse', '--out', 'out']);
  files = await contents(join(folder, 'out'));
});

describe('on a terminal', () => {
  test.each(commands.map((argv) => [argv.join(' '), argv] as const))(
    '%s: letters that are seen, in lines of its own',
    async (_, argv) => {
      const { exit, out, err } = await run(folder, argv);
      expect(exit).toBe(1);
      expect(out).toContain('=1+1');
      for (const text of [out, err]) {
        expect(text).not.toMatch(unseen);
        expect(text).not.toMatch(/^(\| x|# heading)/m);
      }
    },
  );

  test('analyse tells what it read and where, visibly', () => {
    const { exit, out, err } = analysed;
    expect(exit).toBe(1);
    expect(`${out}${err}`).not.toMatch(unseen);
  });

  test('words of the command line come back as they were, and visible', async () => {
    const word = `--${hostile.replaceAll('\u0000', '')}`;
    for (const argv of [
      [word],
      ['crosstab', word],
      ['crosstab', 'likes', '--percent', word],
      [word.slice(2)],
    ]) {
      const { exit, out, err } = await run(folder, argv);
      expect([exit, out]).toEqual([2, '']);
      expect(err).not.toMatch(unseen);
      const json = parseJson(await run(folder, [...argv, '--json']));
      expect(json.ok).toBe(false);
    }
  });
});

describe('in JSON', () => {
  test('labels come back letter by letter, and no sign in the document is unseen', async () => {
    const ran = await run(folder, ['crosstab', '--all', '--by', 'likes', '--json']);
    expect(ran.out).not.toMatch(unseen);
    const text = JSON.stringify(parseJson(ran).data['tables']);
    for (const place of ['yes', 'likes?', 'net', 'audience', 'universe', 'us', 'now'])
      expect(text, place).toContain(JSON.stringify(`${hostile} ${place}`).slice(1, -1));
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as { outputs: { path: string }[] };
    expect(manifest.outputs.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.json'),
    );
  });
});

describe('in Markdown', () => {
  test.each(['report', 'crosstab'])(
    'of %s: tables keep their cells, and there is no tag, link or picture but ours',
    async (of) => {
      const argv = ['crosstab', '--all', '--by', 'likes', '--format', 'md'];
      const whole = of === 'report' ? (files.get('report.md') ?? '') : (await run(folder, argv)).out;
      const text = whole.replaceAll(/^<a id="figure-[a-z]+"><\/a>$/gm, '');
      expect(text).toContain('=1+1');
      // what is found is told, not the whole report
      const found = (signs: RegExp): string[] => text.match(new RegExp(signs, 'gm'))?.map(String) ?? [];
      expect(found(unseen)).toEqual([]);
      expect(found(/<.{0,20}|(?<!\\)[`$].{0,20}|:\/\/.{0,20}/)).toEqual([]);
      expect(found(/(?<!^)>.{0,20}|^# heading/)).toEqual([]);
      expect(found(/(?<!\\)!\[/)).toHaveLength(of === 'report' ? 3 : 0);
      const targets = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target ?? '');
      expect(targets.filter((target) => !/^(figures|tables)\/[a-z0-9-]+\.(svg|csv)$/.test(target))).toEqual(
        [],
      );
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      expect(rows.length).toBeGreaterThan(20);
      const widths = rows.map((row) => row.replaceAll(/\\./g, '').match(/\|/g)?.length);
      // the line under a header says how many cells the table has
      for (const [index, row] of rows.entries())
        if (/^\| (---:? ?\|? ?)+$/.test(row)) expect(widths[index - 1], rows[index - 1]).toBe(widths[index]);
      expect(rows.filter((row) => row.startsWith('| x'))).toEqual([]);
    },
  );
});

describe('in pictures', () => {
  test('titles, labels and descriptions are well-formed text: no element, no attribute of their own', () => {
    const svgs = [...files].filter(([path]) => path.endsWith('.svg'));
    expect(svgs).toHaveLength(3);
    for (const [path, svg] of svgs) {
      const names = new Set<string>();
      const walk = ({ name, attributes, children }: Element): void => {
        names.add(name);
        expect(Object.keys(attributes).filter((key) => /^on|href/.test(key))).toEqual([]);
        for (const child of children) walk(child);
      };
      walk(parseSvg(svg));
      expect(
        [...names].filter(
          (name) =>
            !['svg', 'g', 'text', 'title', 'desc', 'rect', 'path', 'line', 'circle', 'tspan'].includes(name),
        ),
        path,
      ).toEqual([]);
      expect(svg).not.toMatch(unseen);
      expect(svg).toContain('=1+1');
    }
  });
});

describe('in CSV', () => {
  test('is no label at all, and a code that a spreadsheet would run is text there', async () => {
    const csvs = [...files].filter(([path]) => path.endsWith('.csv')).map(([, text]) => text);
    expect(csvs).toHaveLength(4);
    const all = [...csvs, (await run(folder, ['crosstab', '--all', '--by', 'likes', '--format', 'csv'])).out];
    for (const text of all) {
      expect(text).not.toMatch(unseen);
      expect(text).not.toContain('1+1');
      expect(text).not.toMatch(/(^|,)"?[=+\-@\t\r]/m);
    }
    expect(all.join('')).toContain(",'-1,");
  });
});

test('nothing of it becomes a file, and nothing is written elsewhere', async () => {
  for (const path of files.keys())
    expect(path).toMatch(/^((figures|tables)\/)?[a-z0-9-]+\.(svg|csv|md|json)$/);
  const written = [...(await contents(folder)).keys()].filter((path) => !path.startsWith('out/'));
  expect(written).toEqual([...study('').keys()].toSorted());
});

test('answers and case ids stay out of everything that is written', async () => {
  const canary = 'canary7f3a';
  const own = await folderWith(study(`${canary} =1`));
  const codebook = 'waves/1/codebooks/people.yaml';
  const plain = study('plain');
  const mixed = new Map(plain).set('waves/1/people.csv', await readFile(join(own, 'waves/1/people.csv')));
  expect(new TextDecoder().decode(mixed.get(codebook))).not.toContain(canary);
  const at = await folderWith(mixed);
  const ran = await run(at, ['analyse', '--out', 'out']);
  const written = [...(await contents(join(at, 'out'))).values()].join('\n');
  expect(written).not.toContain(canary);
  expect(`${ran.out}${ran.err}`.replaceAll(`${canary} =1 header`, '')).not.toContain(canary);
});

test.each([
  ['a word without an end', 'W'.repeat(3000)],
  ['a speech', 'blah '.repeat(600)],
  ['wide signs and marks', '漢字👍🏽e\u0301\u0301\u0301'.repeat(80)],
])('%s as every label is cut, folded or whole, and the numbers are there', async (_, words) => {
  const own = await folderWith(study(words));
  const text = await run(own, ['crosstab', 'likes']);
  expect(text.out).toMatch(/Base +2\n/);
  const { exit } = await run(own, ['analyse', '--out', 'out']);
  expect(exit).toBe(1);
  for (const [path, content] of await contents(join(own, 'out'))) {
    expect(content, path).not.toMatch(/NaN|undefined|\[object/);
    if (path.endsWith('.svg')) parseSvg(content);
  }
});
