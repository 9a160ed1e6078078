// Tests and moves as they stand under a table: a line a test, a small table where each answer has its own.

import type { Moves, Table, TableTest } from '../table.ts';
import type { WideTable } from '../wide.ts';

export interface ShownTests {
  readonly tables: readonly WideTable[];
  readonly lines: readonly string[];
}

export function showTests({ tests = [], moves = [], rows }: Table): ShownTests {
  const tables: WideTable[] = [];
  const lines: string[] = [];
  const named = (id: string): string => rows.find((row) => row.id === id)?.label ?? id;
  for (const of of new Set(tests.map((test) => test.of))) {
    const own = tests.filter((test) => test.of === of);
    const columns = own[0]?.columns ?? [];
    const moved = moves.find(({ from, to }) => columns.includes(from.id) && columns.includes(to.id));
    const answers = own.filter(({ row }) => row !== undefined);
    if (moved) tables.push(moveTable(moved, answers));
    else if (answers.length > 0) tables.push(answerTable(of, answers, named));
    lines.push(...(answers.length > 0 ? familyLines(of, answers) : own.map(testLine)));
  }
  return { tables, lines };
}

/** Answer by answer, who gave it both times, only the second, only the first; where each is tested, with its p. */
function moveTable({ from, to, people, rows }: Moves, tests: readonly TableTest[]): WideTable {
  const own = tests.length > 0;
  return {
    header: [
      `${from.label} to ${to.label}, ${people} people`,
      'Both times',
      'Newly',
      'No longer',
      ...(own ? ['p'] : []),
    ],
    rows: rows.map(({ id, label, both, newly, noLonger }) => [
      label,
      ...[both, newly, noLonger].map(String),
      ...(own ? [tests.find(({ row }) => row === id)?.p ?? none] : []),
    ]),
  };
}

const none = '–';

function answerTable(of: string, tests: readonly TableTest[], named: (id: string) => string): WideTable {
  return {
    header: [`${of}, ${tests[0]?.people ?? 0} people`, 'Test', 'p'],
    rows: tests.map(({ row = '', method = 'none', p = none }) => [named(row), method, p]),
  };
}

/** What holds of all answers' tests. */
function familyLines(of: string, tests: readonly TableTest[]): string[] {
  const methods = [...new Set(tests.flatMap(({ method }) => method ?? []))];
  const reasons = [...new Set(tests.flatMap(({ refused }) => refused ?? []))];
  const family = tests.find(({ adjusted }) => adjusted)?.adjusted;
  const adjusted = family ? `, p adjusted (${family.by}) for ${family.tests} tests` : '';
  const refused = reasons.length > 0 ? `; where there is no p, ${reasons.join(', or ')}` : '';
  const done = methods.length > 0 ? `${methods.join(', ')}${adjusted}` : 'not done';
  return [`Tests of ${of}, answer by answer: ${done}${refused}.`];
}

/** "Test of Area: Fisher's exact test, 40 people, p = 0.034, Cramér's V 0.41." */
function testLine({ of, people, method, p = '', effect, refused }: TableTest): string {
  if (refused !== undefined) return `Test of ${of}: not done, as ${refused}.`;
  const chance = p.startsWith('<') ? `p < ${p.slice(1)}` : `p = ${p}`;
  const words = [method ?? '', `${people} people`, chance, ...(effect === undefined ? [] : [effect])];
  return `Test of ${of}: ${words.join(', ')}.`;
}
