// What the program says is wrong: data first, sentences second. A rule stands beside the check that finds it.

export type Severity = 'error' | 'warning' | 'info';

/** Where something was found, counted from 1. A column is a character of the line; in a CSV file, a field of the row. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly survey?: string;
  readonly item?: string;
  readonly row?: string;
}

export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly actual?: string;
  readonly expected?: string;
  readonly hint: string;
}

/** What a check knows when it finds something. `actual` never holds an answer unless values may be shown. */
export interface Found {
  readonly place: Place;
  readonly actual?: string;
  readonly expected?: string;
  /** What to do here, when that is more exact than the rule's repair. */
  readonly hint?: string | undefined;
}

/** Files laid over the smallest study, and the command that must then report the rule. A test runs it. */
export interface RuleExample {
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly run?: readonly string[];
}

export interface RuleDefinition {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence; `{actual}` and `{expected}` are filled in. */
  readonly message: string;
  /** What to do next. */
  readonly repair: string;
  readonly example: RuleExample;
}

export interface Rule extends RuleDefinition {
  (found: Found): Issue;
}

/** A rule is called with what was found and gives an issue. */
export function rule(definition: RuleDefinition): Rule {
  const report = (found: Found): Issue => ({
    rule: definition.id,
    severity: definition.severity,
    // both at once: what is filled in is never read again
    message: definition.message.replaceAll(/\{(actual|expected)\}/g, (_, part: string) =>
      part === 'actual' ? (found.actual ?? 'nothing') : (found.expected ?? 'something else'),
    ),
    place: found.place,
    ...(found.actual === undefined ? {} : { actual: found.actual }),
    ...(found.expected === undefined ? {} : { expected: found.expected }),
    hint: found.hint ?? definition.repair,
  });
  return Object.assign(report, definition);
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** File, then line, then column: the order in which a person would mend them. */
export function inReadingOrder(issues: readonly Issue[]): Issue[] {
  const key = (issue: Issue): [string, number, number] => [
    issue.place.file ?? '',
    issue.place.line ?? 0,
    issue.place.column ?? 0,
  ];
  return issues.toSorted((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    return lineA - lineB || columnA - columnB;
  });
}
