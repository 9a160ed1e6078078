// Requests and their counts → tables. Rows and columns come from the codebook, so what nobody chose keeps its zero.

import { describeBase } from '../base/base.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import { partOf } from '../codebook/codebook.ts';
import type { ItemPart } from '../codebook/codebook.ts';
import { inferred } from './inference/infer.ts';
import type { Compared } from './inference/infer.ts';
import { intervalsBy } from './inference/intervals.ts';
import { timesOf } from './inference/test-times.ts';
import { membersOf } from './members.ts';
import type { Member } from './members.ts';
import { showSum } from './weighting.ts';
import { tableNotes } from './notes.ts';
import { sortRows } from './sort.ts';
import type { Printing } from './summaries/summary.ts';
import type { Sampled } from '../wave/sampling.ts';
import type { CaseWeights } from '../wave/weights.ts';
import { effectiveBase, weightedBase } from './weighting.ts';
import { bannerKey, bannerPoints } from './banner.ts';
import { countAt, countsOf, partsIn } from './plan.ts';
import type { Count, Counts, TableRequest } from './request.ts';
import type { Cell, Table, TableColumn, TableRow } from './table.ts';

/** What a table says beside its counts. */
export interface TableContext {
  readonly wave: string;
  /** The respondents of a survey in the plural, and how many there are. */
  readonly audience: (survey: string) => Sampled & {
    readonly people: string;
    readonly respondents: number;
    readonly weights?: ReadonlyMap<string, Pick<CaseWeights, 'name' | 'label' | 'made'>>;
  };
  readonly policy: SmallBasePolicy;
  /** The responses are made up, and every table says so. */
  readonly synthetic: boolean;
}

/** The tables of a request, from counts that hold its part of the plan. */
export function tablesOf(request: TableRequest, counts: Counts, context: TableContext): Table[] {
  return countedTables(request, counts, context).map((table) => sortRows(table, request));
}

function countedTables(request: TableRequest, counts: Counts, context: TableContext): Table[] {
  const parts = partsIn(request).map((part) => ({
    part,
    counts: countsOf(request, part).map((one) => countAt(counts, one)),
  }));
  const { item, by } = request;
  if (by.length > 0) return parts.map((one) => bannerTable(request, one, context));
  if (item.rows.length > 0 && !request.row) {
    const periods = [...new Set(parts.map(({ part }) => part.period))];
    return periods.map((period) => {
      const own = parts.filter(({ part }) => part.period === period);
      return infer(gridTable(request, own, context), request, { sections: [], times: [] }, context);
    });
  }
  const table = seriesTable(request, parts, context);
  const times = request.inference?.test === true ? timesOf(request) : [];
  const compared = times.map((one) => ({ times: one, count: countAt(counts, one.request) }));
  return [infer(table, request, { sections: [], times: compared }, context)];
}

interface CountedPart {
  readonly part: ItemPart;
  /** One a banner; without a banner one. */
  readonly counts: readonly Count[];
}

function bannerTable(request: TableRequest, { part, counts }: CountedPart, context: TableContext): Table {
  const [first] = counts;
  if (!first) throw new Error(`nothing was counted for ${part.key}`);
  const total = first.base[0] ?? 0;
  const sections = request.by.map((banner, index) => {
    const count = counts[index] ?? first;
    const points = bannerPoints(banner, count.base).map((point) => ({
      ...point,
      column: { ...point.column, ...weightedBase(count, point.at) },
    }));
    return { banner, count, points };
  });
  const points = [
    {
      column: { id: 'total', label: 'Total', base: total, ...weightedBase(first, 0) },
      count: first,
      at: 0,
    },
    ...sections.flatMap(({ count, points: own }) => own.map((point) => ({ ...point, count }))),
  ];
  const printing = printingOf(request, context);
  const members = membersOf(request, counts);
  const table = finish(request, context, {
    parts: [part],
    layout: 'banner',
    columns: points.map(({ column }) => column),
    rows: members.map(asRow),
    cells: members.flatMap((member) =>
      points.map(({ column, count, at }) => ({
        row: member.id,
        column: column.id,
        ...member.cell(count, at, printing),
      })),
    ),
    total,
    largest: first,
  });
  return infer(table, request, { sections, times: [] }, context);
}

/** With what was asked about chance. */
function infer(table: Table, request: TableRequest, compared: Compared, context: TableContext): Table {
  return inferred(table, request, compared, context.policy, context.audience(request.survey));
}

function printingOf({ survey, inference }: TableRequest, { policy, audience }: TableContext): Printing {
  if (inference?.interval === undefined) return { policy };
  return { policy, intervals: intervalsBy(inference.interval, policy, audience(survey)) };
}

/** One column, or one a period. */
function seriesTable(request: TableRequest, parts: readonly CountedPart[], context: TableContext): Table {
  const series = parts.flatMap(({ part, counts }) => counts.map((count) => ({ part, count })));
  const printing = printingOf(request, context);
  const columns = series.map(({ part, count }) => ({
    id: part.period?.code ?? 'total',
    label: part.period?.label ?? 'Total',
    base: count.base[0] ?? 0,
    ...weightedBase(count, 0),
  }));
  const members = membersOf(
    request,
    series.map(({ count }) => count),
  );
  return finish(request, context, {
    parts: parts.map(({ part }) => part),
    layout: request.item.periods.length > 0 && !request.period ? 'periods' : 'total',
    columns,
    rows: members.map(asRow),
    cells: members.flatMap((member) =>
      series.map(({ count }, index) => ({
        row: member.id,
        column: columns[index]?.id ?? '',
        ...member.cell(count, 0, printing),
      })),
    ),
    total: Math.max(0, ...columns.map(({ base }) => base)),
    largest: largestOf(series.map(({ count }) => count)),
  });
}

/** Rows of the grid as the stub, its options and nets as columns; every row on its own base. */
function gridTable(request: TableRequest, parts: readonly CountedPart[], context: TableContext): Table {
  const counted = parts.flatMap(({ part, counts }) => counts.map((count) => ({ part, count })));
  const total = Math.max(0, ...counted.map(({ count }) => count.base[0] ?? 0));
  const printing = printingOf(request, context);
  const members = membersOf(
    request,
    counted.map(({ count }) => count),
  );
  const rows = counted.map(({ part, count }): TableRow => ({
    id: part.row?.code ?? '',
    label: part.row?.label ?? '',
    role: 'row',
    base: count.base[0] ?? 0,
    ...weightedBase(count, 0),
  }));
  return finish(request, context, {
    parts: parts.map(({ part }) => part),
    layout: 'grid',
    columns: members.map(({ id, label, role }) => ({ id, label, role, base: total })),
    rows,
    cells: counted.flatMap(({ part, count }) =>
      members.map((member) => ({
        row: part.row?.code ?? '',
        column: member.id,
        ...member.cell(count, 0, printing),
      })),
    ),
    total,
    largest: largestOf(counted.map(({ count }) => count)),
  });
}

/** The count with the most people in its base. */
function largestOf(counts: readonly Count[]): Count | undefined {
  return counts.toSorted((a, b) => (b.base[0] ?? 0) - (a.base[0] ?? 0))[0];
}

interface Body {
  readonly parts: readonly ItemPart[];
  readonly layout: Table['layout'];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly cells: readonly Cell[];
  /** The largest base, where parts differ. */
  readonly total: number;
  /** What was counted of it. */
  readonly largest: Count | undefined;
}

function finish(
  request: TableRequest,
  context: TableContext,
  { parts, total, largest, ...body }: Body,
): Table {
  const { survey, item, by, where, base, percent } = request;
  const shared = <T>(of: (part: ItemPart) => T): T | undefined => {
    const [first, ...others] = parts.map(of);
    return others.every((one) => one === first) ? first : undefined;
  };
  const row = body.layout === 'grid' ? undefined : shared((part) => part.row);
  const period = shared((part) => part.period);
  const universe = (row?.universe ?? item.universe ?? item.rows[0]?.universe)?.text;
  const place = partOf(item, row, period).key;
  const titles = [item.label, row?.label, period?.label].filter((label) => label !== undefined);
  const condition = where ? ` where ${where.text}` : '';
  const banners = by.length > 0 ? ` by ${by.map(bannerKey).join(', ')}` : '';
  // rows of a grid or periods may differ; banner points do, and the total is what they are points of
  const bases = { grid: body.rows, periods: body.columns, banner: [], total: [] }[body.layout];
  const smallest = Math.min(total, ...bases.map((one) => one.base ?? total));
  const differing = body.layout === 'periods' ? 'period' : 'row';
  const audience = context.audience(survey);
  const weights = request.weight === undefined ? undefined : audience.weights?.get(request.weight);
  const baseText = {
    ...describeBase(base, { from: smallest, to: total, by: differing }, audience, universe),
    ...(weights && largest ? weightedBase(largest, 0) : {}),
  };
  const weighted =
    baseText.weighted === undefined || smallest < total
      ? ''
      : `; weighted ${showSum(baseText.weighted)}, effective ${showSum(baseText.effective ?? 0)}`;
  const only = where ? `; only ${where.text}` : '';
  return {
    id: `${context.wave}/${survey}.${place}${banners}${condition}${weights ? ` weighted by ${weights.name}` : ''}`,
    wave: context.wave,
    survey,
    item: item.id,
    ...(row ? { row: row.code } : {}),
    ...(period ? { period: period.code } : {}),
    title: `${titles.join(' – ')}${weights ? ' (weighted)' : ''}`,
    question: item.question,
    percentOf: percent,
    onlyPercentages: request.onlyPercentages,
    ...(weights ? { weight: { name: weights.name, label: weights.label } } : {}),
    base: { ...baseText, text: `${baseText.text}${only}${weighted}` },
    ...body,
    notes: tableNotes({
      item,
      base,
      percentOf: percent,
      onlyPercentages: request.onlyPercentages,
      cells: body.cells,
      roles: new Set([...body.rows, ...body.columns].flatMap(({ role }) => role ?? [])),
      policy: context.policy,
      synthetic: context.synthetic,
      ...(weights && largest
        ? { weighted: { ...weights, designEffect: effectiveBase(largest, 0).designEffect } }
        : {}),
    }),
  };
}

function asRow({ id, label, role }: Member): TableRow {
  return { id, label, role };
}
