// Counts → people: who has which pattern, and who of them gives which answer.

import { isExclusive, partsOf } from '../codebook/codebook.ts';
import type { Codebook, Item, ItemPart } from '../codebook/codebook.ts';
import { codeOfRole, reserved } from '../wave/status.ts';
import type { AnswerColumn, Responses } from '../wave/wave.ts';
import { answers } from './pattern.ts';
import type { PartState, Pattern } from './pattern.ts';
import { optionVariables, patternVariable } from './program.ts';
import type { Random, Streams } from './random.ts';

/** A group whose program was solved. */
export interface SolvedGroup {
  readonly items: readonly Item[];
  readonly patterns: readonly Pattern[];
  readonly values: ReadonlyMap<string, number>;
}

/** Made-up responses: everything but a ledger, because no file was read. */
export type Dealt = Pick<Responses, 'codebook' | 'caseIds' | 'columns'>;

/** Gives every case its answers. Who answers less broke off earlier: the same people in every group. */
export function deal(
  codebook: Codebook,
  groups: readonly SolvedGroup[],
  cases: number,
  chance: Streams,
): Dealt {
  const people = Array.from({ length: cases }, (_, index) => index);
  const staying = chance('who stays').shuffle(people);
  const patterns = new Map<Item, readonly Pattern[]>();
  const lastAnswered = people.map(() => -1);
  for (const group of groups) {
    const own = patternsByCase(group, staying, chance(`group ${group.items[0]?.id}`));
    for (const item of group.items) patterns.set(item, own);
    const last = new Map(
      group.patterns.map((pattern) => [
        pattern,
        codebook.items.findLastIndex((item) => group.items.includes(item) && answers(pattern, item)),
      ]),
    );
    for (const [person, pattern] of own.entries()) {
      lastAnswered[person] = Math.max(lastAnswered[person] ?? -1, last.get(pattern) ?? -1);
    }
  }
  const columns = new Map<string, AnswerColumn>();
  for (const group of groups) {
    const variable = optionVariables(group.items);
    for (const item of group.items) {
      const at = codebook.items.indexOf(item);
      const parts = partsOf(item).map((part) => {
        const states = people.map(
          (person) => patternOf(patterns, item, person).get(part.key) ?? { is: 'unanswered' as const },
        );
        const counts = item.options.map((_, option) => group.values.get(variable(part, option)) ?? 0);
        return { part, states, counts };
      });
      const why = (person: number, state: PartState): number => {
        if (state.is === 'not-asked') return reserved['not-asked'];
        return (lastAnswered[person] ?? -1) < at ? reserved['not-reached'] : reserved.skipped;
      };
      const dealt =
        item.traits.form === 'mentions'
          ? dealTicks(parts, why, chance)
          : item.traits.ranked
            ? dealRanks(parts, why, chance)
            : parts.map((one) => dealOne(one, why, chance));
      for (const column of dealt) columns.set(column.part.key, column);
    }
  }
  const prefix = codebook.survey.slice(0, 1).toUpperCase();
  const digits = String(cases).length;
  const caseIds = people.map((person) => `${prefix}${String(person + 1).padStart(digits, '0')}`);
  return { codebook, caseIds, columns };
}

interface CountedPart {
  readonly part: ItemPart;
  /** By person. */
  readonly states: readonly PartState[];
  /** By option. */
  readonly counts: readonly number[];
}

/** The code of a person who gave no answer. */
type Why = (person: number, state: PartState) => number;

function patternOf(patterns: ReadonlyMap<Item, readonly Pattern[]>, item: Item, person: number): Pattern {
  return patterns.get(item)?.[person] ?? new Map();
}

/** Patterns with most answers go to those who stay longest; among equals chance decides. */
function patternsByCase(
  { items, patterns, values }: SolvedGroup,
  staying: readonly number[],
  random: Random,
): Pattern[] {
  const answered = (pattern: Pattern): number => items.filter((item) => answers(pattern, item)).length;
  const copies = patterns.flatMap((pattern, index) =>
    Array.from({ length: values.get(patternVariable(index)) ?? 0 }, () => pattern),
  );
  const levels = [...new Set(copies.map(answered))].toSorted((a, b) => b - a);
  const inOrder = levels.flatMap((level) =>
    random.shuffle(copies.filter((pattern) => answered(pattern) === level)),
  );
  const byCase: Pattern[] = [];
  for (const [index, pattern] of inOrder.entries()) byCase[staying[index] ?? index] = pattern;
  return byCase;
}

/** How far people lean to the later options of an item; the same person leans alike in all its rows and periods. */
function leanings(name: string, part: ItemPart, cases: number, chance: Streams): number[] {
  const person = chance(`lean ${name}`);
  const noise = chance(`noise ${name} ${part.key}`);
  return Array.from({ length: cases }, () => 2 * person.between(0, 1000) + noise.between(0, 1000));
}

function dealOne({ part, states, counts }: CountedPart, why: Why, chance: Streams): AnswerColumn {
  const { item } = part;
  const codes = Int16Array.from(states, (state, person) =>
    state.is === 'not-asked' || state.is === 'unanswered' ? why(person, state) : 0,
  );
  const random = chance(`answers ${part.key}`);
  if (item.traits.form === 'number') {
    const unit = 10 ** item.decimals;
    return {
      part,
      answers: codes,
      numbers: Float64Array.from(codes, (code) => (code < 0 ? 0 : random.between(0, 50) * unit)),
    };
  }
  if (item.traits.form === 'text') {
    return { part, answers: codes, texts: Array.from(codes, (code) => (code < 0 ? '' : 'Synthetic answer')) };
  }
  const lean = leanings(item.id, part, states.length, chance);
  const classes = new Map<string, number[]>();
  for (const [person, state] of states.entries()) {
    if (state.is !== 'one-of') continue;
    const key = state.options.join(' ');
    const people = classes.get(key);
    if (people) people.push(person);
    else classes.set(key, [person]);
  }
  for (const [key, people] of classes) {
    const options = key.split(' ').map(Number);
    // answers beside the scale say nothing about leaning, so anybody gives them
    const beside = options.filter((option) => isExclusive(item.options[option]?.role ?? 'substantive'));
    const along = options.filter((option) => !beside.includes(option));
    const queue = random.shuffle(people);
    for (const option of beside) {
      for (const person of queue.splice(0, counts[option] ?? 0)) codes[person] = option;
    }
    queue.sort((a, b) => (lean[a] ?? 0) - (lean[b] ?? 0));
    for (const option of along) {
      for (const person of queue.splice(0, counts[option] ?? 0)) codes[person] = option;
    }
  }
  return { part, answers: codes };
}

/** An order of the rows for everybody, row by row near the order that most would give. */
function dealRanks(parts: readonly CountedPart[], why: Why, chance: Streams): AnswerColumn[] {
  const dealt = parts.map(({ part, states }) => {
    const random = chance(`ranks ${part.key}`);
    const favour = random.between(0, 1000);
    const codes = Int16Array.from(states, (state, person) =>
      state.is === 'one-of' ? 0 : why(person, state),
    );
    return { part, states, codes, liked: states.map(() => favour + random.between(0, 1000)) };
  });
  for (const period of new Set(dealt.map(({ part }) => part.period))) {
    const rows = dealt.filter(({ part }) => part.period === period);
    const unranked = (rows[0]?.part.item.options.length ?? 0) - 1;
    for (const person of rows[0]?.states.keys() ?? []) {
      const ordered = rows
        .filter(({ states }) => states[person]?.is === 'one-of')
        .toSorted((a, b) => (b.liked[person] ?? 0) - (a.liked[person] ?? 0));
      for (const [rank, { codes }] of ordered.entries()) codes[person] = Math.min(rank, unranked);
    }
  }
  return dealt.map(({ part, codes }) => ({ part, answers: codes }));
}

/** Ticks of a multiple item in all its parts; then nobody who answered is left without one. */
function dealTicks(parts: readonly CountedPart[], why: Why, chance: Streams): AnswerColumn[] {
  const ticks = parts.map(({ part, states, counts }) =>
    counts.map((count, option) => {
      const marks = new Uint8Array(states.length);
      const open: number[] = [];
      for (const [person, state] of states.entries()) {
        if (state.is !== 'ticks') continue;
        if (state.ticked.includes(option)) marks[person] = 1;
        else if (!state.unticked.includes(option)) open.push(person);
      }
      const settled = marks.reduce((sum, mark) => sum + mark, 0);
      const lean = leanings(
        `${part.item.id} ${part.item.options[option]?.code}`,
        part,
        states.length,
        chance,
      );
      open.sort((a, b) => (lean[b] ?? 0) - (lean[a] ?? 0));
      for (const person of open.slice(0, count - settled)) marks[person] = 1;
      return marks;
    }),
  );
  coverAll(parts, ticks);
  return parts.map(({ part, states }, at) => {
    const marks = ticks[at] ?? [];
    const codes = Int16Array.from(states, (state, person) => {
      if (state.is !== 'ticks') return why(person, state);
      const status = part.item.options.findIndex(
        ({ role }, option) => marks[option]?.[person] === 1 && codeOfRole(role) !== undefined,
      );
      return codeOfRole(part.item.options[status]?.role ?? 'substantive') ?? 0;
    });
    return { part, answers: codes, mentions: marks };
  });
}

/** Moves open ticks from people with several to people with none; the counts stay. */
function coverAll(parts: readonly CountedPart[], ticks: readonly (readonly Uint8Array[])[]): void {
  const people = parts[0]?.states.length ?? 0;
  const total = new Uint32Array(people);
  for (const marks of ticks.flat())
    for (const [person, mark] of marks.entries()) total[person] = (total[person] ?? 0) + mark;
  const columns = parts.flatMap(({ states, counts }, at) =>
    counts.flatMap((_, option) => {
      const marks = ticks[at]?.[option];
      return marks ? [{ states, option, marks, next: 0 }] : [];
    }),
  );
  for (let person = 0; person < people; person += 1) {
    if (total[person] !== 0 || !parts.some(({ states }) => states[person]?.is === 'ticks')) continue;
    const moved = columns.some((column) => {
      const { states, option, marks } = column;
      if (!isOpen(states[person], option)) return false;
      const gives = (other: number): boolean =>
        marks[other] === 1 && (total[other] ?? 0) > 1 && isOpen(states[other], option);
      // who could not give before cannot later: ticks only become fewer
      while (column.next < people && !gives(column.next)) column.next += 1;
      if (column.next === people) return false;
      marks[column.next] = 0;
      marks[person] = 1;
      total[column.next] = (total[column.next] ?? 0) - 1;
      total[person] = 1;
      return true;
    });
    if (!moved) throw new Error('there are fewer ticks than people who ticked something');
  }
}

function isOpen(state: PartState | undefined, option: number): boolean {
  return state?.is === 'ticks' && !state.ticked.includes(option) && !state.unticked.includes(option);
}
