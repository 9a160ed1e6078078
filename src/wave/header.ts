// The header of a response file: which column is the case id, which hold answers, which are left aside.

import type { Codebook } from '../codebook/codebook.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exampleFile as people } from './example-rows.ts';
import { boundColumns } from './layouts/layout.ts';
import type { BoundColumn } from './layouts/layout.ts';
import type { ColumnUse } from './ledger.ts';
import type { ResponseSource } from './source.ts';

export interface Header {
  readonly width: number;
  /** Index of the column. */
  readonly caseId: number;
  readonly answers: readonly { readonly index: number; readonly bound: BoundColumn }[];
  readonly exclusions: readonly {
    readonly index: number;
    readonly name: string;
    readonly values: readonly string[];
  }[];
  /** Index of each column of weights, by the name of the weights. */
  readonly weights: readonly { readonly index: number; readonly name: string }[];
  readonly uses: readonly ColumnUse[];
}

/** @returns no header when a column is there twice or one that is needed is missing */
export function readHeader(
  cells: readonly string[],
  line: number,
  codebook: Codebook,
  source: ResponseSource,
): { header: Header | undefined; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { file, layout } = source;
  const place = (index: number): Issue['place'] => ({
    file,
    line,
    column: index + 1,
    survey: codebook.survey,
  });
  const names = cells.map((cell) => source.rename.get(cell) ?? cell);
  const needed = boundColumns(codebook);
  const wanted = needed.map(layout.header);
  const answers: { index: number; bound: BoundColumn }[] = [];
  const held = new Set<string>();
  const uses = names.map((name, index): ColumnUse['use'] => {
    const raw = cells[index] ?? '';
    if (source.drop.includes(raw)) return 'dropped';
    if (name !== '' && names.indexOf(name) < index) {
      issues.push(duplicateHeader({ place: place(index), actual: `header \`${name}\` for the second time` }));
      return 'unmapped';
    }
    if (name === source.caseId) return 'case id';
    const bound = name === '' ? undefined : layout.bind(codebook, name);
    if (bound && 'found' in bound) {
      if (held.has(layout.header(bound.found))) {
        issues.push(
          duplicateHeader({
            place: place(index),
            actual: `header \`${name}\` for answers that another column holds`,
          }),
        );
      }
      answers.push({ index, bound: bound.found });
      held.add(layout.header(bound.found));
      return 'answers';
    }
    if (source.exclude.some((exclusion) => exclusion.column === raw)) return 'exclusion';
    if (source.weights?.some(({ column }) => column === raw) === true) return 'weight';
    const actual = name === '' ? 'a column without a name' : `header \`${name}\``;
    issues.push(
      unknownHeader({
        place: place(index),
        actual,
        expected: 'an item of the codebook',
        hint: headerHint(name, wanted),
      }),
    );
    return 'unmapped';
  });
  const caseId = uses.indexOf('case id');
  if (caseId < 0) {
    const hint = nearestHint(source.caseId, names);
    issues.push(
      missingColumn({
        place: { file, line, survey: codebook.survey },
        actual: 'no column of case ids',
        expected: `\`${source.caseId}\``,
        hint: delimiterHint(cells) ?? hint,
      }),
    );
  }
  const missing = needed.filter((bound) => !held.has(layout.header(bound)));
  for (const part of new Set(missing.map((bound) => bound.part))) {
    const own = missing.filter((bound) => bound.part === part).map((bound) => `\`${layout.header(bound)}\``);
    const at = { file, line, survey: codebook.survey, item: part.item.id };
    issues.push(missingColumn({ place: at, actual: 'no column', expected: own.join(', ') }));
  }
  const named = [
    ...source.exclude.map(({ name, column }) => ({ column, whose: `the exclusion \`${name}\`` })),
    ...(source.weights ?? []).map(({ name, column }) => ({ column, whose: `the weights \`${name}\`` })),
  ];
  for (const { column, whose } of named) {
    if (!cells.includes(column)) {
      const hint = nearestHint(column, cells);
      issues.push(
        missingColumn({
          place: { file, line, survey: codebook.survey },
          actual: `no column for ${whose}`,
          expected: `\`${column}\``,
          hint,
        }),
      );
    }
  }
  // without a case id this may be no header but somebody's answers, which messages do not tell
  const told = caseId < 0 ? issues.filter((issue) => issue.rule === missingColumn.id) : issues;
  if (issues.some((issue) => issue.severity === 'error')) return { header: undefined, issues: told };
  const exclusions = source.exclude.map(({ name, column, values }) => ({
    index: cells.indexOf(column),
    name,
    values,
  }));
  const header = {
    width: cells.length,
    caseId,
    answers,
    exclusions,
    weights: (source.weights ?? []).map(({ name, column }) => ({ name, index: cells.indexOf(column) })),
    uses: uses.map((use, index) => ({ column: index + 1, use })),
  };
  return { header, issues };
}

function headerHint(name: string, wanted: readonly string[]): string {
  const drop = 'If the column is not wanted, name it under `drop` in wave.yaml.';
  return [nearestHint(name, wanted), drop].filter((part) => part !== undefined).join(' ');
}

/** One column whose name holds another delimiter: the file was cut at the wrong sign. */
function delimiterHint(cells: readonly string[]): string | undefined {
  const only = cells.length === 1 ? (cells[0] ?? '') : '';
  const sign = [';', '\t', '|'].find((one) => only.includes(one));
  if (sign === undefined) return undefined;
  return `The columns look separated by ${sign === '\t' ? 'tabs' : `\`${sign}\``}: say \`delimiter\` in wave.yaml.`;
}

export const duplicateHeader = rule({
  id: 'duplicate-header',
  severity: 'error',
  message: 'Unexpected {actual}, expected each column once',
  repair: 'Rename one of the two in the file, or drop the column from it.',
  example: { files: { [people]: 'case_id,likes,likes,wants.tea,wants.cake\n1,yes,no,1,0\n' } },
});

export const unknownHeader = rule({
  id: 'unknown-header',
  severity: 'warning',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'If the column is not wanted, name it under `drop` in wave.yaml.',
  example: { files: { [people]: 'case_id,likes,wants.tea,wants.cake,extra\n1,yes,1,0,9\n' } },
});

export const missingColumn = rule({
  id: 'missing-column',
  severity: 'error',
  message: 'Unexpected header: {actual}, expected {expected}',
  repair:
    'Add the column to the file, map another one to it under `columns` in wave.yaml, or take the item out of the codebook.',
  example: { files: { [people]: 'case_id,wants.tea,wants.cake\n1,1,0\n' } },
});
