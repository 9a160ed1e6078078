// Where a number comes from: cases, universe, base, options, count, rounding, printed form, and the counts that print so.

import type { SmallBasePolicy } from '../base/small-base.ts';
import { percentOrNull } from '../base/small-base.ts';
import type { Questionnaires } from '../value/questionnaires.ts';
import { admits, decimalsOf, printPercent, roundPercent } from '../ratio.ts';
import type { Resolved } from '../codebook/address.ts';
import type { CountRequest, Counts } from '../tabulation/request.ts';
import { checkClaim } from './check-claim.ts';
import type { Claim, Ledger } from './ledger.ts';
import { countList } from './operators/numbers.ts';
import { followAbout } from './quantities/index.ts';
import { countAt, requestsOf } from './quantities/quantity.ts';
import type { Quantity } from './quantities/quantity.ts';
import type { CheckedClaim } from './verification.ts';

export interface Explanation {
  readonly what: string;
  readonly claim: CheckedClaim | null;
  readonly derivation: Derivation | null;
}

export interface Derivation {
  readonly address: string;
  readonly survey: string;
  readonly question: string;
  readonly universe: string | null;
  readonly respondents: number;
  readonly base: { readonly kind: string; readonly text: string; readonly count: number };
  readonly counted: string;
  readonly count: number;
  readonly percent: string | null;
  readonly rounding: string | null;
  readonly printed: string | null;
  readonly withheld: boolean;
  /** Of items with numbers. */
  readonly mean: string | null;
  /** The counts of this base that print so. */
  readonly admits: readonly number[] | null;
}

/** What must be counted to explain a claim or an address, and how to explain it then. */
export interface Question {
  readonly requests: readonly CountRequest[];
  readonly answer: (counts: Counts, policy: SmallBasePolicy) => Explanation;
}

/** A claim by its id, else an address. */
export function ask(
  what: string,
  ledger: Ledger | undefined,
  questionnaires: Questionnaires,
): Resolved<Question> {
  const claim = ledger?.claims.find(({ id }) => id === what);
  if (claim) return { found: askClaim(claim) };
  const quantity = followAbout({ at: [what] }, questionnaires);
  if ('problem' in quantity) return quantity;
  return {
    found: {
      requests: requestsOf(quantity.found),
      answer: (counts, policy) => ({
        what,
        claim: null,
        derivation: derive(quantity.found, counts, policy),
      }),
    },
  };
}

function askClaim(claim: Claim): Question {
  const { quantity, operator, says } = claim;
  return {
    requests: quantity ? requestsOf(quantity) : [],
    answer: (counts, policy) => ({
      what: claim.id,
      claim: checkClaim(claim, counts, undefined, undefined),
      derivation: quantity
        ? derive(
            quantity,
            counts,
            policy,
            (base) => (says && operator?.allows?.(says, base)) ?? null,
            decimals(says?.value),
          )
        : null,
    }),
  };
}

/** @param allowed the counts that a claim's words allow; else those that print as the count does */
function derive(
  quantity: Quantity,
  counts: Counts,
  policy: SmallBasePolicy,
  allowed?: (base: number) => readonly number[] | null,
  places = policy.decimals,
): Derivation {
  const { address, derivation, baseKind } = quantity;
  const { count, base } = quantity.read(counts);
  const isShare = base > 0 && count >= 0 && count <= base;
  const percent = isShare ? printPercent({ numerator: count, denominator: base }, places) : null;
  return {
    address,
    survey: derivation.survey,
    question: derivation.question,
    universe: derivation.universe ?? null,
    respondents: countAt(counts, quantity.respondents).base[0] ?? 0,
    base: { kind: baseKind, text: derivation.based, count: base },
    counted: derivation.counted,
    count,
    percent,
    rounding: isShare
      ? `${count} of ${base} is ${roundPercent({ numerator: count, denominator: base }, 4)}%, half up to ${places} ${places === 1 ? 'decimal' : 'decimals'}`
      : null,
    printed: isShare ? (percentOrNull(count, base, policy) ?? `${count} of ${base}`) : null,
    mean: quantity.mean?.(counts, Math.max(places, 2))?.printed ?? null,
    withheld: isShare && percentOrNull(count, base, policy) === null,
    admits: base > 0 && isShare ? (allowed ? allowed(base) : admits(percent ?? '', base)) : null,
  };
}

const decimals = (value: string | undefined): number | undefined =>
  value === undefined || value.includes('/') ? undefined : decimalsOf(value);

/** In lines, a step each. */
export function explanationLines({ what, claim, derivation }: Explanation): string[] {
  const line = (name: string, value: string): string => `  ${name.padEnd(11)} ${value}`;
  return [
    what,
    ...(claim?.quote === undefined ? [] : [line('quote', `“${claim.quote}”`)]),
    ...(claim === null || claim.printed === null ? [] : [line('says', claim.printed)]),
    ...(derivation
      ? [
          line('address', derivation.address),
          line('question', derivation.question),
          line('cases', `${derivation.respondents} respondents of ${derivation.survey}`),
          line('universe', derivation.universe ?? 'everybody was asked'),
          line('base', `${derivation.base.count} ${derivation.base.text}`),
          line('options', derivation.counted),
          line('count', String(derivation.count)),
          ...(derivation.rounding === null ? [] : [line('rounding', derivation.rounding)]),
          ...(derivation.printed === null
            ? []
            : [
                line(
                  'prints',
                  `${derivation.printed}${derivation.withheld ? `, because the base is too small for ${derivation.percent}` : ''}`,
                ),
              ]),
          ...(derivation.mean === null ? [] : [line('mean', derivation.mean)]),
          ...(derivation.admits === null
            ? []
            : [
                line(
                  'K',
                  `${countList(derivation.admits)} of ${derivation.base.count} ${derivation.admits.length > 1 ? 'print' : 'prints'} as ${claim?.printed ?? derivation.percent ?? ''}`,
                ),
              ]),
        ]
      : []),
    ...(claim
      ? [
          line(
            'result',
            [claim.result, claim.standing, claim.message].filter((one) => one !== undefined).join(', '),
          ),
        ]
      : []),
    ...(claim?.warnings ?? []).map(({ rule, message }) =>
      line(rule === 'base-misstated' ? 'mind' : rule, message),
    ),
    ...(claim?.waiver === undefined ? [] : [line('waiver', claim.waiver)]),
  ];
}
