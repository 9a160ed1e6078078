// What an output is: findings and what was covered, printed for somebody. It knows findings, not how they were found.

import type { Finding } from '../finding.ts';

export interface Covered {
  readonly path: string;
  /** Numbers followed by %, per cent or percent. */
  readonly percentTokens: number;
  readonly checked: number;
  readonly external: number;
  /** Read, but such as cannot be tried: of a group whose size is not told, or weighted. */
  readonly unchecked: number;
  /** Of the survey, and the text gives no base to try them on. */
  readonly unbased: number;
  readonly unread: readonly { readonly line: number; readonly column: number; readonly quote: string }[];
}

export interface Printed {
  readonly findings: readonly Finding[];
  readonly documents: readonly Covered[];
}

export interface Output {
  readonly name: string;
  readonly print: (printed: Printed) => string;
}

/** What a document's numbers came to, in one line. */
export function coverageLine({
  path,
  percentTokens,
  checked,
  external,
  unchecked,
  unbased,
  unread,
}: Covered): string {
  const rest = [
    external > 0 ? `${external} of others, or not plainly of this survey, left alone` : '',
    unbased > 0 ? `${unbased} without a base to be tried on` : '',
    unchecked > 0 ? `${unchecked} of a group or weighted, not tried` : '',
    unread.length > 0 ? `${unread.length} not read` : '',
  ].filter((part) => part !== '');
  return `${path}: ${percentTokens} ${percentTokens === 1 ? 'percentage' : 'percentages'}; ${checked} ${checked === 1 ? 'statement' : 'statements'} checked${rest.length > 0 ? `, ${rest.join(', ')}` : ''}`;
}

/** What stands where there are no findings: not checked is not right. */
export const withoutFindings = ({ documents }: Printed): string =>
  documents.every(({ checked }) => checked === 0)
    ? 'Nothing was checked: no number stands beside what it could be held against.'
    : 'Nothing contradicts itself.';

/** An audit sees no data. */
export const whatAPassMeans =
  'A pass says that a number is possible, not that it is right; on bases of 100 and more every whole percentage is possible.';

export const whereOf = ({ document, line, column }: Finding): string => `${document}:${line}:${column}`;
