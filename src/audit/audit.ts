// Audits a report's text against itself: pure, synchronous, without data.

import type { SurveySize } from './context/bases.ts';
import { contextOf } from './context/context.ts';
import { countsOrBases } from './context/count-or-base.ts';
import type { Context } from './context/context.ts';
import { meansGoingOn } from './context/means-going-on.ts';
import type { Finding } from './finding.ts';
import { worstFirst } from './finding.ts';
import { statementsIn } from './forms/index.ts';
import { sentencesOf } from './reading/sentence.ts';
import type { Sentence } from './reading/sentence.ts';
import { auditRules } from './rules/index.ts';
import type { Statement } from './statement.ts';
import { formatOf } from './text/formats.ts';
import { quoteOf } from './text/text.ts';
import type { Text } from './text/text.ts';
import { gridsOf } from './tables/grid.ts';
import { listsOf } from './tables/lists.ts';
import { tableStatements } from './tables/statements.ts';
import { resultsOf } from './results.ts';
import type { Result } from './results.ts';

export interface AuditedStatement {
  readonly kind: Statement['kind'];
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly quote: string;
  readonly result: Result;
}

export interface Audit {
  readonly path: string;
  readonly text: Text;
  readonly context: Context;
  readonly statements: readonly AuditedStatement[];
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Numbers followed by %, per cent or percent. */
  readonly percentTokens: number;
  /** Statements whose arithmetic was tried. */
  readonly checked: number;
}

/**
 * @param path how messages call the document; its ending says how it is written
 */
export function audit(path: string, source: string, surveys: readonly SurveySize[] = []): Audit {
  const text = formatOf(path, source).read(source);
  const sentences = sentencesOf(text);
  const grids = gridsOf(text, sentences);
  const said = countsOrBases(sentences.flatMap(statementsIn), sentences);
  const statements = [...said, ...meansGoingOn(said, sentences), ...grids.flatMap(tableStatements)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const context = contextOf({
    text,
    sentences,
    grids: [...grids, ...listsOf(sentences)],
    statements,
    surveys,
  });
  const found = auditRules.flatMap((rule) => rule.check(context).map((one) => ({ rule, one })));
  const findings = found
    .toSorted((a, b) => a.one.start - b.one.start)
    .map(({ rule, one }): Finding => {
      const { printed, expected = [], repairs = [], message, related = [], power } = one;
      return {
        rule: rule.id,
        severity: one.severity ?? rule.severity,
        document: path,
        ...text.place(one.start),
        quote: quoteOf(text, one),
        printed,
        expected,
        repairs,
        message,
        related: related.map((span) => ({ ...text.place(span.start), quote: quoteOf(text, span) })),
        ...(power === undefined ? {} : { power }),
      };
    });
  const results = resultsOf(
    context,
    found.filter(({ rule, one }) => (one.severity ?? rule.severity) !== 'info').map(({ one }) => one),
  );
  const audited = statements.map((statement): AuditedStatement => ({
    kind: statement.kind,
    document: path,
    ...text.place(statement.start),
    quote: quoteOf(text, statement),
    result: results.get(statement) ?? 'unread',
  }));
  return {
    path,
    text,
    context,
    statements: audited,
    findings: worstFirst(findings),
    percentTokens: percentTokens([...sentences, ...grids.flatMap((grid) => grid.sentences)]),
    checked: audited.filter(
      ({ result }) => result === 'holds' || result === 'possible' || result === 'contradicted',
    ).length,
  };
}

/** A range such as "40-45%" has one sign, and counts once. */
function percentTokens(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { atoms }) => sum + atoms.filter(({ type }) => type === 'percent').length, 0);
}
