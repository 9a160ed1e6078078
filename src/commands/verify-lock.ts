// The lock beside the ledger: compared when asked, or written after its difference was shown.

import { join } from 'node:path';
import { lockDifferences, lockOf, lockTroubles, printLock, readLock } from '../claims/lock.ts';
import type { LockDifference } from '../claims/lock.ts';
import type { CheckedClaim, Trouble } from '../claims/verification.ts';
import type { Effects } from '../effects.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { StudyInput } from '../study/read-study-file.ts';
import { visible } from '../visible.ts';
import type { OpenResponses } from './open.ts';
import type { VerifyOptions } from './verify.ts';
import { notWritable } from './write-out.ts';

interface Verified {
  readonly open: OpenResponses;
  readonly claims: readonly CheckedClaim[];
  readonly ledger: StudyInput | undefined;
  readonly text: string | null;
}

interface CheckedLock {
  readonly troubles: readonly Trouble[];
  /** What is printed before the results. */
  readonly said: string;
  readonly lock?: {
    readonly file: string;
    readonly differences: readonly LockDifference[];
    readonly written: boolean;
  };
}

export async function checkLock(
  { locked, update, format, json }: VerifyOptions,
  effects: Effects,
  { open, claims, ledger, text }: Verified,
): Promise<CheckedLock | { issue: Issue }> {
  if (locked !== true && update !== true) return { troubles: [], said: '' };
  const { study, wave } = open;
  const path = `waves/${wave.id}/published.lock.json`;
  const file = study.files.shown(path);
  const bytes = await study.files.read(path);
  const before = bytes && readLock(new TextDecoder().decode(bytes));
  if (bytes && !before && locked === true)
    return { issue: unreadLock({ place: { file }, actual: 'a file that is no lock' }) };
  if (!bytes && locked === true) return { issue: unreadLock({ place: { file }, actual: 'no lock' }) };
  const now = lockOf(
    {
      version: effects.version(),
      ledger: ledger ? effects.sha256(ledger.bytes) : 'none',
      // without the text at hand it cannot be said to have changed
      text: text ?? before?.text ?? null,
      ...hashesOf(open),
    },
    claims,
    wave.study.policy,
  );
  const differences = lockDifferences(before, now);
  const lock = { file, differences, written: update === true && differences.length > 0 };
  if (locked === true) {
    const unread = before?.text !== null && text === null ? [textNotCompared(file)] : [];
    return { lock, said: '', troubles: [...lockTroubles(differences, file), ...unread] };
  }
  // shown first, also where standard output belongs to a document
  const plain = format === 'text' && json !== true;
  if (json !== true) (plain ? effects.out : effects.err).write(told(differences, file));
  if (differences.length === 0) return { lock, troubles: [], said: '' };
  const code = await effects.replaceFile(join(study.folder, ...path.split('/')), printLock(now));
  if (code !== undefined)
    return {
      issue: notWritable({ place: { file }, actual: code, expected: 'a file that can be written' }),
    };
  return { lock, troubles: [], said: plain ? `${visible(file)} is written\n\n` : '' };
}

/** By what they are: responses, codebooks, and the rest of what counting depends on. */
function hashesOf({
  wave,
  studyInputs,
}: OpenResponses): Record<'data' | 'codebooks' | 'study', Record<string, string>> {
  const data = new Set(wave.surveys.flatMap(({ source }) => [source.studyFile, source.codes?.studyFile]));
  const kindOf = (path: string): 'data' | 'codebooks' | 'study' | undefined => {
    if (data.has(path)) return 'data';
    if (/(^|\/)(study|wave)\.yaml$/.test(path)) return 'study';
    // figures and prose change nothing that is counted
    return /\/(figures\.yaml|report\.md)$/.test(path) ? undefined : 'codebooks';
  };
  const hashes = { data: {}, codebooks: {}, study: {} } as Record<
    'data' | 'codebooks' | 'study',
    Record<string, string>
  >;
  for (const { path, sha256 } of studyInputs.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const kind = kindOf(path);
    if (kind) hashes[kind][path] = sha256;
  }
  return hashes;
}

function told(differences: readonly LockDifference[], file: string): string {
  const lines = differences.map(
    ({ what, was, is }) => `  ${visible(what)}: ${visible(was)} → ${visible(is)}\n`,
  );
  return differences.length === 0
    ? `${visible(file)} is as it was\n\n`
    : `${visible(file)} changes:\n${lines.join('')}`;
}

function textNotCompared(file: string): Trouble {
  return {
    rule: 'lock-text-not-compared',
    severity: 'warning',
    kind: 'unchecked',
    spot: { file, line: 1, column: 1 },
    says: 'a text is locked',
    message: 'it was not compared, because no text was given',
    repair: 'name it with --text',
  };
}

export const unreadLock = rule({
  id: 'unread-lock',
  severity: 'error',
  message: 'Unexpected {actual}, expected what `verify --update` wrote',
  repair: 'Write it with `commission-survey verify --update`, and look at it.',
  example: { files: { 'waves/1/published.yaml': 'claims: []\n' }, run: ['verify', '--locked'] },
});
