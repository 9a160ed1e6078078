// Whether a row is a response at all: its cells, its case id.

import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { exampleRows as rows } from './example-rows.ts';
import type { Header } from './header.ts';

/** Whether there is a row of the right width with anything in it. */
export function checkShape(cells: readonly string[], header: Header, place: Place): Issue[] {
  if (cells.length !== header.width) {
    return [
      raggedRow({
        place,
        actual: `${cells.length} cell${cells.length === 1 ? '' : 's'}`,
        expected: `${header.width}, as in the header`,
      }),
    ];
  }
  if ((cells[header.caseId] ?? '') === '' && cells.every((cell) => cell === '')) {
    return [blankRow({ place, actual: 'all its cells empty' })];
  }
  return [];
}

/** @param firstLine case id → the line that has it */
export function checkCaseId(
  cells: readonly string[],
  header: Header,
  place: Place,
  firstLine: ReadonlyMap<string, number>,
): Issue[] {
  const id = cells[header.caseId] ?? '';
  const nameless = id.trim() === '';
  const first = firstLine.get(id);
  if (!nameless && first === undefined) return [];
  const idPlace = { ...place, column: header.caseId + 1 };
  if (nameless) return [noCaseId({ place: idPlace, actual: 'no case id', expected: 'one' })];
  return [
    duplicateCase({ place: idPlace, actual: `the one that line ${first} has`, expected: 'each case once' }),
  ];
}

export const raggedRow = rule({
  id: 'ragged-row',
  severity: 'error',
  message: 'Unexpected row: {actual}, expected {expected}',
  repair: 'Put a cell that holds the delimiter in quotes; the row is set aside.',
  example: { files: rows('1,yes,1', '2,no') },
});

export const blankRow = rule({
  id: 'blank-row',
  severity: 'error',
  message: 'Unexpected row: {actual}, expected a response',
  repair: 'Delete the row; it is set aside.',
  example: { files: rows(',,,', '2,no,,') },
});

export const noCaseId = rule({
  id: 'no-case-id',
  severity: 'error',
  message: 'Unexpected row: {actual}, expected {expected}',
  repair: 'Give the row a case id of its own; it is set aside.',
  example: { files: rows(',yes,1,0') },
});

export const duplicateCase = rule({
  id: 'duplicate-case',
  severity: 'error',
  message: 'Unexpected case id: {actual}, expected {expected}',
  repair: 'Decide which of the rows counts and delete the other; the later one is set aside.',
  example: { files: rows('1,yes,1,0', '1,no,,') },
});
