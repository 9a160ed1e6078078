// Rows of a table that belong together: a net and its members, a total and all.

import type { PercentAtom } from '../reading/atom.ts';
import type { Grid, GridRow } from './grid.ts';

export interface NetRow {
  readonly net: PercentAtom;
  readonly members: readonly PercentAtom[];
  readonly base?: number;
}

/** Nets of a table with the members that the labels give away; where they do not, nothing. */
export function netsOf({ rows, columns, base: whole }: Grid): NetRow[] {
  return rows.flatMap((row, at) => {
    if (row.role !== 'net') return [];
    const named = membersOf(row, at, rows);
    const members = named.length < 2 ? membersBefore(at, rows) : named;
    if (members.length < 2) return [];
    return columns.flatMap(({ base = whole }, column): NetRow[] => {
      const net = row.cells[column]?.percent;
      const parts = members.flatMap(({ cells }) => cells[column]?.percent ?? []);
      const worded = [net, ...parts].some((percent) => percent?.op !== undefined || percent?.range === true);
      return net && parts.length === members.length && !worded
        ? [{ net, members: parts, ...(base === undefined ? {} : { base }) }]
        : [];
    });
  });
}

/** "Good or very good" names its members; "NET: worried" shares a word with them; "Any barrier" has those after it. */
function membersOf(row: GridRow, at: number, rows: readonly GridRow[]): GridRow[] {
  const parts = rows.filter(({ role }) => role === 'part');
  const label = row.label;
  const named = label
    .split(/ (?:or|and|\+|\/) /)
    .map((name) => name.replaceAll(/^.*?: |net|total|[()*:]/g, '').trim());
  const exact = parts.filter((part) => named.includes(part.label));
  if (named.length > 1) return exact.length === named.length ? exact : [];
  if (/^(?:any|at least one|either)\b/.test(label)) {
    const after = rows.slice(at + 1);
    const end = after.findIndex(({ role }) => role !== 'part');
    return (end < 0 ? after : after.slice(0, end)).filter(
      (part) => !/^(?:none|no |neither|don't know|not )/.test(part.label),
    );
  }
  const key = label.replaceAll(/\b(?:in all|net|total|all|any|subtotal|combined)\b|[()*:-]/g, '').trim();
  if (key === '') return [];
  return parts.filter(
    (part) =>
      new RegExp(
        `^(?:very|fairly|strongly|slightly|somewhat|quite|tend to|mostly|a little|extremely|completely|partly) ${escapeWords(key)}$`,
      ).test(part.label) || part.label === key,
  );
}

/** A net in the midst of a table, after two or three rows and before no more than one: those before it are its members. */
function membersBefore(at: number, rows: readonly GridRow[]): GridRow[] {
  const before = rows.slice(0, at);
  const from = before.findLastIndex(({ role }) => role === 'net' || role === 'total') + 1;
  const members = before.slice(from).filter(({ role }) => role === 'part');
  const after = rows.slice(at + 1);
  const next = after.findIndex(({ role }) => role !== 'part');
  const followers = next < 0 ? after.length : next;
  const last = followers === 0 && next < 0;
  return !last && followers < 2 && (members.length === 2 || members.length === 3) ? members : [];
}

const escapeWords = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface Column100 {
  readonly parts: readonly PercentAtom[];
  /** The row that says 100, when there is one. */
  readonly total?: PercentAtom;
}

/** Columns whose parts are to make 100. */
export function wholesOf({ rows, columns, words }: Grid): Column100[] {
  const totals = rows.filter(({ role }) => role === 'total');
  const [total] = totals;
  const parts = rows.filter(({ role }) => role === 'part');
  if (totals.length > 1 || parts.length < 2) return [];
  return columns.flatMap(({ role }, column): Column100[] => {
    if (role === 'change') return [];
    const percents = parts.flatMap(({ cells }) => cells[column]?.percent ?? []);
    if (percents.length !== parts.length || percents.some(({ op, range }) => op !== undefined || range))
      return [];
    const whole = total?.cells[column]?.percent;
    if (whole) return Number(whole.printed) === 100 ? [{ parts: percents, total: whole }] : [];
    const labels = parts.map(({ label }) => label);
    const oneEach =
      tellsSingle(words) || opposed(labels) || (/\b(?:gender|sex|profile)\b/.test(words) && sexes(labels));
    return oneEach ? [{ parts: percents }] : [];
  });
}

/** The parts of each row before a last column that says 100. */
export function rowsOf100({ columns, rows }: Grid): PercentAtom[][] {
  const last = columns.length - 1;
  if (columns[last]?.role !== 'total') return [];
  return rows.flatMap(({ role, cells }) => {
    const parts = cells.slice(1, last).flatMap((cell) => cell?.percent ?? []);
    const whole = cells[last]?.percent;
    const full = parts.length === last - 1 && parts.length > 1 && Number(whole?.printed) === 100;
    return role === 'part' && full && parts.every(({ op, range }) => op === undefined && !range)
      ? [parts]
      : [];
  });
}

/** Answers of which a person gives one; men and women may be groups that both say yes. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^yes\b/, /^no\b/],
  [/^(?:strongly )?agree$/, /^(?:strongly )?disagree$/],
];

/** Where a text describes who answered, men and women are everybody. */
const sexes = (labels: readonly string[]): boolean =>
  labels.some((label) => /^(?:female|women)$/.test(label)) &&
  labels.some((label) => /^(?:male|men)$/.test(label));

const opposed = (labels: readonly string[]): boolean =>
  labels.some((label) => negations(label).some((one) => labels.includes(one))) ||
  opposites.some(
    ([one, other]) => labels.some((label) => one.test(label)) && labels.some((label) => other.test(label)),
  );

/** "Fair" and "unfair", "very satisfied" and "very dissatisfied", "aware" and "not aware". */
const negations = (label: string): string[] =>
  !/\w{4,}$/.test(label)
    ? []
    : [
        `not ${label}`,
        ...['un', 'dis', 'in', 'dis-'].map((prefix) => label.replace(/(\w+)$/, `${prefix}$1`)),
      ];

/** The text says that everybody gave one answer. */
export function tellsSingle(words: string): boolean {
  return (
    /\b(?:one answer|single (?:response|choice|answer|code)|one (?:response|option|choice)|choose one|(?:chose|named|gave|picked|selected|ticked) (?:only |just )?one|one only|single-(?:response|choice|answer|code))/.test(
      words,
    ) && !/more than one|one or more/.test(words)
  );
}

/** Nobody is left over. */
export function tellsAll(words: string): boolean {
  return /\b(?:everyone|everybody|each|every|all)\b[^.]{0,40}\b(?:chose|named|gave|picked|selected|answered|replied|responded)|one answer each/.test(
    words,
  );
}
