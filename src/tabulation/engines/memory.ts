// Counts columns held in memory, one pass a request.

import { isInBase } from '../../base/base.ts';
import { isExclusive } from '../../codebook/codebook.ts';
import type { ItemPart } from '../../codebook/codebook.ts';
import { holds } from '../../wave/holds.ts';
import { statusOfCode, statusOfRole } from '../../wave/status.ts';
import { columnOf } from '../../wave/wave.ts';
import type { AnswerColumn, Responses } from '../../wave/wave.ts';
import type { Banner } from '../banner.ts';
import type { Count, CountRequest, Counts, Engine } from '../request.ts';

export function memoryEngine(surveys: readonly Responses[]): Engine {
  return {
    name: 'memory',
    count: async (plan) => {
      const counts = new Map<string, Count>();
      for (const request of plan) {
        const responses = surveys.find(({ codebook }) => codebook.survey === request.survey);
        if (!responses) throw new Error(`no responses are held for ${request.survey}`);
        if (!counts.has(request.key)) counts.set(request.key, countOne(responses, request));
      }
      return counts satisfies Counts;
    },
  };
}

function countOne(responses: Responses, { part, by, where, base }: CountRequest): Count {
  const column = columnOf(responses, part);
  const { item } = part;
  const points = pointReader(responses, by);
  const zeros = (): number[] => Array.from({ length: points.size }, () => 0);
  const bases = zeros();
  const options = item.options.map(zeros);
  const nets = item.nets.map(zeros);
  const dontKnow = zeros();
  const notApplicable = zeros();
  const byOption = item.options.map(({ role }) => statusOfRole(role));
  const netsOf = item.options.map((_, option) =>
    item.nets.flatMap((net, index) => (net.of.includes(option) ? [index] : [])),
  );
  const { answers, mentions } = column;
  const one = item.traits.form === 'option';
  const ofMentions = base === 'mentions';
  const alone = item.options.map(({ role }) => isExclusive(role));
  const partColumn = (other: ItemPart): AnswerColumn => columnOf(responses, other);

  for (let row = 0; row < responses.cases; row += 1) {
    if (where && !holds(where.filter, row, partColumn)) continue;
    const code = answers[row] ?? 0;
    const status = code >= 0 && one ? (byOption[code] ?? 'answered') : statusOfCode(Math.min(code, 0));
    if (!isInBase(base, status)) continue;
    const reached = points.at(row);
    const add = (to: number[] | undefined, amount: number): void => {
      if (to) for (const point of reached) to[point] = (to[point] ?? 0) + amount;
    };
    if (mentions) {
      const hit = new Map<number, number>();
      let ticks = 0;
      for (const [option, marks] of mentions.entries()) {
        if (marks[row] !== 1 || (ofMentions && alone[option] === true)) continue;
        ticks += 1;
        add(options[option], 1);
        for (const net of netsOf[option] ?? []) hit.set(net, ofMentions ? (hit.get(net) ?? 0) + 1 : 1);
      }
      for (const [net, times] of hit) add(nets[net], times);
      add(bases, ofMentions ? ticks : 1);
    } else {
      add(bases, 1);
      if (code >= 0 && one) {
        add(options[code], 1);
        for (const net of netsOf[code] ?? []) add(nets[net], 1);
      }
    }
    if (code >= 0 || ofMentions || hasOption(mentions, row)) continue;
    if (status === 'dont-know') add(dontKnow, 1);
    if (status === 'not-applicable') add(notApplicable, 1);
  }
  return { base: bases, options, nets, dontKnow, notApplicable };
}

/** Whether a status of a multiple item was ticked as an option and is counted there. */
function hasOption(mentions: readonly Uint8Array[] | undefined, row: number): boolean {
  return mentions?.some((marks) => marks[row] === 1) ?? false;
}

interface PointReader {
  readonly size: number;
  /** The points a case belongs to; of a whole banner the total among them. */
  readonly at: (row: number) => readonly number[];
}

function pointReader(responses: Responses, by: Banner | undefined): PointReader {
  if (!by) {
    const total = [0];
    return { size: 1, at: () => total };
  }
  const parts = by.map((part) => pointsOf(columnOf(responses, part)));
  const size = parts.reduce((product, { size: own }) => product * own, 1);
  // most people are in one point, so what is said of it is said once
  const alone = Array.from({ length: size }, (_, point) => [0, point + 1]);
  const [only] = parts;
  return {
    size: size + 1,
    at: (row) => {
      let reached: readonly number[] = [0];
      if (only && parts.length === 1) reached = only.at(row);
      else {
        for (const { size: own, at } of parts) {
          const points = at(row);
          reached = reached.flatMap((outer) => points.map((point) => outer * own + point));
        }
      }
      const [first = 0] = reached;
      return (reached.length === 1 ? alone[first] : undefined) ?? [0, ...reached.map((point) => point + 1)];
    },
  };
}

/** The points of one part: its options, and last whoever did not answer it. */
function pointsOf({ part, answers, mentions }: AnswerColumn): PointReader {
  const options = part.item.options.length;
  const unanswered = [options];
  const single = part.item.options.map((_, option) => [option]);
  if (!mentions) return { size: options + 1, at: (row) => single[answers[row] ?? -1] ?? unanswered };
  return {
    size: options + 1,
    at: (row) => {
      const ticked = mentions.flatMap((marks, option) => (marks[row] === 1 ? [option] : []));
      return ticked.length > 0 ? ticked : unanswered;
    },
  };
}
