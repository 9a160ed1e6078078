// What became of every statement, so that nothing that was found is dropped.

import type { Context } from './context/context.ts';
import type { Statement } from './statement.ts';
import type { Span } from './text/text.ts';

/**
 * holds: its own arithmetic is right · possible: some count of a base in the text prints so · contradicted: see the
 * findings · unchecked: read, but nothing to be tried (a group, weighted) · unbased: of the survey, and the text gives
 * no base to try it on · external: not the survey's · unread: found, not
 * understood.
 */
export type Result = 'holds' | 'possible' | 'contradicted' | 'unchecked' | 'unbased' | 'external' | 'unread';

export function resultsOf(context: Context, found: readonly Span[]): Map<Statement, Result> {
  const contradicted = touched(context.statements, found);
  return new Map(
    context.statements.map((statement) => [
      statement,
      contradicted.has(statement) ? 'contradicted' : resultOf(statement, context),
    ]),
  );
}

/** The statements that a finding stands on, in one pass over both. */
function touched(statements: readonly Statement[], found: readonly Span[]): Set<Statement> {
  const spans = found.toSorted((a, b) => a.start - b.start);
  const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const touching = new Set<Statement>();
  let from = 0;
  for (const statement of statements) {
    while ((spans[from]?.start ?? Number.POSITIVE_INFINITY) < statement.start - longest) from += 1;
    for (let at = from; (spans[at]?.start ?? Number.POSITIVE_INFINITY) < statement.end; at += 1) {
      if ((spans[at]?.end ?? 0) > statement.start) touching.add(statement);
    }
  }
  return touching;
}

function resultOf(statement: Statement, context: Context): Result {
  switch (statement.kind) {
    case 'unread':
      return 'unread';
    case 'points':
      return 'unchecked';
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
      if (statement.cell) return 'unchecked';
      if (!survey) return 'external';
      if (percent.range || context.weighted || subgroup) return 'unchecked';
      return context.basesFor(statement).length > 0 ? 'possible' : 'unbased';
    }
    default:
      return 'holds';
  }
}
