// What an output is, and the sentences that all of them end with.

import { badness, exitOf, relationBadness } from '../verification.ts';
import type { Verification } from '../verification.ts';

export interface Output {
  readonly name: string;
  readonly print: (verification: Verification) => string;
}

/** What was looked at, in lines. */
export function coverageLines(verification: Verification): string[] {
  const { claims, relations, coverage, report } = verification;
  const count = (result: string): number => claims.filter((claim) => claim.result === result).length;
  const waived = claims.filter(
    ({ standing, rule }) => standing === 'waived' && rule !== 'uncheckable',
  ).length;
  const uncheckable = claims.filter(
    ({ rule, standing }) => rule === 'uncheckable' && standing === 'waived',
  ).length;
  const tally = [
    ...(['reproduced', 'holds', 'strained'] as const).flatMap((result) =>
      count(result) > 0 ? [`${count(result)} ${result}`] : [],
    ),
    ...part(claims.filter((claim) => badness(claim) === 'finding').length, 'wrong'),
    ...part(claims.filter((claim) => badness(claim) === 'unchecked').length, 'not checked'),
    ...part(waived, 'waived'),
    ...part(uncheckable, 'that no data can bear on'),
  ].join(', ');
  const agreeing = relations.filter(({ result }) => result === 'agrees').length;
  const letStand = relations.filter((one) => one.standing === 'waived').length;
  const against = relations.filter((one) => relationBadness(one) !== 'none').length;
  return [
    ...(claims.length > 0 || verification.claimsExpected
      ? [`${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}${tally === '' ? '' : `: ${tally}`}`]
      : []),
    ...(relations.length > 0
      ? [
          `${relations.length} relations: ${[`${agreeing} agree`, ...part(against, 'do not, or were not checked'), ...part(letStand, 'waived')].join(', ')}`,
        ]
      : []),
    ...(coverage
      ? [
          `text: ${coverage.anchorsFound} of ${coverage.anchorsFound + coverage.anchorsLost} quotes found; ${coverage.tokens} numbers: ${coverage.ledgered} in the ledger, ${coverage.ignored} ignored with a reason, ${coverage.unledgered} in neither`,
        ]
      : []),
    ...(report ? [`report ${report.folder}: ${report.files} files compared`] : []),
  ];
}

function part(many: number, words: string): string[] {
  return many > 0 ? [`${many} ${words}`] : [];
}

/** In one word, and what it means. */
export function verdictOf(verification: Verification): string {
  switch (exitOf(verification)) {
    case 0:
      return 'Verified.';
    case 1:
      return 'Not verified: something is wrong.';
    case 3:
      return 'Not verified: nothing is known to be wrong, but not all was checked.';
  }
}

export const whatAPassMeans =
  'A pass says that every claim was counted again from these responses and prints as the report has it, or stands under a waiver that names its reason; it does not say that the responses are right.';
