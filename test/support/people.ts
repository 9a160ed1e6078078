// A small survey with an item of every shape, made in memory: what tables, figures and reports are tested on.

import { readCodebook } from '../../src/codebook/read-codebook.ts';
import type { Codebook } from '../../src/codebook/codebook.ts';
import type { TableRequest } from '../../src/tabulation/request.ts';
import { memoryEngine } from '../../src/tabulation/engines/memory.ts';
import type { Table } from '../../src/tabulation/table.ts';
import { planOf } from '../../src/tabulation/plan.ts';
import { tablesOf } from '../../src/tabulation/tabulate.ts';
import type { TableContext } from '../../src/tabulation/tabulate.ts';
import { followRequest } from '../../src/value/questionnaires.ts';
import type { WrittenRequest } from '../../src/value/questionnaires.ts';
import { coded } from '../../src/wave/layouts/coded.ts';
import { boundColumns } from '../../src/wave/layouts/layout.ts';
import type { Responses } from '../../src/wave/wave.ts';
import { ingest } from './responses.ts';

export const peopleCodebook = `survey: people
scales:
  extent:
    directions: one
    options:
      - {code: little, label: A little, origin: assumed}
      - {code: lot, label: A lot, origin: assumed}
      - {code: dk, label: Don't know, role: dont-know, origin: assumed}
    nets:
      - {code: any, label: Little or lot, of: [little, lot]}
items:
  - id: area
    type: single
    label: Area
    question: Where do you live?
    origin: assumed
    options:
      - {code: north, label: North, origin: assumed}
      - {code: south, label: South, origin: assumed}
      - {code: island, label: Island, origin: assumed}
  - id: drinks
    type: multiple
    label: Drinks
    question: What do you drink?
    origin: assumed
    options:
      - {code: tea, label: Tea, origin: assumed}
      - {code: milk, label: Milk, origin: assumed}
      - {code: water, label: Water, origin: assumed}
      - {code: none, label: Nothing, role: none, origin: assumed}
    nets:
      - {code: white, label: Tea or milk, of: [tea, milk]}
    periods:
      - {code: before, time: recalled, label: Before, origin: assumed}
      - {code: now, time: current, label: Now, origin: assumed}
  - id: likes
    type: grid
    label: Likes
    question: How much do you like these?
    origin: assumed
    scale: extent
    rows:
      - {code: sun, label: Sun, origin: assumed}
      - {code: rain, label: Rain, origin: assumed}
  - id: mood
    type: single
    label: Mood
    question: How are you?
    origin: assumed
    scale: extent
`;

export type PeopleRow = Readonly<Record<string, string>>;

export function readPeople(text = peopleCodebook): Codebook {
  const { codebook, issues } = readCodebook('people.yaml', text);
  if (!codebook || issues.length > 0) throw new Error(JSON.stringify(issues));
  return codebook;
}

/** Responses from rows of cells by header; what a row does not name is skipped. */
export function peopleResponses(rows: readonly PeopleRow[], codebook = readPeople()): Responses {
  const headers = ['case_id', ...boundColumns(codebook).map(coded.header)];
  const lines = rows.map((row, index) =>
    headers.map((header) => row[header] ?? (header === 'case_id' ? String(index) : '')).join(','),
  );
  const { responses, issues } = ingest(codebook, [headers.join(','), ...lines, ''].join('\n'));
  if (!responses || issues.length > 0) throw new Error(JSON.stringify(issues));
  return responses;
}

export function contextOf(responses: Responses): TableContext {
  return {
    wave: '1',
    audience: () => ({ people: 'people', respondents: responses.cases, sampling: 'purposive' }),
    policy: { tableOnly: 0, countsOnly: 0, decimals: 0 },
    synthetic: false,
  };
}

export function requestFor(responses: Responses, written: WrittenRequest): TableRequest {
  const followed = followRequest(written, { wave: '1', codebooks: [responses.codebook] });
  if ('problem' in followed) throw new Error(JSON.stringify(followed.problem));
  return followed.found.request;
}

export async function tabulate(
  responses: Responses,
  written: WrittenRequest,
  context = contextOf(responses),
): Promise<Table[]> {
  const request = requestFor(responses, written);
  const counts = await memoryEngine([responses]).count(planOf([request]));
  return tablesOf(request, counts, context);
}

export async function tableOf(
  responses: Responses,
  written: WrittenRequest,
  context?: TableContext,
): Promise<Table> {
  const [table, second] = await tabulate(responses, written, context);
  if (!table || second) throw new Error('expected one table');
  return table;
}

/** Counts as rows of numbers, in the table's order. */
export function countsOf(table: Table): number[][] {
  return table.rows.map((_, row) =>
    table.columns.map((__, column) => table.cells[row * table.columns.length + column]?.count ?? -1),
  );
}
