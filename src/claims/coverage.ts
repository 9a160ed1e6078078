// A text and a ledger, both ways: is each quote in the text, is each number of the text in the ledger.

import { audit } from '../audit/audit.ts';
import type { Statement } from '../audit/statement.ts';
import { quoteOf } from '../audit/text/text.ts';
import type { Span, Text } from '../audit/text/text.ts';
import { finderIn } from './anchors.ts';
import type { Anchor } from './check-claim.ts';
import { spotOf } from './check-claim.ts';
import type { Ledger } from './ledger.ts';
import type { Coverage, Spot, Trouble } from './verification.ts';

export interface Covered {
  /** By claim. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly coverage: Coverage;
  readonly troubles: readonly Trouble[];
}

/** @param path how messages call the text; its ending says how it is written */
export function cover(ledger: Ledger, path: string, source: string): Covered {
  const { text, context } = audit(path, source);
  const find = finderIn(text);
  const spotAt = (start: number): Spot => ({ file: path, ...text.place(start) });
  const anchors = new Map<string, Anchor>();
  const ledgered: Span[] = [];
  for (const { id, quote, uncheckable } of ledger.claims) {
    const found = quote && find(quote);
    if (!found) {
      if (!uncheckable) anchors.set(id, { lost: 'it has no quote to be found in the text by' });
    } else if ('lost' in found) anchors.set(id, found);
    else {
      anchors.set(id, { spot: spotAt(found.span.start) });
      ledgered.push(found.span);
    }
  }
  const ignored: Span[] = [];
  const troubles: Trouble[] = [];
  for (const { quote, place } of ledger.ignore) {
    const found = find(quote);
    if ('span' in found) ignored.push(found.span);
    else
      troubles.push({
        rule: 'ignored-quote-lost',
        severity: 'warning',
        kind: 'unchecked',
        spot: spotOf({ place }),
        says: quote.exact,
        message: `a number to ignore: ${found.lost}`,
        repair: 'correct the quote, or take the entry away',
      });
  }
  const tokens = context.statements.filter((statement) => isNumber(statement, text));
  const counts = { ledgered: 0, ignored: 0 };
  for (const token of tokens) {
    if (ledgered.some((span) => touch(span, token))) counts.ledgered += 1;
    else if (ignored.some((span) => touch(span, token))) counts.ignored += 1;
    else troubles.push(unledgered(token, text, spotAt(token.start)));
  }
  const lost = [...anchors.values()].filter((anchor) => anchor && 'lost' in anchor).length;
  return {
    anchors,
    troubles,
    coverage: {
      anchorsFound: anchors.size - lost,
      anchorsLost: lost,
      tokens: tokens.length,
      ...counts,
      unledgered: tokens.length - counts.ledgered - counts.ignored,
    },
  };
}

/** Percentages, ratios in figures, fractions in words, means, totals of people: what a survey's numbers look like. */
function isNumber(statement: Statement, { clean }: Text): boolean {
  switch (statement.kind) {
    case 'percentage':
    case 'mean':
    case 'counts':
      return true;
    case 'ratio':
      return statement.percent !== undefined || /\d/.test(clean.slice(statement.start, statement.end));
    case 'words':
      return statement.words.percent !== undefined;
    default:
      return false;
  }
}

function unledgered(token: Span, text: Text, spot: Spot): Trouble {
  return {
    rule: 'not-in-the-ledger',
    severity: 'warning',
    kind: 'unchecked',
    spot,
    says: quoteOf(text, token),
    message: 'a number of the text that is neither in the ledger nor under `ignore`',
    repair: 'add it to published.yaml; `commission-survey audit --propose` prints the entry',
  };
}

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
