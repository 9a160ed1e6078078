import type { Report } from '../report.ts';

/** One output of a report. */
export interface Renderer {
  readonly format: string;
  readonly fileName: string;
  readonly render: (report: Report) => string;
}
