// verify as it is run: exit codes, the text, the lock, the report, the outputs.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { outputs } from '../../src/claims/outputs/index.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import type { Ran } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';
import type { StudyOverlay } from '../support/smallest-study.ts';

const text =
  'Of 3 people, 67% like it (2/3 = 67%). Half of those who like it want tea and cake. A poll says 12%.\n';
const ledger = `claims:
  - {id: people, quote: {exact: 3 people}, says: {op: count, value: "3"}, about: {at: people, stat: respondents}}
  - {id: likes, quote: {exact: 67%, suffix: " like"}, says: {op: eq, value: "67", unit: percent}, about: {at: people.likes.yes}}
  - {id: ratio, quote: {exact: 2/3 = 67%}, says: {op: ratio, numerator: "2", denominator: "3", value: "67", unit: percent}, about: {at: people.likes.yes}}
  - {id: half, quote: {exact: Half}, says: {op: fraction, value: "1/2"}, about: {at: people.wants.cake}}
relations:
  - {id: same, type: repeat, members: [likes, ratio]}
ignore:
  - {quote: {exact: 12%}, reason: a poll of others}
`;
const wrong = ledger
  .replace('exact: 67%, suffix', 'exact: 68%, suffix')
  .replace('value: "67", unit: percent}, about', 'value: "68", unit: percent}, about');
const wrongText = text.replace('67% like', '68% like');
const pinned = (pin: string, until = ''): string =>
  wrong
    .replace(
      'about: {at: people.likes.yes}}',
      `about: {at: people.likes.yes}, waive: {reason: printed so once, by: us, on: 2026-11-22${until}, pin: ${pin}}}`,
    )
    .replace(
      'members: [likes, ratio]}',
      'members: [likes, ratio], waive: {reason: printed so once, by: us, on: 2026-11-22, pin: {printed: "68%, 2/3 = 67%", counted: "2/3, 2/3"}}}',
    );
const fitting = '{printed: 68%, count: "2", base: "3"}';

const at = 'waves/1/published.yaml';
async function verify(overlay: StudyOverlay, ...argv: readonly string[]): Promise<Ran> {
  const folder = await folderWith(studyWith({ [at]: ledger, 'report.txt': text, ...overlay }));
  return run(folder, ['verify', ...argv]);
}

describe('exit codes', () => {
  test.each<[number, string, StudyOverlay, string[]]>([
    [0, 'everything is as it says', {}, []],
    [0, 'with its text', {}, ['--text', 'report.txt']],
    [1, 'a number is wrong', { [at]: wrong }, []],
    [0, 'a waiver names it', { [at]: pinned(fitting) }, []],
    [
      1,
      'its waiver was given for another count',
      { [at]: pinned('{printed: 68%, count: "1", base: "3"}') },
      [],
    ],
    [
      0,
      'the waiver has not ended',
      { [at]: pinned(fitting, ', until: 2026-12-31') },
      ['--as-of', '2026-12-31'],
    ],
    [1, 'the waiver has ended', { [at]: pinned(fitting, ', until: 2026-12-31') }, ['--as-of', '2027-01-01']],
    [0, 'no day is given to judge it on', { [at]: pinned(fitting, ', until: 2020-12-31') }, []],
    [
      1,
      'a cell of the data changed',
      { 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,no,,\n3,no,,\n' },
      [],
    ],
    [
      3,
      'a digit of the text changed',
      { 'report.txt': text.replace('67% like', '66% like') },
      ['--text', 'report.txt'],
    ],
    [
      3,
      'a quote is not there any more',
      { 'report.txt': text.replace('Half', 'Some') },
      ['--text', 'report.txt'],
    ],
    [3, 'a quote stands there twice', { 'report.txt': `${text}\nOf 3 people.\n` }, ['--text', 'report.txt']],
    [
      3,
      'a number of the text is in no ledger',
      { 'report.txt': `${text}\nAnd 33% of people do not like it.\n` },
      ['--text', 'report.txt'],
    ],
    [
      3,
      'a number to ignore is not there any more',
      { 'report.txt': text.replace('12%', 'little') },
      ['--text', 'report.txt'],
    ],
    [3, 'an empty ledger', { [at]: 'claims: []\n' }, []],
    [3, 'no ledger', { [at]: null }, []],
    [3, 'an address leads nowhere', { [at]: ledger.replace('likes.yes', 'lieks.yes') }, []],
    [3, 'nothing says what it counts', { [at]: 'claims: [{id: a, says: {op: most}}]\n' }, []],
    [
      0,
      'nothing can, and somebody says why',
      { [at]: 'claims: [{id: a, uncheckable: {reason: nobody asked, by: us, on: 2026-11-22}}]\n' },
      [],
    ],
    [2, 'a broken ledger', { [at]: 'claims: [{id: a, says: {op: moist}}]\n' }, []],
    [
      2,
      'a text that is none',
      { 'report.txt': Uint8Array.from([0x25, 0x50, 0x44, 0x46]) },
      ['--text', 'report.txt'],
    ],
    [2, 'no such text', {}, ['--text', 'other.txt']],
    [2, 'no such day', {}, ['--as-of', '2026-02-30']],
    [2, 'no such report', {}, ['--report', 'nowhere']],
    [2, 'no lock', {}, ['--locked']],
  ])('%i when %s', async (exit, _, overlay, argv) => {
    const ran = await verify(overlay, ...argv);
    expect(ran.exit, `${ran.out}${ran.err}`).toBe(exit);
  });

  test('every output has the exit code of the results', async () => {
    for (const { name } of outputs) {
      expect((await verify({}, '--format', name)).exit).toBe(0);
      expect((await verify({ [at]: wrong }, '--format', name)).exit).toBe(1);
      expect((await verify({ [at]: 'claims: []\n' }, '--format', name)).exit).toBe(3);
    }
  });
});

test('every single digit of the text that is part of a number of the survey is held', async () => {
  const folder = await folderWith(studyWith({ [at]: ledger, 'report.txt': text }));
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  expect(digits.length).toBeGreaterThan(8);
  for (const index of digits) {
    const other = String((Number(text[index]) + 1) % 10);
    writeFileSync(join(folder, 'report.txt'), `${text.slice(0, index)}${other}${text.slice(index + 1)}`);
    expect((await run(folder, ['verify', '--text', 'report.txt'])).exit, `digit ${index}`).not.toBe(0);
  }
});

test('a broken ledger tells every mistake, with its place and the nearest name', async () => {
  const broken = `claims:
  - {id: a, says: {op: moist}, about: {at: people.likes.yes}}
  - {id: a, says: {op: eq, value: 67%}, about: {at: people.lieks.yes}}
  - {id: b, says: {op: eq, value: "67"}, abuot: {at: people.likes.yes}}
  - {id: c}
  - {id: d, says: {op: rise}, about: {at: people.likes.yes}, waive: {reason: short, by: us, on: 2026-13-01, pin: {printed: x, count: two, base: "3"}}}
relations:
  - {id: r, type: repeat, members: [a, zz]}
  - {id: s, type: repaet, members: [a, b]}
`;
  const { issues } = parseJson(await verify({ [at]: broken }, '--json'));
  const rules = issues.map(({ rule }) => rule);
  for (const rule of [
    'duplicate-entry',
    'unknown-key',
    'wrong-value',
    'claim-address',
    'empty-claim',
    'claim-needs',
    'relation-member',
  ])
    expect(rules).toContain(rule);
  const lines = new Set(issues.map(({ place }) => Number(place['line'])));
  expect([...lines].toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 8, 9]);
  const hints = issues.map(({ hint }) => hint).join(' ');
  for (const near of ['most', 'about', 'likes', 'repeat']) expect(hints).toContain(`\`${near}\``);
});

describe('a failure says all that is needed to mend it', () => {
  test('where, what stands there, what the data say, what could stand there', async () => {
    const { out } = await verify(
      { 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,no,,\n3,no,,\n' },
      '--text',
      'report.txt',
    );
    expect(out).toContain('wrong likes [percentage-differs]');
    expect(out).toContain('report.txt:1:14');
    expect(out).toContain('1 of 3 is 33%; 67% would be 2 of 3');
    expect(out).toContain('repair 33%');
    expect(out).toContain('text: 4 of 4 quotes found');
    expect(out).toContain('A pass says that every claim was counted again');
  });

  test('the text says what stands in the place of a lost quote', async () => {
    const { out } = await verify(
      {
        'report.txt': text.replace('67% like', '66% like'),
        [at]: ledger.replace('exact: 67%, suffix', 'prefix: "people, ", exact: 67%, suffix'),
      },
      '--text',
      'report.txt',
    );
    expect(out).toContain('stands “66%”');
  });

  test('Markdown has a note of corrections; JUnit is XML with a case a claim; GitHub gets lines of the text', async () => {
    const argv = ['--text', 'report.txt', '--format'];
    const md = (await verify({ [at]: wrong, 'report.txt': wrongText }, ...argv, 'md')).out;
    expect(md).toContain('## Corrections');
    expect(md).toContain('Should read: 67%.');
    const junit = (await verify({ [at]: wrong, 'report.txt': wrongText }, ...argv, 'junit')).out;
    const names: string[] = [];
    const failures: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'testcase') names.push(String(attributes['name']));
      if (name === 'failure') failures.push(String(attributes['type']));
    });
    parser.write(junit).close();
    expect(names).toEqual(['people', 'likes', 'ratio', 'half', 'same']);
    expect(failures).toEqual(['impossible-percentage', 'repeat']);
    const { out } = await verify({ [at]: wrong, 'report.txt': wrongText }, ...argv, 'github');
    expect(out).toMatch(/^::error file=report\.txt,line=1,col=14,title=impossible-percentage::/);
  });

  test('the JSON document is the one of the design', async () => {
    const { schema, ok, data } = parseJson(await verify({}, '--text', 'report.txt', '--json'));
    expect([schema, ok]).toEqual(['commission-survey/verify@1', true]);
    const [, likes] = data['claims'] as Record<string, unknown>[];
    expect(likes).toMatchObject({
      id: 'likes',
      result: 'reproduced',
      standing: 'open',
      printed: '67%',
      observed: { count: 2, base: 3, printed: '67%' },
      address: 'people.likes.yes',
    });
    expect(data['relations']).toMatchObject([
      { id: 'same', type: 'repeat', members: ['likes', 'ratio'], result: 'agrees', standing: 'open' },
    ]);
    expect(data['coverage']).toEqual({
      anchorsFound: 4,
      anchorsLost: 0,
      tokens: 4,
      ledgered: 3,
      ignored: 1,
      unledgered: 0,
    });
  });
});

describe('the lock', () => {
  test('is written after its difference is shown, and then holds until something moves', async () => {
    const people = Array.from({ length: 40 }, (_, row) => `${row},${row < 30 ? 'yes,1,0' : 'no,,'}\n`).join(
      '',
    );
    const csv = `case_id,likes,wants.tea,wants.cake\n${people}`;
    const folder = await folderWith(
      studyWith({
        [at]: 'claims:\n  - {id: likes, says: {op: most}, about: {at: people.likes.yes}}\n  - {id: small, says: {op: most}, about: {at: people.wants.tea, where: likes=yes}}\n  - {id: few, says: {op: most}, about: {at: people.likes.no, where: likes=no}}\n',
        'waves/1/people.csv': csv,
        'report.txt': text,
      }),
    );
    const verifyIn = (...argv: string[]): Promise<Ran> => run(folder, ['verify', ...argv]);
    const written = await verifyIn('--update');
    expect(written.exit).toBe(0);
    expect(written.out).toContain('claim likes: nothing → 30 of 40');
    const lock = JSON.parse(readFileSync(join(folder, 'waves/1/published.lock.json'), 'utf8')) as {
      claims: object;
    };
    // a base of ten people is told to nobody
    expect(lock.claims).toEqual({ likes: { count: 30, base: 40 }, small: { count: 30, base: 30 } });
    expect((await verifyIn('--locked')).exit).toBe(0);
    expect((await verifyIn('--update')).out).toContain('is as it was');
    writeFileSync(join(folder, 'waves/1/people.csv'), csv.replace('0,yes,1,0', '0,no,,'));
    const { exit, out } = await verifyIn('--locked');
    expect(exit).toBe(1);
    expect(out).toContain('claim likes: 30 of 40');
    expect(out).toContain('now it is 29 of 40');
    expect(out).toContain('data waves/1/people.csv');
    expect((await verifyIn('--locked', '--text', 'report.txt')).out).toContain('text: nothing');
  });

  test('is not written under CI, nor beside --locked', async () => {
    const folder = await folderWith(studyWith({ [at]: ledger }));
    expect((await run(folder, ['verify', '--update'], { env: { CI: 'true' } })).exit).toBe(2);
    expect((await run(folder, ['verify', '--update', '--locked'])).exit).toBe(2);
    expect((await run(folder, ['verify', '--locked'])).exit).toBe(2);
  });

  test('that is no lock, or cannot be written, is told', async () => {
    const { exit, err } = await verify({ 'waves/1/published.lock.json': '{}' }, '--locked');
    expect([exit, err]).toEqual([2, expect.stringContaining('a file that is no lock')]);
    const folder = await folderWith(studyWith({ [at]: ledger }));
    const replaceFile = (): Promise<string> => Promise.resolve('EROFS');
    expect((await run(folder, ['verify', '--update'], { replaceFile })).exit).toBe(2);
  });

  test('of a text asks for the text', async () => {
    const folder = await folderWith(studyWith({ [at]: ledger, 'report.txt': text }));
    expect((await run(folder, ['verify', '--update', '--text', 'report.txt'])).exit).toBe(0);
    expect((await run(folder, ['verify', '--locked', '--text', 'report.txt'])).exit).toBe(0);
    expect((await run(folder, ['verify', '--locked'])).exit).toBe(3);
  });
});

describe('the bundled study', () => {
  const data = join(import.meta.dirname, '../../data');
  const copy = mkdtempSync(join(tmpdir(), 'commission-survey-verify-'));
  cpSync(data, join(copy, 'data'), { recursive: true });
  afterAll(() => rmSync(copy, { recursive: true }));

  test('verifies, also against its lock', async () => {
    const { exit, out } = await run(copy, ['verify', '--locked']);
    expect(exit, out).toBe(0);
    expect(out).toContain('93 claims');
    expect(out).toContain('Mind: The responses are synthetic');
  });

  test('a changed cell is found, and its claims are named', async () => {
    const path = join(copy, 'data/commissioning/waves/2013/frontline.csv');
    const before = readFileSync(path, 'utf8');
    const lines = before.split('\n');
    const column = lines[0]?.split(',').indexOf('outcomes_shift') ?? -1;
    const changed = lines.findIndex((line) => line.split(',')[column] === 'some');
    lines[changed] = (lines[changed] ?? '')
      .split(',')
      .map((cell, nth) => (nth === column ? 'a_lot' : cell))
      .join(',');
    writeFileSync(path, lines.join('\n'));
    const { exit, out } = await run(copy, ['verify']);
    writeFileSync(path, before);
    expect(exit).toBe(1);
    expect(out).toContain('wrong T1-OBC-45');
    expect(out).toContain('24 of 56 is 43%; 45% would be 25 of 56');
    expect(out).toContain('wrong T1-OBC-36');
  });
});
