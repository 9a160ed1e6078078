import { expect, test } from 'vitest';
import { readCodebook } from '../../src/codebook/read-codebook.ts';
import { writeResponses } from '../../src/wave/write-responses.ts';
import { countsOf, peopleCodebook, peopleResponses, readPeople, tableOf } from '../support/people.ts';
import { ingest, statuses } from '../support/responses.ts';

const derived = `  - id: place
    type: derived
    label: Place
    question: Mainland or island
    origin: assumed
    options:
      - {code: mainland, label: Mainland, origin: assumed, where: "area=north,south"}
      - {code: island, label: Island, origin: assumed, where: area=island}
    nets:
      - {code: any, label: Any, of: [mainland, island]}
  - id: keen
    type: derived
    label: Keen
    question: Who likes anything a lot
    origin: assumed
    options:
      - {code: both, label: Both, origin: assumed, where: likes.sun=lot and likes.rain=lot}
      - {code: one, label: One, origin: assumed, where: likes.sun=lot or likes.rain=lot}
  - id: keen_islander
    type: derived
    label: Keen islander
    question: Of the island and keen
    origin: assumed
    options:
      - {code: yes, label: "Yes", origin: assumed, where: "place=island and keen=both,one"}
`;
const text = peopleCodebook + derived;
const codebook = readPeople(text);
const people = peopleResponses(
  [
    { area: 'north', 'likes.sun': 'lot', 'likes.rain': 'lot' },
    { area: 'island', 'likes.sun': 'lot', 'likes.rain': 'little' },
    { area: '[refused]', 'likes.sun': 'little', 'likes.rain': 'little' },
    { 'likes.sun': 'dk' },
  ],
  codebook,
);

test('somebody takes the first option that holds them', async () => {
  const keen = await tableOf(people, { address: 'keen', by: ['place'] });
  expect(keen.columns.map(({ label, base }) => [label, base])).toEqual([
    ['Total', 2],
    ['Mainland', 1],
    ['Island', 1],
  ]);
  expect(countsOf(keen)).toEqual([
    [1, 1, 0],
    [1, 0, 1],
  ]);
});

test('whom no option holds has the status of what they left unanswered, else it is not about them', () => {
  expect(statuses(people, 'place')).toBe('answered answered refused skipped');
  expect(statuses(people, 'keen')).toBe('answered answered not-asked skipped');
});

test('what is derived may build on what was derived before it, and has nets, filters and a base', async () => {
  expect(countsOf(await tableOf(people, { address: 'keen_islander' }))).toEqual([[1]]);
  expect(countsOf(await tableOf(people, { address: 'place' }))).toEqual([[1], [1], [2]]);
  expect(countsOf(await tableOf(people, { address: 'area', where: ['keen=one'] }))).toEqual([[0], [0], [1]]);
});

test('it is no column of the response file', () => {
  const csv = writeResponses(people);
  expect(csv.split('\n')[0]).not.toContain('place');
  const withIt = csv
    .replace('mood\n', 'mood,place\n')
    .replaceAll(/(\w\]?)\n/g, (line, last: string) => (line.includes('place') ? line : `${last},island\n`));
  const { issues } = ingest(codebook, withIt.replace('place,island', 'place'));
  expect(issues.map(({ rule, severity }) => [rule, severity])).toContainEqual(['unknown-header', 'warning']);
});

test('its mistakes are told where they stand; routing cannot follow it', () => {
  const told = (wrong: string): string[] =>
    readCodebook('people.yaml', wrong).issues.map(({ place, actual }) => `${place.line}: ${actual}`);
  expect(told(text.replace('where: area=island', 'where: area=iland'))).toEqual([
    '58: option or net `iland`',
  ]);
  expect(told(text.replace('place=island and', 'later=x and'))[0]).toContain('item `later`');
  expect(
    told(
      text.replace(
        '    scale: extent\n    rows',
        '    universe: {text: x, where: place=island}\n    scale: extent\n    rows',
      ),
    ),
  ).toEqual([expect.stringContaining('item `place`')]);
  expect(told(text.replace(', where: area=island', ''))[0]).toBe('58: no `where`');
  const asked = text.replace(
    '    question: Mainland or island\n',
    '    question: Q\n    universe: {text: x, where: area=north}\n',
  );
  const line = asked.split('\n').findIndex((one) => one.includes('where: area=north}')) + 1;
  expect(told(asked)).toEqual([`${line}: \`universe\``]);
});
