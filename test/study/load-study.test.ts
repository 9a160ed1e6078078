import { expect, test } from 'vitest';
import { loadStudy, tabulate } from '../../src/study/load-study.ts';
import type { StudyFiles } from '../../src/study/study.ts';
import { studyWith } from '../support/smallest-study.ts';

function filesOf(overlay: Parameters<typeof studyWith>[0] = {}): StudyFiles {
  const files = studyWith(overlay);
  return {
    read: async (path) => files.get(path),
    folders: async (path) => [
      ...new Set(
        [...files.keys()].flatMap((file) => (file.startsWith(`${path}/`) ? [file.split('/')[1] ?? ''] : [])),
      ),
    ],
    shown: (path) => path,
  };
}

test('a study is loaded and tabulated from any files', async () => {
  const { study, issues } = await loadStudy(filesOf());
  expect(issues).toEqual([]);
  if (!study) throw new Error('no study');
  const { tables, problem } = await tabulate(study, { address: 'wants', by: ['likes'] });
  expect(problem).toBeUndefined();
  expect(tables[0]?.cells.map(({ row, column, count, base }) => [row, column, count, base])).toEqual([
    ['tea', 'total', 2, 2],
    ['tea', 'likes=yes', 2, 2],
    ['tea', 'likes=no', 0, 0],
    ['cake', 'total', 1, 2],
    ['cake', 'likes=yes', 1, 2],
    ['cake', 'likes=no', 0, 0],
  ]);
});

test('what is wrong is said, and nothing is thrown', async () => {
  const broken = await loadStudy(filesOf({ 'waves/1/wave.yaml': null }));
  expect(broken.study).toBeUndefined();
  expect(broken.issues.map(({ rule }) => rule)).toEqual(['missing-file']);
  const unread = await loadStudy(filesOf({ 'waves/1/people.csv': null }));
  expect(unread.study).toBeUndefined();
  expect(unread.issues.map(({ rule }) => rule)).toEqual(['missing-responses']);
  const aside = await loadStudy(
    filesOf({ 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,maybe,,\n' }),
  );
  expect(aside.study?.responses[0]?.cases).toBe(0);
  expect(aside.issues.map(({ rule }) => rule)).toEqual(['unknown-code']);
  const { study } = await loadStudy(filesOf());
  const astray = study && (await tabulate(study, { address: 'wnats' }));
  expect(astray).toMatchObject({ tables: [], problem: { hint: 'Did you mean `wants`?' } });
});
