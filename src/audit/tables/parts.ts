// Rows of a table that belong together: the parts of a whole, and what says that a person gave one answer.

import { isPlainPercent } from '../reading/atom.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { isKindOfPeople } from '../reading/kinds.ts';
import type { GridCell } from './cells.ts';
import type { Grid } from './grid.ts';
import { addsUp, full, valueIn } from './lines.ts';
import type { Line } from './lines.ts';
import { asksOne, bands, hasLeft, hasMiddle, opposed } from './manner.ts';
import { isNet, namesSeveral } from './roles.ts';
import { phraseOf } from '../reading/words.ts';

export interface Column100 {
  readonly parts: Line;
  /** The row that says 100, when there is one. */
  readonly total?: PercentAtom;
  /** Nobody is in none of them. */
  readonly exhaustive: boolean;
  /** The text or the answers themselves say so; else it is read from the question. */
  readonly told: boolean;
  /** Cells of less than a half per cent, which have no number. */
  readonly small: number;
}

/**
 * Columns whose parts are to make 100.
 *
 * @param question the words over the table or list
 */
export function wholesOf(grid: Grid, question: string): Column100[] {
  const { rows, columns, words } = grid;
  const totals = rows.filter(({ role }) => role === 'total');
  const [total] = totals;
  const all = rows.map(({ label }) => label);
  const parts = rows.filter(({ role, label }) => role === 'part' && !isNet(label, all));
  const nets = rows.some(({ label }) => isNet(label, all));
  const labels = parts.map(({ label }) => label);
  if (totals.length > 1 || parts.length < 2 || new Set(labels).size < labels.length) return [];
  const heads = `${question} ${columns[0]?.label ?? ''}`;
  const told =
    // around a list the words may be those of the next question
    tellsSingle(grid.sentences.length === 0 ? question : `${words} ${question}`) ||
    opposed(labels) ||
    hasMiddle(labels) ||
    (/\b(?:gender|sex|profile)\b/.test(words) && sexes(labels));
  const oneEach = told || (parts.length > 2 && !nets && asksOne(heads, labels) && !labels.every(isGroup));
  return columns.flatMap(({ role }, column): Column100[] => {
    if (role === 'change' || role === 'base' || role === 'mean') return [];
    const whole = valueIn(total?.cells[column]);
    const is100 = whole !== undefined && Number(whole.printed) === 100;
    const values = parts.map(({ cells }) => (is100 ? valueIn(cells[column]) : cells[column]?.percent));
    const small = parts.filter(({ cells }) => isSmall(cells[column])).length;
    const none = nobody.test(words) ? parts.filter(({ cells }) => isNone(cells[column])).length : 0;
    const [line = []] = full(values.filter((value) => value !== undefined));
    if (line.length < 2 || line.length + small + none !== parts.length) return [];
    if (whole && !is100) return [];
    if (whole) return [{ parts: line, total: whole, exhaustive: true, told: true, small }];
    const exhaustive = tellsAll(words) || (!partial.test(words) && (bands(labels) || hasLeft(labels)));
    const rest = full(parts.flatMap(({ label }, at) => (mayBeNet(label, labels) ? [] : [values[at]])));
    const holdsNets = rest.some((one) => one.length < line.length && addsUp(one, '100', true));
    return oneEach && !holdsNets && !hidesNet(line) ? [{ parts: line, exhaustive, told, small }] : [];
  });
}

/** "Unlikely/certain not to", or "Unlikely" beside "Fairly unlikely" and "Very unlikely": a net where the others make 100. */
const mayBeNet = (label: string, labels: readonly string[]): boolean =>
  namesSeveral(label) || labels.filter((one) => one.endsWith(` ${label}`)).length > 1;

/** "– = no one": the text says what a dash is. */
const nobody = /(?:^| )- ?(?:=|is|means|:) ?(?:no ?one|no-one|nobody|none|nil|zero|0)\b/;
const isNone = (cell: GridCell | undefined): boolean =>
  cell !== undefined && cell.percent === undefined && phraseOf(cell.sentence.tokens) === '-';

/** "*", "<1": somebody, and less than a half. */
const isSmall = (cell: GridCell | undefined): boolean =>
  cell !== undefined &&
  cell.percent === undefined &&
  /^(?:\*|< (?:1|0\.5)(?: %)?)$/.test(phraseOf(cell.sentence.tokens));

const isGroup = (label: string): boolean => isKindOfPeople(label.split(' ')) || /\( ?n\b/.test(label);

/** Some answers are not shown. */
const partial =
  /\b(?:not shown|excluded?|excludes|excluding|omitted|left out|top (?:three|four|five|six|ten|\d+)|most (?:common|often|frequent)|did not (?:answer|say|reply)|other answers|missing|refused|left (?:it|the question) (?:out|blank))\b/;

/** One of them is the sum of its neighbours, and without it they make 100 or, where some may be left out, less. */
export function hidesNet(line: Line, fewer = false): boolean {
  const all = line.reduce((sum, { printed }) => sum + Number(printed), 0);
  return line.some(
    ({ printed }, at) =>
      all - Number(printed) <= 102 &&
      (fewer || all - Number(printed) >= 97) &&
      [line.slice(Math.max(0, at - 2), at), line.slice(at + 1, at + 3)].some(
        (members) => members.length === 2 && addsUp(members, printed, false),
      ),
  );
}

/** The parts of each row before a last column that says 100. */
export function rowsOf100({ columns, rows }: Grid): PercentAtom[][] {
  const last = columns.length - 1;
  if (columns[last]?.role !== 'total') return [];
  const labels = columns[0]?.role === 'label' ? 1 : 0;
  return rows.flatMap(({ role, cells }) => {
    const parts = cells.slice(0, last).flatMap((cell) => cell?.percent ?? []);
    const whole = cells[last]?.percent;
    const is100 = parts.length === last - labels && parts.length > 1 && Number(whole?.printed) === 100;
    return role === 'part' && is100 && parts.every(isPlainPercent) ? [parts] : [];
  });
}

/** Where a text describes who answered, men and women are everybody. */
export const sexes = (labels: readonly string[]): boolean =>
  labels.some((label) => /^(?:female|women)$/.test(label)) &&
  labels.some((label) => /^(?:male|men)$/.test(label));

/** The text says that everybody gave one answer. */
export function tellsSingle(words: string): boolean {
  return (
    /\b(?:(?:one|single)(?: only)? (?:answer|response|choice|option|code|box|tick|reply)|(?:chose|named|gave|picked|selected|ticked|pick|tick|choose|select|placed in|assigned to|put in)(?: into)? (?:only |just |exactly |the )?one(?! of (?:the |these |those )?(?:several|many|two|three|four|\d))|(?:falls?|belongs?) (?:in|into|to) (?:only |just |exactly )?one (?!of )|one only|(?:choose|choice|decide) between|single-(?:response|choice|answer|code))/.test(
      words,
    ) && !/more than one|one or more|at least one/.test(words)
  );
}

/** Nobody is left over. */
export function tellsAll(words: string): boolean {
  return /\b(?:everyone|everybody|each|every|all)\b[^.]{0,40}\b(?:chose|named|gave|picked|selected|answered|replied|responded|did so|ticked|assigned|placed)|one answer each|(?:nobody|no one|none of them) (?:left|declined|abstained)|no \w+ declined|only answers offered/.test(
    words,
  );
}
