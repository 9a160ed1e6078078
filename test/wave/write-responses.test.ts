// What is written is read back as it was: for any codebook, any answers, every status.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExclusive, partsOf } from '../../src/codebook/codebook.ts';
import type {
  AnswerForm,
  Codebook,
  ItemPart,
  OptionRole,
  ResponseOption,
} from '../../src/codebook/codebook.ts';
import { reserved, statusOfRole } from '../../src/wave/status.ts';
import type { AnswerColumn, Responses } from '../../src/wave/wave.ts';
import { writeResponses } from '../../src/wave/write-responses.ts';
import {
  askedIf,
  codebookOf,
  ingest,
  item,
  options,
  periods,
  responsesOf,
  rows,
} from '../support/responses.ts';

/** `f` is always there, a single item that may route the others. */
const first = item('f', 'single', options('a', '01', 'c=refused'));
const roles: readonly OptionRole[] = [
  'substantive',
  'other',
  'none',
  'dont-know',
  'not-applicable',
  'refused',
];

const randomItem = fc.record({
  type: fc.constantFrom('single', 'multiple', 'grid', 'band', 'number', 'open'),
  roles: fc.array(fc.constantFrom(...roles), { maxLength: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  decimals: fc.integer({ min: 0, max: 3 }),
  overTime: fc.boolean(),
  routed: fc.boolean(),
});

const randomCodebook = fc.array(randomItem, { maxLength: 4 }).map((items) =>
  codebookOf([
    first,
    ...items.map((one, index) => {
      const choices = options('o', ...one.roles.map((role, at) => `0${at}=${role}`));
      const keys: Record<string, readonly string[]> = {
        number: [`unit: u, decimals: ${one.decimals}`],
        open: [],
        band: [choices, 'unit: u'],
        grid: [choices, rows(...['r', 's', 't'].slice(0, one.rows))],
      };
      const more = [...(one.overTime ? [periods] : []), ...(one.routed ? [askedIf('f=a')] : [])];
      return item(`i${index}`, one.type, ...(keys[one.type] ?? [choices]), ...more);
    }),
  ]),
);

type Answer = { code: number; ticks?: readonly number[]; number?: number; text?: string };

/** One answer that the item's form allows, to somebody who was asked. */
function randomAnswer({ item: { options: choices, traits } }: ItemPart): fc.Arbitrary<Answer> {
  // a status that is printed as an option is that option
  const printed = new Set<string>(choices.map(({ role }) => role));
  const without = Object.entries(reserved)
    .filter(([status]) => status !== 'not-asked' && !printed.has(status))
    .map(([, code]): Answer => ({ code }));
  return fc.oneof(
    { weight: 3, arbitrary: contentOf(traits.form, choices) },
    { weight: 2, arbitrary: fc.constantFrom(...without) },
  );
}

function contentOf(form: AnswerForm, choices: readonly ResponseOption[]): fc.Arbitrary<Answer> {
  switch (form) {
    case 'option':
      return fc.nat({ max: choices.length - 1 }).map((code) => ({ code }));
    case 'number':
      return fc.integer().map((number) => ({ code: 0, number }));
    case 'text':
      return fc
        .string({ unit: 'binary', minLength: 1 })
        .filter((text) => !text.startsWith('['))
        .map((text) => ({ code: 0, text }));
    case 'mentions':
      return fc.subarray([...choices.keys()], { minLength: 1 }).map((ticks): Answer => {
        const alone = ticks.find((option) => isExclusive(choices[option]?.role ?? 'substantive'));
        if (alone === undefined) return { code: 0, ticks };
        const status = statusOfRole(choices[alone]?.role ?? 'none');
        return { code: status === 'answered' ? 0 : reserved[status], ticks: [alone] };
      });
  }
}

const isId = (id: string): boolean => id.trim() !== '';
const ids = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }).filter(isId), { maxLength: 6 });

const randomWave: fc.Arbitrary<Responses> = fc.tuple(randomCodebook, ids).chain(([codebook, caseIds]) => {
  const parts = codebook.items.flatMap(partsOf);
  const wave = parts.map((part) => fc.tuple(...caseIds.map(() => randomAnswer(part))));
  return fc.tuple(...wave).map((drawn) => build(codebook, caseIds, drawn));
});

function build(
  codebook: Codebook,
  caseIds: readonly string[],
  drawn: readonly (readonly Answer[])[],
): Responses {
  const saidA = drawn[0]?.map(({ code }) => code === 0) ?? [];
  const columns = codebook.items.flatMap(partsOf).map((part, at): AnswerColumn => {
    const answers = caseIds.map((_, row): Answer =>
      part.item.universe && !saidA[row] ? { code: reserved['not-asked'] } : (drawn[at]?.[row] ?? { code: 0 }),
    );
    const { form } = part.item.traits;
    const ticks = part.item.options.map((_, option) =>
      Uint8Array.from(answers, (one) => (one.ticks?.includes(option) ? 1 : 0)),
    );
    return {
      part,
      answers: Int16Array.from(answers, (one) => one.code),
      ...(form === 'mentions' ? { mentions: ticks } : {}),
      ...(form === 'number' ? { numbers: Float64Array.from(answers, (one) => one.number ?? 0) } : {}),
      ...(form === 'text' ? { texts: answers.map((one) => one.text ?? '') } : {}),
    };
  });
  const ledger = { file: '', rows: 0, kept: 0, quarantined: [], excluded: [], blankLines: 0, columns: [] };
  return {
    wave: '1',
    codebook,
    cases: caseIds.length,
    caseIds,
    columns: new Map(columns.map((one) => [one.part.key, one])),
    ledger,
  };
}

test('a wave that was written is read back as it was', () => {
  fc.assert(
    fc.property(randomWave, (wave) => {
      const { responses, issues } = ingest(wave.codebook, writeResponses(wave));
      expect(issues).toEqual([]);
      expect(responses?.caseIds).toEqual(wave.caseIds);
      expect(responses?.columns).toEqual(wave.columns);
      expect(responses?.ledger).toMatchObject({ rows: wave.cases, kept: wave.cases, blankLines: 0 });
    }),
    { numRuns: 100 },
  );
});

test('writing spells every status out and settles empty cells', () => {
  const book = codebookOf([
    item('likes', 'single', options('yes', 'no')),
    item('wants', 'multiple', options('tea', 'dk=dont-know'), askedIf('likes=yes')),
    item('age', 'number', 'unit: years, decimals: 1'),
  ]);
  const responses = responsesOf(
    book,
    'case_id,likes,wants.tea,wants.dk,age\n007,yes,1,,40\n1,yes,,,-0.5\n2,no,,,\n3,yes,,1,[refused]\n',
  );
  expect(writeResponses(responses).split('\n')).toEqual([
    'case_id,likes,wants.tea,wants.dk,age',
    '007,yes,1,0,40.0',
    '1,yes,[skipped],[skipped],-0.5',
    '2,no,[not-asked],[not-asked],[skipped]',
    '3,yes,0,1,[refused]',
    '',
  ]);
});

test('a period in which nothing was ticked stays answered', () => {
  const book = codebookOf([item('wants', 'multiple', options('tea', 'cake'), periods)]);
  const once = responsesOf(
    book,
    'case_id,wants@then.tea,wants@then.cake,wants@now.tea,wants@now.cake\n1,,,1,\n',
  );
  expect(responsesOf(book, writeResponses(once)).columns).toEqual(once.columns);
});
