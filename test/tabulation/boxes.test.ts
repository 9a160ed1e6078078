import { expect, test } from 'vitest';
import { memoryEngine } from '../../src/tabulation/engines/memory.ts';
import { planOf } from '../../src/tabulation/plan.ts';
import { tablesOf } from '../../src/tabulation/tabulate.ts';
import { tidyRows } from '../../src/tabulation/tidy.ts';
import {
  contextOf,
  countsOf,
  peopleCodebook,
  peopleResponses,
  readPeople,
  requestFor,
  tableOf,
} from '../support/people.ts';

const codebook = readPeople(
  `${peopleCodebook.replace(
    'items:\n',
    `  four:
    directions: one
    options:
      - {code: never, label: Never, origin: assumed}
      - {code: seldom, label: Seldom, origin: assumed}
      - {code: often, label: Often, origin: assumed}
      - {code: always, label: Always, origin: assumed}
      - {code: dk, label: Don't know, role: dont-know, origin: assumed}
    nets:
      - {code: much, label: Much, of: [often, always]}
items:
`,
  )}  - {id: sings, type: single, label: Sings, question: Do you sing?, origin: assumed, scale: four}
`,
);
const people = peopleResponses(
  [
    { sings: 'never', mood: 'lot' },
    { sings: 'often' },
    { sings: 'always' },
    { sings: 'dk' },
    { sings: 'seldom' },
  ],
  codebook,
);

test('the two ends of a scale are nets, don’t know in neither; a net that is there already is not doubled', async () => {
  const table = await tableOf(people, { address: 'sings', boxes: true });
  expect(table.rows.slice(-2).map(({ id, label, role }) => [id, label, role])).toEqual([
    ['much', 'Much', 'net'],
    ['[bottom-2]', 'Bottom two (Never, Seldom)', 'net'],
  ]);
  expect(countsOf(table)).toEqual([[1], [1], [1], [1], [1], [2], [2]]);
  expect(tidyRows(table).at(-1)).toMatchObject({ option: '[bottom-2]', kind: 'net', count: 2, base: 5 });
});

test('what is no scale of four answers has no boxes', async () => {
  for (const address of ['area', 'mood', 'drinks@now']) {
    expect(await tableOf(people, { address, boxes: true })).toEqual(await tableOf(people, { address }));
  }
});

test('tables with boxes and without may be counted together', async () => {
  const requests = [
    requestFor(people, { address: 'sings' }),
    requestFor(people, { address: 'sings', boxes: true }),
  ];
  const counts = await memoryEngine([people]).count(planOf(requests));
  const rows = requests.map((request) => tablesOf(request, counts, contextOf(people))[0]?.rows.length);
  expect(rows).toEqual([6, 7]);
});
