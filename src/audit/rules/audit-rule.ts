// What a rule of the audit is: a check with texts that break it and texts that keep it.

import type { Severity } from '../../issue.ts';
import type { Context } from '../context/context.ts';
import type { SurveySize } from '../context/bases.ts';
import type { Span } from '../text/text.ts';

export interface Example {
  readonly text: string;
  readonly surveys?: readonly SurveySize[];
}

export interface AuditRule {
  readonly id: string;
  /** The worst it reports. */
  readonly severity: Severity;
  /** One sentence: what cannot be. */
  readonly about: string;
  /** A text that it reports, and one like it that is right. A test runs both. */
  readonly breaks: Example;
  readonly keeps: Example;
  readonly check: (context: Context) => readonly Found[];
}

/** What a rule found; where it stands is a span of the text. */
export interface Found extends Span {
  readonly severity?: Severity;
  readonly printed: string;
  readonly expected?: readonly string[];
  readonly repairs?: readonly string[];
  readonly message: string;
  readonly related?: readonly Span[];
  readonly power?: number;
}
