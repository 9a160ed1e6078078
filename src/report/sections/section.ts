import type { ReportInput } from '../input.ts';
import type { Block } from '../report.ts';

/** Something that stands on a line of its own in a template: `{{ bases }}`. */
export interface Section<Name extends string = string> {
  readonly name: Name;
  readonly blocks: (input: ReportInput) => Block[];
}
