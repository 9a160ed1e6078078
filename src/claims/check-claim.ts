// One claim against its counts, and whether a waiver lets the result stand.

import { baseKinds } from '../base/base.ts';
import type { Counts } from '../tabulation/request.ts';
import { admits } from '../ratio.ts';
import type { Claim, Waiver } from './ledger.ts';
import type { Seen, Verdict } from './operators/operator.ts';
import type { Quantity } from './quantities/quantity.ts';
import { countAt } from './quantities/quantity.ts';
import type { CheckedClaim, Spot, Standing } from './verification.ts';

/** What was found of a claim's quote; nothing where no text was given. */
export type Anchor = { readonly spot: Spot } | { readonly lost: string } | undefined;

export function checkClaim(
  claim: Claim,
  counts: Counts,
  anchor: Anchor,
  asOf: string | undefined,
): CheckedClaim {
  const { id, says, operator, quantity, address, uncheckable, quote } = claim;
  const spot = anchor && 'spot' in anchor ? anchor.spot : spotOf(claim);
  const common = {
    id,
    address,
    spot,
    printed: operator && says ? operator.printed(says) : (quote?.exact ?? null),
    observed: null,
    repairs: [],
    warnings: [],
    ...(quote ? { quote: quote.exact } : {}),
  };
  const seen = quantity && operator && says && !uncheckable ? seenOf(quantity, counts) : undefined;
  const observed =
    seen && operator && says
      ? { count: seen.value.count, base: seen.value.base, printed: operator.observed(says, seen) }
      : null;
  if (anchor && 'lost' in anchor)
    return {
      ...common,
      observed,
      result: 'unchecked',
      standing: 'open',
      rule: 'quote-lost',
      message: anchor.lost,
    };
  if (uncheckable)
    return {
      ...common,
      result: 'unsupported',
      standing: 'waived',
      rule: 'uncheckable',
      waiver: signedWords(uncheckable),
    };
  if (claim.astray !== undefined)
    return { ...common, result: 'unchecked', standing: 'open', rule: 'claim-address', message: claim.astray };
  if (!seen || !operator || !says || !quantity)
    return {
      ...common,
      result: 'unsupported',
      standing: 'open',
      rule: 'unsupported',
      message: 'nothing in the data bears on it: say in `about` what it counts, or why it is `uncheckable`',
    };
  const verdict: Verdict =
    seen.value.base === 0 && operator.name !== 'count'
      ? { result: 'unattainable', rule: 'no-base', message: 'nobody is in the base' }
      : operator.judge(says, seen);
  const bad = verdict.result === 'differs' || verdict.result === 'unattainable';
  const pin = { printed: common.printed ?? '', count: seen.value.count, base: seen.value.base };
  const { standing, words } = standingOf(claim.waive, bad, asOf, () => movedSince(claim.waive, pin));
  return {
    ...common,
    result: verdict.result,
    standing,
    observed,
    ...(verdict.rule === undefined ? {} : { rule: verdict.rule }),
    message: verdict.message,
    repairs: verdict.repairs ?? [],
    warnings: bad ? [] : warningsOf(claim, quantity, counts),
    ...(words === undefined ? {} : { waiver: words }),
  };
}

export function spotOf({ place }: Pick<Claim, 'place'>): Spot {
  return { file: place.file ?? '', line: place.line ?? 1, column: place.column ?? 1 };
}

/** A waiver holds while nothing moves; of one whose day has passed, or that is not needed, it is said. */
export function standingOf<Pin>(
  waive: Waiver<Pin> | undefined,
  bad: boolean,
  asOf: string | undefined,
  moved: () => string | undefined,
): { standing: Standing; words?: string } {
  if (!waive) return { standing: 'open' };
  if (!bad) return { standing: 'open', words: 'the waiver is not needed any more: take it away' };
  const lapsed = moved();
  if (lapsed !== undefined) return { standing: 'open', words: `the waiver has lapsed: ${lapsed}` };
  if (asOf !== undefined && waive.until !== undefined && waive.until < asOf)
    return { standing: 'open', words: `the waiver ended on ${waive.until}` };
  return { standing: 'waived', words: signedWords(waive) };
}

function movedSince(waive: Claim['waive'], now: NonNullable<Claim['waive']>['pin']): string | undefined {
  if (!waive) return undefined;
  const { pin } = waive;
  if (pin.printed !== now.printed) return `it was given for ${pin.printed}, not for ${now.printed}`;
  if (pin.count !== now.count || pin.base !== now.base)
    return `it was given for ${pin.count} of ${pin.base}, and ${now.count} of ${now.base} are counted`;
  return undefined;
}

export function signedWords({ reason, by, on }: { reason: string; by: string; on: string }): string {
  return `${reason} (${by}, ${on})`;
}

export function seenOf(quantity: Quantity, counts: Counts): Seen {
  return {
    value: quantity.read(counts),
    // a row that nobody answered is beside nobody
    rivals: quantity.rivals
      .map(({ name, read }) => ({ name, value: read(counts) }))
      .filter(({ value }) => value.base > 0),
    versus: quantity.versus.map((other) => ({ name: other.address, value: other.read(counts) })),
    mean: (decimals) => quantity.mean?.(counts, decimals),
  };
}

/** The words claim another base than the one the number needs. */
function warningsOf(
  { says }: Claim,
  { claimed, baseKind, read }: Quantity,
  counts: Counts,
): { rule: string; message: string }[] {
  if (!claimed || !says) return [];
  const base = countAt(counts, claimed.request).base[0] ?? 0;
  const own = read(counts);
  if (base === own.base) return [];
  const other =
    says.op === 'eq' && base > 0 && says.value !== undefined && admits(says.value, base).length === 0
      ? `; no count of ${base} prints as ${says.value}%`
      : '';
  return [
    {
      rule: 'base-misstated',
      message: `the words are about the ${base} who ${baseKinds[claimed.kind].did}, the number is ${own.count} of the ${own.base} who ${baseKinds[baseKind].did}${other}`,
    },
  ];
}
