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
      'waves/1/wave.yaml': `${waveYaml.replace('{responses: people.csv, sampling: census}', '').trimEnd()}
    responses: people.csv
    sampling: census
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
      'waves/1/wave.yaml': waveYaml.replace('sampling: census', 'sampling: senses'),
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
