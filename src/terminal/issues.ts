// Issues for people: worst last, where the eye is; the same mistake many times is told once.

import type { Issue, Severity } from '../issue.ts';
import { inReadingOrder } from '../issue.ts';
import type { Colour } from './colour.ts';
import { visible } from '../visible.ts';

const order: readonly Severity[] = ['info', 'warning', 'error'];

export interface IssueOptions {
  /** Every issue in full. */
  readonly verbose: boolean;
}

export function printIssues(issues: readonly Issue[], colour: Colour, { verbose }: IssueOptions): string {
  const sorted = inReadingOrder(issues).toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  const shown = verbose ? sorted.map((issue) => ({ issue, more: 0 })) : grouped(sorted);
  return shown.map(({ issue, more }) => printIssue(issue, more, colour)).join('');
}

/** The first of each rule in each item and file, and how many more there are. */
function grouped(issues: readonly Issue[]): { issue: Issue; more: number }[] {
  const groups = new Map<string, { issue: Issue; more: number }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.rule, issue.place.file, issue.place.item, issue.message]);
    const group = groups.get(key);
    if (group) group.more += 1;
    else groups.set(key, { issue, more: 0 });
  }
  return [...groups.values()];
}

function printIssue(issue: Issue, more: number, colour: Colour): string {
  const { place, severity } = issue;
  const paint = { error: colour.red, warning: colour.yellow, info: colour.cyan }[severity];
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const item =
    place.item === undefined
      ? ''
      : ` ${[place.survey, place.item, place.row].filter((part) => part !== undefined).join('.')}`;
  const again = more === 0 ? '' : ` (and ${more} more like it: --verbose)`;
  return [
    `${paint(severity)} ${visible(issue.message)}${again}\n`,
    where === '' && item === '' ? '' : `  ${colour.dim('at')} ${visible(`${where}${item}`)}\n`,
    `  ${colour.dim('do')} ${visible(issue.hint)}  ${colour.dim(`[${issue.rule}]`)}\n`,
  ].join('');
}
