// Counts columns held in memory: who is in the base, then one pass over every option.

import { isInBase } from '../../base/base.ts';
import type { BaseKind } from '../../base/base.ts';
import { isExclusive } from '../../codebook/codebook.ts';
import type { Item } from '../../codebook/codebook.ts';
import { holds } from '../../wave/holds.ts';
import { reserved, statusOfCode, statusOfRole } from '../../wave/status.ts';
import { columnOf, weightsOf } from '../../wave/wave.ts';
import { million } from '../../wave/weights.ts';
import type { AnswerColumn, Responses } from '../../wave/wave.ts';
import { bannerKey } from '../banner.ts';
import type { Banner } from '../banner.ts';
import type { Count, CountRequest, Counts, Engine, Tally, Where } from '../request.ts';
import { pointsOf } from './points.ts';
import type { Points } from './points.ts';

export function memoryEngine(surveys: readonly Responses[]): Engine {
  return {
    name: 'memory',
    count: async (plan) => {
      const counters = new Map(surveys.map((one) => [one.codebook.survey, new Counter(one)]));
      const counts = new Map<string, Count>();
      for (const request of plan) {
        const counter = counters.get(request.survey);
        if (!counter) throw new Error(`no responses are held for ${request.survey}`);
        if (!counts.has(request.key)) counts.set(request.key, counter.count(request));
      }
      return counts satisfies Counts;
    },
  };
}

/** How many codes there are below zero; in a list by code an answer's own code follows them. */
const statuses = Object.keys(reserved).length;

/** 1 for everything that counts. */
type Mask = Uint8Array;

/** What each case counts. */
type Masses = Float64Array;

/** Counts one survey; what several tables share is worked out once. */
class Counter {
  readonly #responses: Responses;
  readonly #points = new Map<string, Points>();
  readonly #wheres = new Map<string, Mask>();

  constructor(responses: Responses) {
    this.#responses = responses;
  }

  count(request: CountRequest): Count {
    const people = this.#tally(request);
    if (request.weight === undefined) return people;
    const { millionths } = weightsOf(this.#responses, request.weight);
    const squares = millionths.map((weight) => (weight / million) ** 2);
    return {
      ...people,
      weighted: { sums: this.#tally(request, millionths), squares: this.#tally(request, squares) },
    };
  }

  /** @param masses what each case counts; 1 unless given */
  #tally(request: CountRequest, masses?: Masses): Tally {
    const { part, by, where, base } = request;
    const counted = this.#tallyAnswers(request, masses);
    if (request.shared !== true) return counted;
    const { answers } = columnOf(this.#responses, part);
    const included = maskOf(answers, codesInBase(part.item, base), where && this.#where(where));
    return { ...counted, shared: tallyShared(this.#pointsOf(by), included, masses) };
  }

  #tallyAnswers({ part, by, where, base }: CountRequest, masses: Masses | undefined): Tally {
    const column = columnOf(this.#responses, part);
    const { nets } = part.item;
    const points = this.#pointsOf(by);
    const only = where && this.#where(where);
    const { answers, mentions, numbers } = column;
    const included = codesInBase(part.item, base);
    if (mentions)
      return countMentions(part, mentions, answers, points, maskOf(answers, included, only), base, masses);
    const { all, of } = tallyCodes(points, only, answers, included, masses);
    const options = part.item.options.map((_, option) => of(option));
    return {
      base: all,
      options,
      nets: nets.map((net) => sumOf(options, net.of, points)),
      dontKnow: of(reserved['dont-know']),
      notApplicable: of(reserved['not-applicable']),
      ...(numbers
        ? { numbers: tallyNumbers(points, maskOf(answers, included, only), answers, numbers, masses) }
        : {}),
    };
  }

  #pointsOf(by: Banner | undefined): Points {
    const key = by ? bannerKey(by) : '';
    const points = this.#points.get(key) ?? pointsOf(this.#responses, by);
    this.#points.set(key, points);
    return points;
  }

  #where({ text, filter }: Where): Mask {
    const columnAt = (part: Parameters<typeof columnOf>[1]): AnswerColumn => columnOf(this.#responses, part);
    const mask =
      this.#wheres.get(text) ??
      Uint8Array.from({ length: this.#responses.cases }, (_, row) => Number(holds(filter, row, columnAt)));
    this.#wheres.set(text, mask);
    return mask;
  }
}

/** By code, whether a base has those who gave it. */
function codesInBase({ options, traits }: Item, base: BaseKind): Mask {
  const answered =
    traits.form === 'option' ? options.map(({ role }) => statusOfRole(role)) : ['answered' as const];
  const byCode = new Uint8Array(statuses + answered.length);
  for (const code of Object.values(reserved))
    byCode[code + statuses] = Number(isInBase(base, statusOfCode(code)));
  for (const [code, status] of answered.entries()) byCode[code + statuses] = Number(isInBase(base, status));
  return byCode;
}

/** The cases of a base, of those that the table is about. */
function maskOf(answers: Int16Array, included: Mask, only: Mask | undefined): Mask {
  const mask = new Uint8Array(answers.length);
  for (let row = 0; row < mask.length; row += 1) {
    if (!only || only[row] === 1) mask[row] = included[(answers[row] ?? 0) + statuses] ?? 0;
  }
  return mask;
}

/** Ticks: of people, whom a net holds once; or of mentions, of which it holds each. */
function countMentions(
  { item }: CountRequest['part'],
  mentions: readonly Uint8Array[],
  answers: Int16Array,
  points: Points,
  included: Mask,
  base: BaseKind,
  masses: Masses | undefined,
): Tally {
  const of = (holdsAt: (row: number) => boolean): number[] => tally(points, included, holdsAt, masses);
  if (base === 'mentions') {
    const options = mentions.map((marks, option) =>
      of((row) => marks[row] === 1 && !isExclusive(item.options[option]?.role ?? 'substantive')),
    );
    const nobody = of(() => false);
    return {
      base: sumOf(options, [...options.keys()], points),
      options,
      nets: item.nets.map((net) => sumOf(options, net.of, points)),
      dontKnow: nobody,
      notApplicable: nobody,
    };
  }
  const status = (code: number): number[] =>
    // one that was ticked as an option is counted there
    of((row) => answers[row] === code && !mentions.some((marks) => marks[row] === 1));
  return {
    base: of(() => true),
    options: mentions.map((marks) => of((row) => marks[row] === 1)),
    nets: item.nets.map((net) => of((row) => net.of.some((option) => mentions[option]?.[row] === 1))),
    dontKnow: status(reserved['dont-know']),
    notApplicable: status(reserved['not-applicable']),
  };
}

/** By point, several options together. */
function sumOf(options: readonly (readonly number[])[], of: readonly number[], { size }: Points): number[] {
  return Array.from({ length: size }, (_, point) =>
    of.reduce((sum, option) => sum + (options[option]?.[point] ?? 0), 0),
  );
}

/** How many cases of every point something holds for. */
function tally(
  { size, points, starts }: Points,
  included: Mask,
  holdsAt: (row: number) => boolean,
  masses: Masses | undefined,
): number[] {
  const counts = new Float64Array(size);
  for (let row = 0; row < included.length; row += 1) {
    if (included[row] !== 1 || !holdsAt(row)) continue;
    const mass = masses ? (masses[row] ?? 0) : 1;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const point = points[at] ?? 0;
      counts[point] = (counts[point] ?? 0) + mass;
    }
  }
  return [...counts];
}

/** By point, then point, cases that are in both. */
function tallyShared(
  { size, points, starts }: Points,
  included: Mask,
  masses: Masses | undefined,
): number[][] {
  const counts = Array.from({ length: size }, () => Array.from<number>({ length: size }).fill(0));
  for (const [row, counted] of included.entries()) {
    if (counted !== 1) continue;
    const own = points.subarray(starts[row], starts[row + 1]);
    const mass = masses ? (masses[row] ?? 0) : 1;
    for (const one of own) {
      const beside = counts[one] ?? [];
      for (const other of own) beside[other] = (beside[other] ?? 0) + mass;
    }
  }
  return counts;
}

/** Every answer and status at once: cases by point, of all codes in the base and of each. */
function tallyCodes(
  { size, points, starts }: Points,
  only: Mask | undefined,
  answers: Int16Array,
  included: Mask,
  masses: Masses | undefined,
): { readonly all: number[]; readonly of: (code: number) => number[] } {
  const counts = new Float64Array(size * included.length);
  for (let row = 0; row < answers.length; row += 1) {
    if (only && only[row] !== 1) continue;
    const first = ((answers[row] ?? 0) + statuses) * size;
    const mass = masses ? (masses[row] ?? 0) : 1;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const cell = first + (points[at] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + mass;
    }
  }
  const all = Array.from({ length: size }, () => 0);
  for (const [cell, count] of counts.entries()) {
    if (included[Math.floor(cell / size)] === 1) all[cell % size] = (all[cell % size] ?? 0) + count;
    else counts[cell] = 0;
  }
  return { all, of: (code) => [...counts.subarray((code + statuses) * size, (code + statuses + 1) * size)] };
}

/** By point, who gave which number. */
function tallyNumbers(
  { size, points, starts }: Points,
  included: Mask,
  answers: Int16Array,
  numbers: Float64Array,
  masses: Masses | undefined,
): Map<number, number>[] {
  const counts = Array.from({ length: size }, () => new Map<number, number>());
  for (const [row, number] of numbers.entries()) {
    if (included[row] !== 1 || answers[row] !== 0) continue;
    const mass = masses ? (masses[row] ?? 0) : 1;
    for (const point of points.subarray(starts[row], starts[row + 1])) {
      const own = counts[point];
      own?.set(number, (own.get(number) ?? 0) + mass);
    }
  }
  return counts;
}
