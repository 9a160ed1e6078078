import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import { asPercent } from '../../reading/atom.ts';
import type { PercentAtom, RatioAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { CountsStatement } from '../../statement.ts';
import type { Grid } from '../../tables/grid.ts';
import type { GridCell } from '../../tables/cells.ts';
import { addsUp, full, valueIn } from '../../tables/lines.ts';
import { sexes, wholesOf } from '../../tables/parts.ts';
import { totalsOf } from '../../tables/totals.ts';
import { mayBeBetween, mayBeSum } from '../../slips.ts';
import type { Totals } from '../../tables/totals.ts';
import { groupsTold } from './groups-told.ts';
import type { AuditRule, Found } from '../audit-rule.ts';

/** A total of people is the sum of its groups; their percentage lies between those of the groups. */
export const totalAndSubgroups: AuditRule = {
  id: 'total-and-subgroups',
  severity: 'error',
  about: 'A total is not the sum of its groups, or its percentage lies outside theirs',
  breaks: { text: 'We had 108 responses (40 commissioners and 66 providers).' },
  keeps: { text: 'We had 106 responses (40 commissioners and 66 providers).' },
  check: (context) => [
    ...[...context.statements, ...groupsTold(context)].flatMap((statement) => {
      if (statement.kind === 'counts') return ofCounts(statement);
      return statement.kind === 'subgroups'
        ? outside(statement.total, statement.parts, statement.everybody ? 'error' : 'warning', statement)
        : [];
    }),
    ...context.sentences.flatMap(ofRatios),
    ...context.grids.flatMap((grid) => [...inColumns(grid), ...inRows(grid, context.weighted)]),
  ],
};

function ofCounts({ total, parts, start, end }: CountsStatement): Found[] {
  const sum = parts.reduce((so, { value }) => so + value, 0);
  if (sum === total.value || !mayBeSum(total.value, sum)) return [];
  const repairs = parts.flatMap(({ value }) =>
    value + total.value - sum > 0 ? [`${value + total.value - sum} for ${value}`] : [],
  );
  return [
    {
      start,
      end,
      printed: total.printed,
      expected: [String(sum)],
      repairs: [String(sum), ...repairs],
      message: `${parts.map(({ value }) => value).join(' + ')} is ${sum}, not ${total.value}`,
    },
  ];
}

/** "Overall 50 of 160 schools have one: 29 of the 72 secondaries and 21 of the 88 primaries" */
function ofRatios({ tokens, atoms }: Sentence): Found[] {
  const ratios = atoms.filter((atom): atom is RatioAtom => atom.type === 'ratio' && atom.op === undefined);
  if (ratios.length < 3 || ratios.length > 6) return [];
  const [first, last] = [ratios[0], ratios.at(-1)];
  const total = ratios.toSorted((a, b) => b.base - a.base)[0];
  const parts = ratios.filter((one) => one !== total);
  if (!total || !last || (total !== first && total !== last)) return [];
  if (parts.reduce((so, { base }) => so + base, 0) !== total.base) return [];
  const told = tokens.some(
    ({ word, start }) =>
      /^(?:overall|altogether|together|total|all|combined)$/.test(word) ||
      (word === ':' && start > total.end),
  );
  const sum = parts.reduce((so, { count }) => so + count, 0);
  if (!told || sum === total.count) return [];
  const repairs = [`${sum} of ${total.base}`];
  const message = `${parts.map(({ count }) => count).join(' + ')} is ${sum}, not ${total.count}`;
  const { start, end } = total;
  return [{ start, end, printed: String(total.count), expected: repairs, repairs, message, related: parts }];
}

function outside(
  total: PercentAtom,
  parts: readonly PercentAtom[],
  severity: 'error' | 'warning',
  { start, end }: { start: number; end: number },
  unit = '%',
): Found[] {
  const all = [total, ...parts];
  const decimals = Math.max(...all.map(({ printed }) => decimalsOf(printed)));
  const units = parts.map(({ printed }) => inUnits(printed, decimals));
  const drift =
    halfUnit(total.printed, decimals) + Math.max(...parts.map(({ printed }) => halfUnit(printed, decimals)));
  const own = inUnits(total.printed, decimals);
  const [low, high] = [Math.min(...units), Math.max(...units)];
  if (own >= low - drift && own <= high + drift) return [];
  const bare = (value: number): string => (value / 10 ** decimals).toFixed(decimals);
  const show = (value: number): string => `${bare(value)}${unit}`;
  // so far off they are other groups
  if (!mayBeBetween(total.printed, bare(low), bare(high))) return [];
  return [
    {
      start,
      end,
      severity,
      printed: `${total.printed}${unit}`,
      expected: [`${show(low)} to ${show(high)}`],
      repairs: [`${show(low)} to ${show(high)}`],
      message: `${total.printed}${unit} of all lies outside its groups, ${parts.map(({ printed }) => `${printed}${unit}`).join(' and ')}${severity === 'warning' ? ', if they are everybody' : ''}`,
    },
  ];
}

/** A column for all beside columns whose bases add up to its own. */
function inColumns(grid: Grid): Found[] {
  const { columns, rows } = grid;
  const all = columns.findIndex(({ role }) => role === 'total');
  const total = columns[all]?.base;
  const groups = columns.flatMap(({ role, base }, at) =>
    role === 'value' && base !== undefined ? [at] : [],
  );
  const bases = groups.map((at) => columns[at]?.base ?? 0);
  const sum = bases.reduce((so, base) => so + base, 0);
  const values = columns.flatMap(({ role }, at) => (role === 'value' ? [at] : []));
  // men and women are everybody, where no base says how many
  const both = values.length === 2 && sexes(values.map((at) => columns[at]?.label ?? ''));
  if (all < 0) return [];
  if (!both && (total === undefined || groups.length < 2 || sum !== total)) return [];
  return rows.flatMap(({ role, label, cells }) => {
    const told = /%|\bper ?cent\b|\bpercentages?\b/.test(`${grid.words} ${label}`);
    const shareIn = (cell: GridCell | undefined): PercentAtom | undefined =>
      told ? valueIn(cell) : cell?.percent;
    const own = shareIn(cells[all]);
    const members = both ? values : groups;
    const parts = members.flatMap((at) => shareIn(cells[at]) ?? []);
    const [line] = full(parts);
    if (role === 'base' || /\b(?:n|mean|average|median|score)\b/.test(label) || !own || !line) return [];
    // shares of the row add up, and so do counts
    if (own.op !== undefined || line.length !== members.length || addsUp(line, own.printed, false)) return [];
    return outside(own, line, 'error', own);
  });
}

/** A row for everybody: its counts are sums of the others, and its percentages lie between theirs. */
function inRows(grid: Grid, weighted: boolean): Found[] {
  const found = totalsOf(grid);
  if (!found) return [];
  const { total, parts, odd, bases } = found;
  const counts = odd.flatMap((column): Found[] => {
    const whole = total.cells[column];
    const all = parts.map(({ cells }) => cells[column]?.count ?? 0);
    const sum = String(all.reduce((so, count) => so + count, 0));
    // of percentages without a sign it is the whole
    if (!whole || (whole.count === 100 && wholesOf(grid, '').length > 0)) return [];
    const message = `${all.join(' + ')} is ${sum}, not ${whole.count}`;
    const { start, end } = whole;
    const related = parts.flatMap(({ cells }) => cells[column] ?? []);
    return [{ start, end, printed: String(whole.count), expected: [sum], repairs: [sum], message, related }];
  });
  const shares = grid.columns.flatMap(({ role }, column): Found[] => {
    const own = total.cells[column]?.percent;
    const [line] = full(parts.map(({ cells }) => cells[column]?.percent));
    // what adds up is a share of everybody, and no percentage of each row
    const adds = line && own && (addsUp(line, own.printed, false) || Number(own.printed) === 100);
    if (bases.length === 0 || role === 'change' || !line || !own || own.op !== undefined || adds) return [];
    const beyond = outside(own, line, 'error', own);
    const plain =
      !weighted && !/weighted/.test(grid.words) && grid.rows.every(({ label }) => !/weighted/.test(label));
    if (beyond.length > 0 || !plain) return beyond;
    // of several columns of people it may be of any
    const unlike = bases.map((people) => unlikeMean(own, line, people));
    return unlike.some((one) => one.length === 0) ? [] : (unlike[0] ?? []);
  });
  return [...counts, ...shares, ...means(grid, found)];
}

/** A mean of all lies between those of the groups. */
function means({ columns, rows, words }: Grid, { total, parts, bases }: Totals): Found[] {
  if (bases.length === 0 || rows.some(({ label }) => /\b(?:change|difference|ratio)\b/.test(label)))
    return [];
  return columns.flatMap(({ label, role }, column): Found[] => {
    const own = total.cells[column]?.decimal;
    const line = parts.flatMap(({ cells }) => cells[column]?.decimal ?? []);
    const told = role === 'mean' || /\b(?:mean|average|score|rating)\b/.test(`${label} ${words}`);
    if (!told || role === 'change' || !own || line.length !== parts.length) return [];
    const all = [own, ...line].map((one) => asPercent(one, one.printed));
    const [sum, ...each] = all;
    return sum ? outside(sum, each, 'error', own, '') : [];
  });
}

/** Within the groups, and not their mean by the bases beside them: wrong unless the survey is weighted. */
function unlikeMean(own: PercentAtom, line: readonly PercentAtom[], bases: readonly number[]): Found[] {
  const all = bases.reduce((so, base) => so + base, 0);
  const mean = line.reduce((so, { printed }, at) => so + Number(printed) * (bases[at] ?? 0), 0) / all;
  const decimals = decimalsOf(own.printed);
  // a unit of rounding, and a point for who left the question out
  if (Math.abs(mean - Number(own.printed)) <= 10 ** -decimals + 1) return [];
  const right = `${mean.toFixed(decimals)}%`;
  return [
    {
      start: own.start,
      end: own.end,
      severity: 'warning',
      printed: `${own.printed}%`,
      expected: [right],
      repairs: [right],
      message: `By the bases beside them the groups make ${right} of all, not ${own.printed}%, if nothing is weighted`,
      related: [...line],
    },
  ];
}
