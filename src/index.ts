// The library's face: load a study, ask for tables. Everything else is inside.

export { loadStudy, tabulate } from './study/load-study.ts';
export type { LoadedStudy } from './study/load-study.ts';
export type { WrittenRequest } from './value/questionnaires.ts';
export { tidy } from './tabulation/tidy-table.ts';
export { writeResponses } from './wave/write-responses.ts';
export { admits, printPercent, roundPercent } from './ratio.ts';
export type { Issue, Place, Severity } from './issue.ts';
export type {
  Codebook,
  GridRow,
  Item,
  Net,
  NetScore,
  Period,
  ResponseOption,
  Universe,
} from './codebook/codebook.ts';
export type { AnswerStatus } from './wave/status.ts';
export type { Responses } from './wave/wave.ts';
export type { RowLedger } from './wave/ledger.ts';
export type { Base, BaseKind } from './base/base.ts';
export type { ItemBase } from './base/item-bases.ts';
export type { Cell, Moves, Table, TableColumn, TableRow, TableTest } from './tabulation/table.ts';
export type { Study, StudyFiles, Survey, Wave } from './study/study.ts';
export type { Figure } from './figure/figure.ts';
