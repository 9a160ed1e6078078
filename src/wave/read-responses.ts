// A response file → the answers of a survey, the row ledger, and everything that is wrong with it.
// A row with any error is set aside whole: half a respondent has no base to stand on.

import { askedItems, partsByPeriod, partsOf } from '../codebook/codebook.ts';
import type { Codebook, ItemPart } from '../codebook/codebook.ts';
import type { Issue, Place } from '../issue.ts';
import { AnswerBuilder } from './answer-builder.ts';
import { cellReader } from './cell.ts';
import { countLineEnds } from './cut-rows.ts';
import type { RowPlace } from './cut-rows.ts';
import { deriveColumns } from './derive.ts';
import { readCodes } from './read-codes.ts';
import { readHeader } from './header.ts';
import type { Header } from './header.ts';
import type { QuarantinedRow } from './ledger.ts';
import { readRows } from './read-rows.ts';
import type { SourceRow } from './read-rows.ts';
import { checkRouting, settleBlanks } from './route.ts';
import { checkRanks, readAnswers, settleExclusive } from './row-answers.ts';
import type { AnswerReader } from './row-answers.ts';
import { RowPlaces } from './row-places.ts';
import { checkCaseId, checkShape } from './row-shape.ts';
import type { ResponseSource } from './source.ts';
import { checkWeight, readWeight } from './weights.ts';
import type { Responses } from './wave.ts';

export interface ReadResponsesOptions {
  readonly wave: string;
  readonly codebook: Codebook;
  readonly source: ResponseSource;
  readonly bytes: Uint8Array;
  /** The file of codes that the source names. */
  readonly codes?: Uint8Array | undefined;
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

class ResponseReader {
  readonly issues: Issue[] = [];
  readonly #options: ReadResponsesOptions;
  readonly #builders = new Map<string, AnswerBuilder>();
  /** Case id → line, of the rows that no cell speaks against, in the order of their positions in the builders. */
  readonly #firstLine = new Map<string, number>();
  /** Where these rows are. */
  #rows = new RowPlaces(0);
  readonly #quarantined: QuarantinedRow[] = [];
  readonly #excluded = new Map<string, number>();
  #header: Header | 'unusable' | undefined;
  #readers: readonly AnswerReader[] = [];
  /** The builders of multiple items. */
  #several: readonly AnswerBuilder[] = [];
  /** The builders of each ranking, period by period. */
  #rankings: readonly (readonly AnswerBuilder[])[] = [];
  /** By name, of the rows that no cell speaks against. */
  readonly #weights = new Map<string, number[]>();
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
    const dropped = this.#route();
    const gone = new Set(dropped);
    const caseIds = [...this.#firstLine.keys()].filter((_, at) => !gone.has(at));
    const asked = new Map(
      [...this.#builders].map(([key, builder]) => [key, builder.column(this.#rows.length, dropped)]),
    );
    const weights = new Map(
      [...this.#weights].map(([name, all]) => [
        name,
        Float64Array.from(all.filter((_, at) => !gone.has(at))),
      ]),
    );
    const coded = readCodes({ ...this.#options, caseIds, columns: asked });
    this.issues.push(...coded.issues);
    return {
      wave,
      codebook,
      cases: caseIds.length,
      caseIds,
      columns: deriveColumns(codebook, asked, caseIds.length, coded.codes),
      ...(weights.size > 0 ? { weightColumns: weights } : {}),
      ledger: {
        file: source.studyFile,
        rows: this.#dataRows,
        kept: caseIds.length,
        quarantined: this.#quarantined.toSorted((a, b) => a.bytes[0] - b.bytes[0]),
        excluded: source.exclude.map(({ name }) => ({ rule: name, rows: this.#excluded.get(name) ?? 0 })),
        blankLines: this.#blankLines,
        columns: this.#header.uses,
        ...(coded.ledger ? { codes: coded.ledger } : {}),
      },
    };
  }

  #readHeader({ cells, line }: SourceRow): void {
    const { codebook, source, bytes } = this.#options;
    const { header, issues } = readHeader(cells, line, codebook, source);
    this.issues.push(...issues);
    this.#header = header ?? 'unusable';
    if (!header) return;
    for (const { name } of header.weights) this.#weights.set(name, []);
    // no row is without a line end but the last
    const capacity = countLineEnds(bytes, bytes.length) + 1;
    this.#rows = new RowPlaces(capacity);
    for (const part of askedItems(codebook).flatMap(partsOf))
      this.#builders.set(part.key, new AnswerBuilder(part, capacity));
    this.#several = [...this.#builders.values()].filter((builder) => builder.mentions);
    this.#rankings = askedItems(codebook)
      .filter(({ traits }) => traits.ranked)
      .flatMap(partsByPeriod)
      .map((parts) => parts.map((part) => this.#builder(part)));
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
    const problems = checkCaseId(cells, header, place, this.#firstLine);
    for (const { index, name } of header.weights) {
      const cell = cells[index] ?? '';
      problems.push(...checkWeight(cell, { ...place, column: index + 1 }, this.#options.showValues === true));
      this.#weights.get(name)?.push(readWeight(cell) ?? 0);
    }
    problems.push(...readAnswers(cells, this.#readers, at, place, this.#options.showValues === true));
    if (this.#several.length > 0) problems.push(...settleExclusive(this.#several, at, place));
    if (this.#rankings.length > 0) problems.push(...checkRanks(this.#rankings, at, place));
    if (problems.length === 0) {
      this.#rows.push(row);
      this.#firstLine.set(cells[header.caseId] ?? '', row.line);
      return;
    }
    this.#setAside(row, problems);
    for (const weights of this.#weights.values()) weights.length = at;
    for (const builder of this.#builders.values()) builder.clear(at);
  }

  /** @returns the positions of the rows that do not stay, in their order */
  #route(): number[] {
    const { codebook } = this.#options;
    const builderOf = (part: ItemPart): AnswerBuilder => this.#builder(part);
    const wrong = checkRouting(codebook, builderOf, this.#rows.length, (at) =>
      this.#place(this.#rows.at(at)),
    );
    settleBlanks(codebook, builderOf, this.#rows.length);
    const dropped = [...wrong.keys()].toSorted((a, b) => a - b);
    for (const at of dropped) this.#setAside(this.#rows.at(at), wrong.get(at) ?? []);
    return dropped;
  }

  #setAside(row: RowPlace, problems: readonly Issue[]): void {
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

  #place({ line }: RowPlace): Place {
    const { source, codebook } = this.#options;
    return { file: source.file, line, survey: codebook.survey };
  }
}
