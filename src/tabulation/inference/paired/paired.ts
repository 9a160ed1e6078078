import type { Table } from '../../../statistics/table/table.ts';
import type { Step } from '../outcome.ts';

/** The same people's answers at two times: rows the second, columns the first. */
export interface Paired {
  readonly cells: Table;
  readonly answers: readonly Step[];
}
