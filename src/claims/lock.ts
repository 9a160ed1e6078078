// published.lock.json: what was verified, by hash, and the counts that were found. Differences are told, then written.

import type { SmallBasePolicy } from '../base/small-base.ts';
import { mayPrintPercent } from '../base/small-base.ts';
import type { CheckedClaim, Trouble } from './verification.ts';
import { readLockText } from './written-lock.ts';
import type { Lock } from './written-lock.ts';

export type { Lock } from './written-lock.ts';
export const lockSchema = 'commission-survey/published-lock@1';

type Hashes = Readonly<Record<string, string>>;

/** What a lock is made of beside the counts. */
export interface Locked {
  readonly version: string;
  readonly ledger: string;
  readonly text: string | null;
  readonly data: Hashes;
  readonly codebooks: Hashes;
  readonly study: Hashes;
}

/** Counts only where the policy lets percentages be printed: smaller bases could give people away. */
export function lockOf(of: Locked, claims: readonly CheckedClaim[], policy: SmallBasePolicy): Lock {
  return {
    schema: lockSchema,
    ...of,
    claims: Object.fromEntries(
      claims.flatMap(({ id, observed }) =>
        observed && mayPrintPercent(observed.base, policy)
          ? [[id, { count: observed.count, base: observed.base }] as const]
          : [],
      ),
    ),
  };
}

export function printLock(lock: Lock): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** @returns nothing where it is no lock */
export function readLock(text: string): Lock | undefined {
  const lock = readLockText(text);
  return lock?.schema === lockSchema ? lock : undefined;
}

export interface LockDifference {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

export function lockDifferences(was: Lock | undefined, is: Lock): LockDifference[] {
  const before = flat(was);
  const after = flat(is);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [old, now] = [before.get(what) ?? 'nothing', after.get(what) ?? 'nothing'];
    return old === now ? [] : [{ what, was: short(old), is: short(now) }];
  });
}

/** @param file the lock, as messages call it */
export function lockTroubles(differences: readonly LockDifference[], file: string): Trouble[] {
  return differences.map(({ what, was, is }) => ({
    rule: 'lock-differs',
    severity: 'error',
    kind: 'finding',
    spot: { file, line: 1, column: 1 },
    says: `${what}: ${was}`,
    message: `now it is ${is}`,
    repair: 'look at the change, then write the lock again with `commission-survey verify --update`',
  }));
}

function flat(lock: Lock | undefined): Map<string, string> {
  if (!lock) return new Map();
  const hashes = (['data', 'codebooks', 'study'] as const).flatMap((kind) =>
    Object.entries(lock[kind]).map(([path, hash]) => [`${kind} ${path}`, hash] as const),
  );
  const counts = Object.entries(lock.claims).map(
    ([id, { count, base }]) => [`claim ${id}`, `${count} of ${base}`] as const,
  );
  return new Map([
    ['version', lock.version],
    ['ledger', lock.ledger],
    ['text', lock.text ?? 'nothing'],
    ...hashes,
    ...counts,
  ]);
}

const short = (value: string): string => (/^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value);
