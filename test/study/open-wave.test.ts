import { describe, expect, test } from 'vitest';
import { openWave } from '../../src/study/open-wave.ts';
import { readWave } from '../../src/study/read-wave.ts';
import type { StudyFiles } from '../../src/study/study.ts';
import type { StudyOverlay } from '../support/smallest-study.ts';
import { smallestStudy, studyWith } from '../support/smallest-study.ts';

function files(overlay: StudyOverlay): StudyFiles {
  const all = studyWith(overlay);
  return {
    read: async (path) => all.get(path),
    folders: async (path) => [
      ...new Set(
        [...all.keys()].filter((one) => one.startsWith(`${path}/`)).map((one) => one.split('/')[1] ?? ''),
      ),
    ],
    shown: (path) => path,
  };
}

const waveYaml = smallestStudy['waves/1/wave.yaml'] ?? '';

describe('a wave', () => {
  test('is the default one unless another is named', async () => {
    const study = files({
      'waves/2/wave.yaml': waveYaml.replace('First', 'Second').replace('people.csv', '../1/people.csv'),
    });
    expect((await openWave(study)).wave?.title).toBe('First');
    const second = await openWave(study, '2');
    expect(second.wave).toBeUndefined();
    expect(second.issues.map((issue) => [issue.rule, issue.place.file])).toEqual([
      ['wrong-value', 'waves/2/wave.yaml'],
      ['missing-file', 'waves/2/codebooks/people.yaml'],
    ]);
  });

  test('lists every file it was read from', async () => {
    const study = files({});
    const opened = await openWave(study);
    expect(opened.inputs.map((input) => input.path)).toEqual([
      'study.yaml',
      'waves/1/wave.yaml',
      'waves/1/codebooks/people.yaml',
    ]);
    if (!opened.wave) throw new Error('not opened');
    expect((await readWave(study, opened.wave)).inputs.map((input) => input.path)).toEqual([
      'waves/1/people.csv',
    ]);
  });

  test('maps columns, drops some by name and excludes rows by rule', async () => {
    const study = files({
      'waves/1/wave.yaml': `${waveYaml.replace('{responses: people.csv, sampling: purposive}', '').trimEnd()}
    responses: people.csv
    sampling: purposive
    case_id: ResponseId
    delimiter: semicolon
    columns: {Q1: likes, Q2_1: wants.tea, Q2_2: wants.cake}
    drop: [IPAddress]
    exclude:
      - {name: previews, column: Status, values: [preview, test]}
`,
      'waves/1/people.csv':
        'ResponseId;IPAddress;Status;Q1;Q2_1;Q2_2\n1;1.2.3.4;ok;yes;1;\n2;1.2.3.4;preview;yes;1;\n3;;ok;no;;\n',
    });
    const { wave, issues } = await openWave(study);
    expect(issues).toEqual([]);
    if (!wave) throw new Error('not opened');
    const read = await readWave(study, wave);
    expect(read.issues).toEqual([]);
    expect(read.responses[0]?.ledger).toMatchObject({
      rows: 3,
      kept: 2,
      quarantined: [],
      excluded: [{ rule: 'previews', rows: 1 }],
    });
    expect(read.responses[0]?.ledger.columns.map(({ use }) => use)).toEqual([
      'case id',
      'dropped',
      'exclusion',
      'answers',
      'answers',
      'answers',
    ]);
  });
});

test('mistakes in all files are told at once, in the order of reading', async () => {
  const opened = await openWave(
    files({
      'study.yaml':
        'title: A\nsurvey: []\nsurveys:\n  - {id: people, title: P, people: people}\ndefault_wave: "1"\n',
      'waves/1/wave.yaml': waveYaml.replace('sampling: purposive', 'sampling: senses'),
      'waves/1/codebooks/people.yaml': (smallestStudy['waves/1/codebooks/people.yaml'] ?? '').replace(
        'id: wants',
        'id: likes',
      ),
      'waves/1/figures.yaml': 'figures:\n  - {id: a, number: "1", title: A, address: people.lieks}\n',
      'waves/1/report.md': '{{ people.likes.yse | of }}\n',
    }),
  );
  expect(opened.wave).toBeUndefined();
  expect(opened.issues.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
    'study.yaml:2 unknown-key',
    'waves/1/wave.yaml:5 wrong-value',
    'waves/1/codebooks/people.yaml:11 duplicate-id',
    'waves/1/figures.yaml:2 figure-address',
    'waves/1/report.md:1 template-place',
  ]);
});

describe('a mistake that hides a name', () => {
  const only = async (overlay: StudyOverlay): Promise<string[]> =>
    (await openWave(files(overlay))).issues.map(({ rule, place }) => `${place.file} ${rule}`);
  const codebook = smallestStudy['waves/1/codebooks/people.yaml'] ?? '';
  const figures = {
    'waves/1/figures.yaml': 'figures:\n  - {id: a, number: "1", title: A, address: people.likes}\n',
  };
  const report = { 'waves/1/report.md': '{{ people.likes.yes | of }} {{ figure a }}\n' };

  test('does not make those wrong who use the name', async () => {
    expect(
      await only({
        ...figures,
        ...report,
        'waves/1/codebooks/people.yaml': codebook.replace('code: yes', 'code: y es'),
      }),
    ).toEqual(['waves/1/codebooks/people.yaml wrong-value']);
    expect(
      await only({
        ...figures,
        ...report,
        'waves/1/codebooks/people.yaml': codebook.replace('id: likes', 'id: li kes'),
      }),
    ).toEqual(['waves/1/codebooks/people.yaml wrong-value']);
    expect(await only({ ...report, 'waves/1/figures.yaml': 'figures: [\n' })).toEqual([
      'waves/1/figures.yaml yaml-syntax',
    ]);
    expect(
      await only({ 'study.yaml': (smallestStudy['study.yaml'] ?? '').replace('id: people', 'id: peo ple') }),
    ).toEqual(['study.yaml wrong-value']);
  });

  test('of the default wave leaves the only one to be looked at', async () => {
    const study = (smallestStudy['study.yaml'] ?? '').replace('default_wave: "1"\n', '');
    expect(
      await only({ 'study.yaml': study, 'waves/1/wave.yaml': waveYaml.replace('purposive', 'senses') }),
    ).toEqual(['study.yaml missing-key', 'waves/1/wave.yaml wrong-value']);
  });
});

test('a name that is part of the language is refused, not dropped', async () => {
  const { issues } = await openWave(
    files({ 'waves/1/wave.yaml': `${waveYaml}  __proto__: {responses: x.csv, sampling: purposive}\n` }),
  );
  expect(issues).toMatchObject([{ rule: 'unknown-key', place: { line: 6 }, actual: '`__proto__`' }]);
});

test('two figures never share a file', async () => {
  const { issues } = await openWave(
    files({
      'waves/1/figures.yaml':
        'figures:\n  - {id: a-x, number: "10", title: A, address: people.likes}\n  - {id: x, number: 10-a, title: B, address: people.likes}\n',
    }),
  );
  expect(issues).toMatchObject([{ rule: 'duplicate-figure', place: { line: 3 }, expected: 'another id' }]);
});
