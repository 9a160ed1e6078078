// Why an answer is what it is: seven things, never one blank.

import type { OptionRole } from '../codebook/codebook.ts';

export const answerStatuses = [
  'answered',
  'dont-know',
  'refused',
  'skipped',
  'not-reached',
  'not-applicable',
  'not-asked',
] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** How a status is held in a column of option indexes: below zero. An answer is zero or more. */
export const reserved = {
  'dont-know': -1,
  refused: -2,
  skipped: -3,
  'not-reached': -4,
  'not-applicable': -5,
  'not-asked': -6,
} as const satisfies Record<Exclude<AnswerStatus, 'answered'>, number>;

/** An empty cell, before routing says whether it was skipped or not asked. */
export const blank = -7;

const byCode: readonly AnswerStatus[] = [
  'answered',
  'dont-know',
  'refused',
  'skipped',
  'not-reached',
  'not-applicable',
  'not-asked',
];

/** The status behind a reserved code; zero stands for answered. */
export function statusOfCode(code: number): AnswerStatus {
  const status = byCode[-code];
  if (status === undefined) throw new RangeError(`no answer status has the code ${code}`);
  return status;
}

/** An option may itself be a status: a "don't know" that was printed on the questionnaire. */
export function statusOfRole(role: OptionRole): AnswerStatus {
  return role === 'dont-know' || role === 'refused' || role === 'not-applicable' ? role : 'answered';
}

/** How the status of an option is held, where the option is one. */
export function codeOfRole(role: OptionRole): number | undefined {
  const status = statusOfRole(role);
  return status === 'answered' ? undefined : reserved[status];
}
