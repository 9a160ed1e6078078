// The file of codes: what a reader sorted open answers into, a row a code.

import type { Codebook, Item } from '../codebook/codebook.ts';
import { isExclusive } from '../codebook/codebook.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { describeCell } from './cell.ts';
import type { Codes } from './derive.ts';
import { exampleFile } from './example-rows.ts';
import type { RowLedger } from './ledger.ts';
import { readRows } from './read-rows.ts';
import type { SourceRow } from './read-rows.ts';
import type { ResponseSource } from './source.ts';
import type { AnswerColumn } from './wave.ts';

export interface ReadCodesOptions {
  readonly codebook: Codebook;
  readonly source: ResponseSource;
  /** Absent where no item is coded. */
  readonly codes?: Uint8Array | undefined;
  /** The cases that stay. */
  readonly caseIds: readonly string[];
  /** Of all items that were asked, by part key. */
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  readonly showValues?: boolean;
}

export interface ReadCodes {
  readonly codes: Codes;
  readonly ledger?: RowLedger['codes'];
  readonly issues: readonly Issue[];
}

/** Its columns are the case id, `item` and `code`; a row with a mistake is set aside. */
export function readCodes(options: ReadCodesOptions): ReadCodes {
  const { source, codes: bytes } = options;
  if (!source.codes || !bytes) return { codes: new Map(), issues: [] };
  const reader = new CodesReader(options, source.codes.file);
  const unreadable = readRows(source.codes.file, bytes, source.delimiter, (row) => reader.row(row));
  if (unreadable) return { codes: new Map(), issues: [unreadable] };
  reader.finish();
  const ledger = { file: source.codes.studyFile, rows: reader.rows, used: reader.used };
  return { codes: reader.codes, ledger, issues: reader.issues };
}

class CodesReader {
  readonly issues: Issue[] = [];
  readonly codes = new Map<string, Map<number, number[]>>();
  rows = 0;
  used = 0;
  readonly #options: ReadCodesOptions;
  readonly #file: string;
  readonly #coded: readonly Item[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #strangers: number[] = [];
  /** Where case id, item and code stand; nothing before the header, and where it lacks one of them. */
  #columns: readonly number[] | undefined;
  #unusable = false;

  constructor(options: ReadCodesOptions, file: string) {
    this.#options = options;
    this.#file = file;
    this.#coded = options.codebook.items.filter(({ derived }) => derived?.is === 'codes-of');
    this.#positions = new Map(options.caseIds.map((id, index) => [id, index]));
    for (const { id } of this.#coded) this.codes.set(id, new Map());
  }

  row({ cells, line }: SourceRow): void {
    if (this.#unusable || (cells.length === 1 && cells[0] === '')) return;
    if (this.#columns) this.#code(cells, this.#columns, { file: this.#file, line });
    else this.#header(cells, line);
  }

  #header(cells: readonly string[], line: number): void {
    const wanted = [this.#options.source.caseId, 'item', 'code'];
    this.#columns = wanted.map((name) => cells.indexOf(name));
    const missing = wanted.filter((name) => !cells.includes(name));
    if (missing.length === 0) return;
    this.#unusable = true;
    const expected = missing.map((name) => `\`${name}\``).join(', ');
    this.issues.push(codesHeader({ place: this.#place(line), actual: 'no column', expected }));
  }

  #code(cells: readonly string[], columns: readonly number[], place: Place): void {
    this.rows += 1;
    const [caseId = '', itemId = '', code = ''] = columns.map((column) => cells[column]);
    const position = this.#positions.get(caseId);
    if (position === undefined) {
      this.#strangers.push(place.line ?? 0);
      return;
    }
    const problem = this.#take(position, itemId, code);
    if (!problem) {
      this.used += 1;
      return;
    }
    const { survey } = this.#options.codebook;
    this.issues.push(openCode({ place: { ...place, survey }, ...problem }));
  }

  /** @returns what is wrong, or nothing once the code is taken */
  #take(
    position: number,
    itemId: string,
    code: string,
  ): { actual: string; expected: string; hint?: string | undefined } | undefined {
    const show = (cell: string): string => describeCell(cell, this.#options.showValues === true);
    const ids = this.#coded.map(({ id }) => id);
    const item = this.#coded.find(({ id }) => id === itemId);
    if (!item || item.derived?.is !== 'codes-of') {
      const expected = `a coded item: ${ids.join(', ') || 'there is none'}`;
      return { actual: `${show(itemId)} as the item`, expected, hint: nearestHint(itemId, ids) };
    }
    const option = item.options.findIndex((one) => one.code === code);
    if (option < 0) {
      const known = item.options.map((one) => one.code);
      const hint = this.#options.showValues === true ? nearestHint(code, known) : undefined;
      return { actual: show(code), expected: `one of ${known.join(', ')}`, hint };
    }
    if (this.#options.columns.get(item.derived.part.key)?.answers[position] !== 0) {
      const expected = `codes of those who answered \`${item.derived.part.key}\``;
      return { actual: 'a code for somebody who wrote nothing', expected };
    }
    const given = this.codes.get(item.id)?.get(position) ?? [];
    if (given.includes(option))
      return { actual: 'a code for the second time', expected: 'each code of an answer once' };
    const alone = [...given, option].some((one) => isExclusive(item.options[one]?.role ?? 'substantive'));
    if (alone && given.length > 0)
      return { actual: 'a code that stands alone, beside others', expected: 'it alone, or not at all' };
    this.codes.get(item.id)?.set(position, [...given, option]);
    return undefined;
  }

  finish(): void {
    if (this.#strangers.length > 0) {
      const codes = this.#strangers.length === 1 ? '1 code' : `${this.#strangers.length} codes`;
      const actual = `${codes} for cases that are not there`;
      this.issues.push(strangeCase({ place: this.#place(this.#strangers[0] ?? 1), actual }));
    }
    if (this.#unusable) return;
    for (const { id, derived } of this.#coded) {
      if (derived?.is !== 'codes-of') continue;
      const answers = this.#options.columns.get(derived.part.key)?.answers ?? new Int16Array();
      const uncoded = answers.filter((code, at) => code === 0 && !this.codes.get(id)?.has(at)).length;
      if (uncoded === 0) continue;
      const answered = uncoded === 1 ? '1 answer' : `${uncoded} answers`;
      const actual = `${answered} to \`${derived.part.key}\` without a code`;
      this.issues.push(uncodedAnswers({ place: { ...this.#place(), item: id }, actual }));
    }
  }

  #place(line?: number): Place {
    const { survey } = this.#options.codebook;
    return { file: this.#file, ...(line === undefined ? {} : { line }), survey };
  }
}

const exampleOf = (codes: string): Record<string, string> => ({
  'waves/1/wave.yaml': `title: First
fieldwork: spring
source: survey of people
surveys:
  people: {responses: people.csv, codes: codes.csv, sampling: census}
`,
  'waves/1/codebooks/people.yaml': `survey: people
items:
  - {id: why, type: open, label: Why, question: Why?, origin: assumed}
  - id: reasons
    type: coded
    of: why
    label: Reasons
    question: What the reasons were about
    origin: assumed
    options:
      - {code: cost, label: Cost, origin: assumed}
      - {code: time, label: Time, origin: assumed}
`,
  [exampleFile]: 'case_id,why\n1,too dear\n2,\n',
  'waves/1/codes.csv': codes,
});

export const codesHeader = rule({
  id: 'codes-header',
  severity: 'error',
  message: 'Unexpected header: {actual}, expected {expected}',
  repair: 'Add the column: a row of the file is a case, a coded item and one code.',
  example: { files: exampleOf('case_id,code\n1,cost\n') },
});

export const openCode = rule({
  id: 'open-code',
  severity: 'error',
  message: 'Unexpected code: {actual}, expected {expected}',
  repair: 'Correct the row of the codes file; it is set aside.',
  example: { files: exampleOf('case_id,item,code\n1,reasons,costs\n') },
});

export const strangeCase = rule({
  id: 'code-without-case',
  severity: 'warning',
  message: 'Unexpected {actual}, expected codes of kept rows',
  repair: 'Look whether the codes belong to these responses; codes of rows that were set aside are not used.',
  example: { files: exampleOf('case_id,item,code\n1,reasons,cost\n9,reasons,time\n') },
});

export const uncodedAnswers = rule({
  id: 'answer-without-code',
  severity: 'warning',
  message: 'Unexpected {actual}, expected a code for each',
  repair: 'Code them; until then they are in the base and under no code.',
  example: { files: exampleOf('case_id,item,code\n') },
});
