// The base of every item, row and period: who responded, was asked, answered.

import { partsOf } from '../codebook/codebook.ts';
import type { Item } from '../codebook/codebook.ts';
import { answerStatuses } from '../wave/status.ts';
import type { AnswerStatus } from '../wave/status.ts';
import { columnOf, statusesOf } from '../wave/wave.ts';
import type { Responses } from '../wave/wave.ts';
import { describeBase, isInBase } from './base.ts';
import type { Audience, BaseKind } from './base.ts';
import { percentOrNull } from './small-base.ts';
import type { SmallBasePolicy } from './small-base.ts';

export interface ItemBase {
  readonly survey: string;
  readonly item: string;
  readonly row?: string;
  readonly period?: string;
  readonly label: string;
  readonly respondents: number;
  readonly asked: number;
  readonly answered: number;
  readonly valid: number;
  readonly status: Readonly<Record<AnswerStatus, number>>;
  /** Item completion: answered over respondents; what reports call a response rate. */
  readonly completion: {
    readonly numerator: number;
    readonly denominator: number;
    readonly printed: string | null;
  };
  /** "22 of 40 commissioners answered (55%)" */
  readonly text: string;
}

/** One entry for the item and, where it has them, one for each row and period. */
export function itemBases(
  responses: Responses,
  item: Item,
  people: string,
  policy: SmallBasePolicy,
): ItemBase[] {
  const audience = { people, respondents: responses.cases };
  const parts = partsOf(item);
  const statuses = parts.map((part) => statusesOf(columnOf(responses, part)));
  const survey = responses.codebook.survey;
  const whole = { survey, item: item.id, label: item.label, ...count(strongest(statuses), audience, policy) };
  if (item.rows.length === 0 && item.periods.length === 0) return [whole];
  return [
    whole,
    ...parts.map((part, index) => ({
      survey,
      item: item.id,
      ...(part.row ? { row: part.row.code } : {}),
      ...(part.period ? { period: part.period.code } : {}),
      label: [part.row?.label, part.period?.label].filter((label) => label !== undefined).join(', '),
      ...count(statuses[index] ?? [], audience, policy),
    })),
  ];
}

/** Nearest to an answer first: an item of several parts is answered when any of them is. */
const strength: readonly AnswerStatus[] = [
  'answered',
  'dont-know',
  'not-applicable',
  'refused',
  'skipped',
  'not-reached',
  'not-asked',
];

function strongest(parts: readonly (readonly AnswerStatus[])[]): AnswerStatus[] {
  return (parts[0] ?? []).map((first, index) =>
    parts.reduce((best, statuses) => {
      const status = statuses[index] ?? first;
      return strength.indexOf(status) < strength.indexOf(best) ? status : best;
    }, first),
  );
}

function count(
  statuses: readonly AnswerStatus[],
  audience: Audience,
  policy: SmallBasePolicy,
): Omit<ItemBase, 'survey' | 'item' | 'label'> {
  const status = Object.fromEntries(answerStatuses.map((one) => [one, 0])) as Record<AnswerStatus, number>;
  for (const one of statuses) status[one] += 1;
  const base = (kind: BaseKind): number =>
    answerStatuses.reduce((sum, one) => sum + (isInBase(kind, one) ? status[one] : 0), 0);
  const answered = base('answered');
  const respondents = base('respondents');
  const printed = percentOrNull(answered, respondents, policy);
  const { text } = describeBase('answered', { from: answered, to: answered }, audience);
  return {
    respondents,
    asked: base('asked'),
    answered,
    valid: base('valid'),
    status,
    completion: { numerator: answered, denominator: respondents, printed },
    text: printed === null ? text : `${text} (${printed})`,
  };
}
