// Rows of a table that belong together: the parts of a whole, and what says that a person gave one answer.

import type { PercentAtom } from '../reading/atom.ts';
import type { Grid } from './grid.ts';

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
