// A response file → the answers of a survey, the row ledger, and everything that is wrong with it.
// A row with any error is set aside whole: half a respondent has no base to stand on.

import { partsOf } from '../codebook/codebook.ts';
import type { Codebook, ItemPart } from '../codebook/codebook.ts';
import type { Issue, Place } from '../issue.ts';
import { AnswerBuilder } from './answer-builder.ts';
import { cellReader } from './cell.ts';
import { readHeader } from './header.ts';
import type { Header } from './header.ts';
import type { QuarantinedRow } from './ledger.ts';
import { readRows } from './read-rows.ts';
import type { SourceRow } from './read-rows.ts';
import { checkRouting, settleBlanks } from './route.ts';
import { readAnswers, settleExclusive } from './row-answers.ts';
import type { AnswerReader } from './row-answers.ts';
import { checkCaseId, checkShape } from './row-shape.ts';
import type { ResponseSource } from './source.ts';
import type { Responses } from './wave.ts';

export interface ReadResponsesOptions {
  readonly wave: string;
  readonly codebook: Codebook;
  readonly source: ResponseSource;
  readonly bytes: Uint8Array;
  /** Messages may then quote answers. */
  readonly showValues?: boolean;
}

/** @returns no responses when the file or its header cannot be used */
export function readResponses(options: ReadResponsesOptions): {
  responses: Responses | undefined;
  issues: readonly Issue[];
} {
  const reader = new ResponseReader(options);
  const responses = reader.read();
  return { responses, issues: reader.issues };
}

type GoodRow = Pick<SourceRow, 'line' | 'bytes'> & { readonly id: string };

class ResponseReader {
  readonly issues: Issue[] = [];
  readonly #options: ReadResponsesOptions;
  readonly #builders = new Map<string, AnswerBuilder>();
  readonly #firstLine = new Map<string, number>();
  /** Rows that no cell speaks against, by their position in the builders. */
  readonly #rows: GoodRow[] = [];
  readonly #quarantined: QuarantinedRow[] = [];
  readonly #excluded = new Map<string, number>();
  #header: Header | 'unusable' | undefined;
  #readers: readonly AnswerReader[] = [];
  /** The builders of multiple items. */
  #several: readonly AnswerBuilder[] = [];
  #blankLines = 0;
  #dataRows = 0;

  constructor(options: ReadResponsesOptions) {
    this.#options = options;
  }

  read(): Responses | undefined {
    const { bytes, codebook, source, wave } = this.#options;
    const unreadable = readRows(source.file, bytes, source.delimiter, (row) => {
      if (this.#header === undefined) this.#readHeader(row);
      else if (this.#header !== 'unusable') this.#readRow(row, this.#header);
    });
    if (unreadable) this.issues.push(unreadable);
    if (unreadable || this.#header === undefined || this.#header === 'unusable') return undefined;
    const kept = this.#route();
    return {
      wave,
      codebook,
      cases: kept.length,
      caseIds: kept.map((at) => this.#rows[at]?.id ?? ''),
      columns: new Map([...this.#builders].map(([key, builder]) => [key, builder.column(kept)])),
      ledger: {
        file: source.studyFile,
        rows: this.#dataRows,
        kept: kept.length,
        quarantined: this.#quarantined.toSorted((a, b) => a.bytes[0] - b.bytes[0]),
        excluded: source.exclude.map(({ name }) => ({ rule: name, rows: this.#excluded.get(name) ?? 0 })),
        blankLines: this.#blankLines,
        columns: this.#header.uses,
      },
    };
  }

  #readHeader({ cells, line }: SourceRow): void {
    const { codebook, source, bytes } = this.#options;
    const { header, issues } = readHeader(cells, line, codebook, source);
    this.issues.push(...issues);
    this.#header = header ?? 'unusable';
    if (!header) return;
    const capacity = countLineEnds(bytes) + 1;
    for (const part of codebook.items.flatMap(partsOf))
      this.#builders.set(part.key, new AnswerBuilder(part, capacity));
    this.#several = [...this.#builders.values()].filter((builder) => builder.mentions);
    this.#readers = header.answers.map(({ index, bound }) => ({
      index,
      option: bound.option,
      builder: this.#builder(bound.part),
      read: cellReader(bound),
    }));
  }

  #readRow(row: SourceRow, header: Header): void {
    const { cells } = row;
    if (cells.length === 1 && cells[0] === '') {
      this.#blankLines += 1;
      return;
    }
    this.#dataRows += 1;
    const place = this.#place(row);
    const misshapen = checkShape(cells, header, place);
    if (misshapen.length > 0) {
      this.#setAside(row, misshapen);
      return;
    }
    const exclusion = header.exclusions.find(({ index, values }) => values.includes(cells[index] ?? ''));
    if (exclusion) {
      this.#excluded.set(exclusion.name, (this.#excluded.get(exclusion.name) ?? 0) + 1);
      return;
    }
    const at = this.#rows.length;
    const problems = [
      ...checkCaseId(cells, header, place, this.#firstLine),
      ...readAnswers(cells, this.#readers, at, place, this.#options.showValues === true),
      ...settleExclusive(this.#several, at, place),
    ];
    if (problems.length === 0) {
      const id = cells[header.caseId] ?? '';
      this.#rows.push({ line: row.line, bytes: row.bytes, id });
      this.#firstLine.set(id, row.line);
      return;
    }
    this.#setAside(row, problems);
    for (const builder of this.#builders.values()) builder.clear(at);
  }

  /** @returns the positions of the rows that stay */
  #route(): number[] {
    const { codebook } = this.#options;
    const builderOf = (part: ItemPart): AnswerBuilder => this.#builder(part);
    const wrong = checkRouting(
      codebook,
      builderOf,
      this.#rows.map((row) => this.#place(row)),
    );
    settleBlanks(codebook, builderOf, this.#rows.length);
    return this.#rows.flatMap((row, at) => {
      const problems = wrong.get(at);
      if (!problems) return [at];
      this.#setAside(row, problems);
      return [];
    });
  }

  #setAside(row: Pick<SourceRow, 'line' | 'bytes'>, problems: readonly Issue[]): void {
    this.issues.push(...problems);
    this.#quarantined.push({
      line: row.line,
      bytes: row.bytes,
      rules: [...new Set(problems.map((problem) => problem.rule))],
    });
  }

  #builder(part: ItemPart): AnswerBuilder {
    const builder = this.#builders.get(part.key);
    if (!builder) throw new Error(`no column is built for ${part.key}`);
    return builder;
  }

  #place({ line }: Pick<SourceRow, 'line'>): Place {
    const { source, codebook } = this.#options;
    return { file: source.file, line, survey: codebook.survey };
  }
}

/** An upper bound of the rows: no row is without a line end but the last. */
function countLineEnds(bytes: Uint8Array): number {
  let ends = 0;
  for (const end of [0x0a, 0x0d]) {
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) ends += 1;
  }
  return ends;
}
