// explain as it is run: a claim, an address, several at once, and what leads nowhere.

import { expect, test } from 'vitest';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const folder = await folderWith(
  studyWith({
    'waves/1/published.yaml': `claims:
  - {id: two-thirds, quote: {exact: 67%}, says: {op: eq, value: "67", of: respondents}, about: {at: people.likes.yes}}
  - {id: cake, says: {op: largest}, about: {at: people.wants.cake}}
  - {id: none, uncheckable: {reason: nobody asked, by: us, on: 2026-11-22}}
`,
  }),
);

test('a claim: cases, universe, base, options, count, rounding, printed form, K', async () => {
  const { exit, out } = await run(folder, ['explain', 'two-thirds']);
  expect(exit).toBe(0);
  for (const line of [
    'cases       3 respondents of people',
    'universe    everybody was asked',
    'base        3 people (answered) at likes',
    'options     Yes',
    'count       2',
    'rounding    2 of 3 is 66.6667%, half up to 0 decimals',
    'prints      2 of 3, because the base is too small for 67%',
    'K           2 of 3 prints as 67%',
    'result      reproduced, open, 2 of 3 is 67%',
  ])
    expect(out).toContain(line);
});

test('an address, and the same for machines', async () => {
  const { exit, out } = await run(folder, ['explain', 'people.wants.cake']);
  expect(exit).toBe(0);
  expect(out).toContain('universe    people who like it');
  const { schema, data } = parseJson(await run(folder, ['explain', 'people.wants.cake', 'cake', '--json']));
  expect(schema).toBe('commission-survey/explain@1');
  expect(data['explanations']).toMatchObject([
    {
      what: 'people.wants.cake',
      claim: null,
      derivation: {
        address: 'people.wants.cake',
        survey: 'people',
        universe: 'people who like it',
        respondents: 3,
        base: { kind: 'answered', count: 2 },
        count: 1,
        percent: '50%',
        withheld: true,
        admits: [1],
      },
    },
    // the order of answers has no set of counts
    { what: 'cake', claim: { result: 'differs' }, derivation: { admits: null } },
  ]);
});

test('what nothing can be said of says why', async () => {
  const { exit, out } = await run(folder, ['explain', 'none']);
  expect(exit).toBe(0);
  expect(out).toContain('nobody asked (us, 2026-11-22)');
});

test('what leads nowhere, or nothing, is told with the nearest name', async () => {
  const { exit, err } = await run(folder, ['explain', 'two-third']);
  expect([exit, err]).toEqual([2, expect.stringContaining('`two-thirds`')]);
  expect((await run(folder, ['explain'])).exit).toBe(2);
});
