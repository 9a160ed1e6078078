import { printedIn } from '../../tables/cells.ts';
import type { Grid } from '../../tables/grid.ts';
import { changeIn, levelIn } from '../../tables/movement.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { difference, fallsWithoutSign, holds, relative } from './row-of-changes.ts';
import type { Row } from './row-of-changes.ts';

/** More columns than these are no waves of a survey. */
const most = 12;

/** A column of changes beside columns of numbers: in each row it is their difference, or the change in per cent. */
export const changeInColumns: AuditRule = {
  id: 'change-in-columns',
  severity: 'error',
  about: 'A change in a table is not the difference of the columns that the other rows are of',
  breaks: {
    text: '| | 2019 | 2022 | Change |\n|---|--:|--:|--:|\n| Feels safe | 52% | 47% | -5 |\n| Knows a neighbour | 63% | 71% | +18 |\n',
  },
  keeps: {
    text: '| | 2019 | 2022 | Change |\n|---|--:|--:|--:|\n| Feels safe | 52% | 47% | -5 |\n| Knows a neighbour | 63% | 71% | +8 |\n',
  },
  check: ({ grids }) =>
    grids.flatMap((grid) =>
      grid.columns.length > 3 * most ? [] : grid.columns.flatMap((_, column) => inColumn(grid, column)),
    ),
};

function inColumn(grid: Grid, at: number): Found[] {
  const { columns, rows } = grid;
  const moves = isOfChanges(grid, at);
  const changes = rows.map(({ cells }) => changeIn(cells[at], moves));
  if (!changes.some((change) => change !== undefined)) return [];
  const levels = columns.flatMap(({ role, label }, column) =>
    !isOfChanges(grid, column) &&
    role !== 'label' &&
    role !== 'base' &&
    rows.some(({ cells }) => levelIn(cells[column]) !== undefined)
      ? [{ column, label }]
      : [],
  );
  if (levels.length < 2 || levels.length > most) return [];
  const counted = areCounts(grid, at);
  const tried = pairsOf(levels, at, columns[at]?.label ?? '').flatMap(({ from, to, named }) =>
    [difference, relative].map((read) => {
      const found = rows.flatMap(({ cells }, index) => {
        const change = changes[index];
        const [a, b] = [levelIn(cells[from]), levelIn(cells[to])];
        return change && a && b ? read(a, b, change, counted) : [];
      });
      const eitherWay = fallsWithoutSign(found);
      const wrong = found.filter(
        (row) =>
          !holds(row, eitherWay) &&
          (inPoints(row, columns[at]?.label ?? '') || !holdsOtherwise(row, counted)),
      );
      const right = found.length - wrong.length;
      const exact = found.filter((row) => Number(row.right.replace('%', '')) === signedSize(row)).length;
      return { wrong, right, exact, named };
    }),
  );
  const best = tried.reduce(
    (so, one) => (one.right > so.right || (one.right === so.right && one.exact > so.exact) ? one : so),
    {
      wrong: [] as Row[],
      right: 0,
      exact: 0,
      named: false,
    },
  );
  // two of a few columns hardly ever differ so by chance; in doubt most rows must say so
  const few = best.named || levels.length === 2;
  const enough = few
    ? best.right > 0 && best.wrong.length <= best.right
    : best.right > 1 && best.wrong.length * 2 <= best.right;
  if (enough) return best.wrong.map(finding);
  const [only] = tried;
  const single = levels.length === 2 && only?.wrong.length === 1 && tried.every(({ right }) => right === 0);
  return single && (columns[at]?.label ?? '').includes('point') ? only.wrong.map(finding) : [];
}

/** Its head says so, or most of its numbers have a sign of plus or minus. */
function isOfChanges({ columns, rows }: Grid, at: number): boolean {
  const { role, label } = columns[at] ?? { role: 'value', label: '' };
  const says =
    /^(?:%|rise|growth|increase|gain)(?: |$)/.test(label) && /rise|growth|increase|gain/.test(label);
  const answers = columns.some((other) => /decrease|same|fall|reduc|decline|worse/.test(other.label));
  if (role === 'change' || (says && !answers)) return true;
  if (at <= 2) return false;
  const amounts = rows.flatMap(({ cells }) => changeIn(cells[at], true) ?? []);
  const signed = amounts.filter((amount) => amount.signed).length;
  return signed > 1 && signed * 2 > amounts.length && amounts.some(({ minus }) => !minus);
}

/** No sign of per cent, money or a unit stands over the numbers or around them. */
function areCounts({ columns, rows, words }: Grid, at: number): boolean {
  const change = columns[at]?.label ?? '';
  const said = words.replace(change, '');
  return (
    !/%|per ?cent|£|\$|€|\bm\b|000|thousand|million|index|score|rate|share/.test(said) &&
    rows.every(({ cells }) => cells.every((cell, column) => column === at || cell?.percent === undefined))
  );
}

/** Between percentages a change without a sign of per cent is in points. */
const inPoints = ({ change, ends }: Row, head: string): boolean =>
  /\bpoints?\b|\bpp\b/.test(head) ||
  (ends.every(({ percent }) => percent !== undefined) && !change.percent && !/%|per ?cent/.test(head));

/** Points in one row, per cent in the next. */
const holdsOtherwise = ({ ends: [a, b], change }: Row, counted: boolean): boolean =>
  [...difference(a, b, change), ...relative(a, b, change, counted)].some((row) => holds(row, false));

const signedSize = ({ change }: Row): number => (change.minus ? -change.size : change.size);

interface Level {
  readonly column: number;
  readonly label: string;
}

interface Pair {
  readonly from: number;
  readonly to: number;
  /** The head of the changes names both. */
  readonly named: boolean;
  /** From the later to the earlier. */
  readonly back: boolean;
}

/** Years tell which is the later; else it stands to the right. */
function isBack(from: Level, to: Level): boolean {
  const [a, b] = [years(from.label)[0], years(to.label)[0]];
  return a !== undefined && b !== undefined && a !== b ? a > b : from.column > to.column;
}

/** Which columns the changes may be between, the likeliest first: those its head names, the ones right before it, any. */
function pairsOf(levels: readonly Level[], at: number, head: string): Pair[] {
  const isNamed = (label: string): boolean =>
    years(label).length > 0 && years(label).every((year) => years(head).some((one) => year.endsWith(one)));
  const all = levels.flatMap((from) =>
    levels.flatMap((to) =>
      from === to
        ? []
        : [
            {
              from: from.column,
              to: to.column,
              named: isNamed(from.label) && isNamed(to.label),
              back: isBack(from, to),
            },
          ],
    ),
  );
  const rank = ({ from, to, named, back }: Pair): number =>
    (named ? 0 : 100) + (back ? 50 : 0) + Math.abs(at - 1 - to) + Math.abs(to - from);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

const years = (label: string): string[] => label.match(/\d+/g) ?? [];

function finding({ change, ends, right, points }: Row): Found {
  const [a, b] = ends.map((cell) => levelIn(cell) && (printedIn(cell) ?? levelIn(cell)?.printed));
  const unit = points ? '%' : '';
  return {
    start: change.start,
    end: change.end,
    printed: `${change.minus ? '-' : ''}${change.printed}`,
    expected: [right],
    repairs: [right],
    message: `From ${a}${unit} to ${b}${unit} is ${right}${points ? ' points' : ''}`,
    related: ends,
  };
}
