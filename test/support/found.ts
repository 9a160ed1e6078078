// What a reader of an audit sees: errors and warnings, without notes.

import { audit } from '../../src/audit/audit.ts';
import type { Finding } from '../../src/audit/finding.ts';
import type { SurveySize } from '../../src/audit/context/bases.ts';

function findings(text: string, path: string, surveys: readonly SurveySize[]): Finding[] {
  return audit(path, text, surveys).findings.filter(({ severity }) => severity !== 'info');
}

/** Rule and quote of each. */
export const found = (text: string, surveys: readonly SurveySize[] = [], path = 'x.txt'): string[] =>
  findings(text, path, surveys).map(({ rule, quote }) => `${rule}: ${quote.replaceAll(/\s+/g, ' ')}`);

/** Only the rules. */
export const foundRules = (text: string, path = 'x.txt'): string[] =>
  findings(text, path, []).map(({ rule }) => rule);
