import { expect, test } from 'vitest';
import { countsOf, tableOf } from '../support/people.ts';
import { codebookOf, ingest, item, nets, options, statuses } from '../support/responses.ts';
import type { Issue } from '../../src/issue.ts';
import type { Responses } from '../../src/wave/wave.ts';

const codebook = codebookOf([
  item('lives', 'single', options('here', 'there')),
  item('why', 'open'),
  item('reasons', 'coded', 'of: why', options('cost', 'care', 'vague=dont-know'), nets('either=cost|care')),
]);
const answers = `case_id,lives,why
a,here,too dear and rude
b,here,rude
c,there,hm
d,there,
e,here,unread
f,nowhere,x
`;

function coded(codes: string, showValues = false): { people: Responses; issues: readonly Issue[] } {
  const { responses, issues } = ingest(codebook, answers, {
    codes: { file: 'codes.csv', studyFile: 'codes.csv' },
    codesText: codes,
    showValues,
  });
  if (!responses) throw new Error(JSON.stringify(issues));
  return { people: responses, issues: issues.filter(({ place }) => place.file === 'codes.csv') };
}

const good = 'case_id,item,code\na,reasons,cost\na,reasons,care\nb,reasons,care\nc,reasons,vague\n';

test('codes are mentions of those who wrote something; a net counts a person once', async () => {
  const { people } = coded(good);
  const table = await tableOf(people, { address: 'reasons', by: ['lives'] });
  expect(table.rows.map(({ id }) => id)).toEqual(['cost', 'care', 'vague', 'either']);
  expect(countsOf(table)).toEqual([
    [1, 1, 0],
    [2, 2, 0],
    [1, 0, 1],
    [2, 2, 0],
  ]);
  expect(table.base.text).toBe('4 of 5 people answered');
  expect(statuses(people, 'reasons')).toBe('answered answered dont-know skipped answered');
  expect(people.ledger.codes).toEqual({ file: 'codes.csv', rows: 4, used: 4 });
});

test('answers that nobody coded are told', () => {
  const { issues } = coded(good);
  expect(issues.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
    [
      'answer-without-code',
      'warning',
      'Unexpected 1 answer to `why` without a code, expected a code for each',
    ],
  ]);
});

test('each wrong row of the codes file is told and set aside', () => {
  const { people, issues } = coded(
    `${good}a,reasons,cost\na,reasons,costs\nd,reasons,cost\nb,reasns,cost\nc,reasons,cost\nf,reasons,cost\nz,reasons,care\n`,
  );
  expect(issues.slice(0, -1).map(({ place, actual }) => `${place.line}: ${actual}`)).toEqual([
    '6: a code for the second time',
    '7: text of 5 characters',
    '8: a code for somebody who wrote nothing',
    '9: text of 6 characters as the item',
    '10: a code that stands alone, beside others',
    '11: 2 codes for cases that are not there',
  ]);
  expect(people.ledger.codes).toMatchObject({ rows: 11, used: 4 });
});

test('wrong codes are quoted, and the nearest named, only when values may be shown', () => {
  const text = 'case_id,item,code\na,reasons,costs\n';
  expect(coded(text).issues[0]).toMatchObject({
    actual: 'text of 5 characters',
    hint: expect.not.stringContaining('cost') as string,
  });
  expect(coded(text, true).issues[0]).toMatchObject({
    actual: '`costs`',
    hint: expect.stringContaining('cost') as string,
  });
});

test('a codes file without its columns is told, and so is one that is no CSV', () => {
  expect(coded('case_id,code\na,cost\n').issues.map(({ actual, expected }) => [actual, expected])).toEqual([
    ['no column', '`item`'],
  ]);
  expect(coded('case_id,item,code\n"a,reasons,cost\n').issues.map(({ rule }) => rule)).toEqual([
    'malformed-row',
  ]);
});
