// What became of every statement, so that nothing that was found is dropped.

import type { Context } from './context.ts';
import type { Statement } from './statement.ts';
import type { Span } from './text/text.ts';

/**
 * holds: its own arithmetic is right · possible: some count of a base in the text prints so · contradicted: see the
 * findings · unchecked: read, but the text gives nothing to try it on · external: not the survey's · unread: found, not
 * understood.
 */
export type Result = 'holds' | 'possible' | 'contradicted' | 'unchecked' | 'external' | 'unread';

export function resultsOf(context: Context, found: readonly Span[]): Map<Statement, Result> {
  const spans = found.toSorted((a, b) => a.start - b.start);
  return new Map(
    context.statements.map((statement) => [
      statement,
      isIn(statement, spans) ? 'contradicted' : resultOf(statement, context),
    ]),
  );
}

function isIn({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

function resultOf(statement: Statement, context: Context): Result {
  switch (statement.kind) {
    case 'unread':
      return 'unread';
    case 'base':
      return 'holds';
    case 'ratio':
      return statement.percent || statement.words ? 'holds' : 'unchecked';
    case 'words':
      return statement.percent ? 'holds' : 'unchecked';
    case 'mean':
      return statement.size === undefined || statement.measured ? 'unchecked' : 'possible';
    case 'change':
      return statement.by || statement.direction ? 'holds' : 'unchecked';
    case 'percentage': {
      const { percent, base, either } = statement;
      if (base !== undefined || either !== undefined) return 'possible';
      const { survey, subgroup } = context.standing(percent);
      if (!survey) return 'external';
      if (percent.op !== undefined || percent.range || context.weighted || subgroup) return 'unchecked';
      return context.basesFor(statement).length > 0 ? 'possible' : 'unchecked';
    }
    default:
      return 'holds';
  }
}
