import { expect, test } from 'vitest';
import {
  askedIf,
  codebookOf,
  ingest,
  item,
  options,
  responsesOf,
  rows,
  statuses,
} from '../support/responses.ts';

const wants = item('wants', 'multiple', options('tea', 'cake'));
const rate = item('rate', 'grid', options('bad', 'good'), rows('tea', 'cake'), askedIf('wants={row}'));
const header = 'case_id,wants.tea,wants.cake,rate.tea,rate.cake';

test('each row of a grid is asked of its own people', () => {
  const responses = responsesOf(
    codebookOf([wants, rate]),
    `${header}\n1,1,0,good,\n2,0,1,,\n3,1,1,bad,good\n4,,,,\n`,
  );
  expect(statuses(responses, 'rate.tea')).toBe('answered not-asked answered not-asked');
  expect(statuses(responses, 'rate.cake')).toBe('not-asked skipped answered not-asked');
});

test('an answer from somebody who was not asked sets the row aside', () => {
  const { responses, issues } = ingest(
    codebookOf([wants, rate]),
    `${header}\n1,1,0,good,good\n2,1,0,good,\n`,
  );
  expect(issues).toMatchObject([
    {
      rule: 'outside-universe',
      place: { line: 2, item: 'rate', row: 'cake' },
      actual: 'an answer from somebody who was not asked',
    },
  ]);
  expect(responses?.caseIds).toEqual(['2']);
});

test('"not asked" for somebody who was asked sets the row aside', () => {
  const { responses, issues } = ingest(
    codebookOf([wants, rate]),
    `${header}\n1,1,0,[not-asked],[not-asked]\n`,
  );
  expect(issues).toMatchObject([{ rule: 'outside-universe', place: { line: 2, item: 'rate', row: 'tea' } }]);
  expect(responses?.cases).toBe(0);
});

test.each(['[refused]', '[skipped]', '[not-reached]', '[dont-know]'])(
  '%s is not said by somebody who was not asked',
  (cell) => {
    const { issues } = ingest(codebookOf([wants, rate]), `${header}\n1,0,1,${cell},good\n`);
    expect(issues.map((issue) => issue.rule)).toEqual(['outside-universe']);
  },
);

test('routing may follow an item that was itself routed, in any order of the codebook', () => {
  const book = codebookOf([
    item('c', 'open', askedIf('b=x')),
    item('b', 'single', options('x', 'y'), askedIf('not a=y')),
    item('a', 'single', options('x', 'y')),
  ]);
  const responses = responsesOf(book, 'case_id,a,b,c\n1,x,x,\n2,x,,\n3,y,,\n4,,y,\n');
  expect(statuses(responses, 'b')).toBe('answered skipped not-asked answered');
  expect(statuses(responses, 'c')).toBe('skipped not-asked not-asked not-asked');
});
