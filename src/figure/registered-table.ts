// Tables of the register: those that a report prints without a picture.

import { z } from 'zod';
import { baseKinds } from '../base/base.ts';
import type { BaseKind } from '../base/base.ts';
import { flag, mapping, name, text } from '../document/document.ts';
import type { Path } from '../document/document.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { rowSorts } from '../tabulation/request.ts';
import { followRequest } from '../value/questionnaires.ts';
import type { FollowedRequest, Questionnaires } from '../value/questionnaires.ts';

export interface RegisteredTable {
  readonly id: string;
  readonly title: string;
  /** Absent where its words lead nowhere. */
  readonly request?: FollowedRequest;
  readonly notes: readonly string[];
}

/** A list, or its only entry. */
export const oneOrMore = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(text).min(1),
);

export const writtenTable = mapping({
  id: name,
  title: text,
  address: text,
  by: oneOrMore.optional(),
  where: text.optional(),
  base: z.enum(Object.keys(baseKinds) as [BaseKind, ...BaseKind[]]).optional(),
  percent: z.enum(['column', 'row', 'table']).optional(),
  only_percentages: flag.optional(),
  sort: z.enum(rowSorts).optional(),
  boxes: flag.optional(),
  weight: name.optional(),
  notes: z.array(text).optional(),
});

export type WrittenTable = z.output<typeof writtenTable>;

/** @param questionnaires absent when codebooks could not be read: addresses then go unchecked */
export function registerTables(
  written: readonly WrittenTable[],
  questionnaires: Questionnaires | undefined,
  place: (path: Path, onKey?: 'key') => Place,
): { tables: readonly RegisteredTable[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const tables = written.map(
    (
      { id, title, notes = [], where, only_percentages: onlyPercentages, ...words },
      index,
    ): RegisteredTable => {
      // the id names a file, and some disks do not tell capitals apart
      if (written.findIndex((other) => other.id.toLowerCase() === id.toLowerCase()) < index) {
        const at = place(['tables', index, 'id']);
        issues.push(duplicateTable({ place: at, actual: `table \`${id}\` for the second time` }));
      }
      const followed =
        questionnaires &&
        followRequest(
          { ...words, onlyPercentages, ...(where === undefined ? {} : { where: [where] }) },
          questionnaires,
        );
      if (!followed) return { id, title, notes };
      const problem = 'problem' in followed ? followed.problem : notATable(followed.found);
      if (problem) issues.push(tableWords({ place: place(['tables', index]), ...problem }));
      return { id, title, notes, ...('found' in followed ? { request: followed.found } : {}) };
    },
  );
  return { tables, issues };
}

function notATable({
  address: { item, option, net },
}: FollowedRequest): { actual: string; expected: string } | undefined {
  if (!option && !net) return undefined;
  return { actual: `one answer of \`${item.id}\``, expected: `the table: \`${item.id}\`` };
}

const exampleOf = (tables: string): Record<string, string> => ({
  'waves/1/figures.yaml': `figures: []\ntables:\n${tables}`,
});
const example = '  - {id: likes, title: Likes, address: people.likes}\n';

export const duplicateTable = rule({
  id: 'duplicate-table',
  severity: 'error',
  message: 'Unexpected {actual}, expected each table once',
  repair: 'Rename or remove one of the two.',
  example: { files: exampleOf(example + example), run: ['analyse'] },
});

export const tableWords = rule({
  id: 'table-words',
  severity: 'error',
  message: 'Unexpected table: {actual}, expected {expected}',
  repair: 'Correct what the table is made of; `commission-survey bases` lists the items.',
  example: { files: exampleOf(example.replace('}', ', by: lieks}')), run: ['analyse'] },
});
