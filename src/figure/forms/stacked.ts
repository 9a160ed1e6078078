// One bar a row, cut into answers: grids by row, single items by period.

import { isExclusive } from '../../codebook/codebook.ts';
import { mayDraw } from '../../base/small-base.ts';
import { cellAt } from '../../tabulation/table.ts';
import type { Cell, Table, TableColumn, TableRow } from '../../tabulation/table.ts';
import { byShare } from '../../tabulation/sort.ts';
import type { Panel } from '../figure.ts';
import type { TextMetrics } from '../font.ts';
import { aside, ink, paper, scalePaints, text } from '../theme.ts';
import type { Paint } from '../theme.ts';
import type { ChartForm, Drawing } from './form.ts';
import { countAxis, layOutRows, rectangles, sheetSpec, stubLabels, texts } from './plot.ts';
import type { PlotText } from './plot.ts';

export const stacked: ChartForm<'stacked'> = {
  name: 'stacked',
  about: 'one bar a row, cut into its answers',
  unsuited: ({ table, item }) => {
    if (item.traits.form === 'mentions')
      return 'people could choose several answers, which do not add up to a bar';
    return table.layout === 'grid' || table.layout === 'periods'
      ? undefined
      : 'it compares rows or periods, and this table has neither';
  },
  draw,
};

interface Stack {
  readonly label: string;
  readonly base: number;
  /** By segment, in scale order. */
  readonly cells: readonly Cell[];
  readonly net: Cell | undefined;
}

interface Segment {
  readonly id: string;
  readonly label: string;
  readonly paint: Paint;
}

function draw(panel: Panel, metrics: TextMetrics, width: number): Drawing {
  const segments = segmentsOf(panel);
  const net = panel.item.nets[0];
  const stacks = stacksOf(panel.table, segments, net?.code);
  const rows = layOutRows(
    stacks.map(({ label }) => label),
    metrics,
    width,
    36,
  );
  const values = stacks.map((stack) => netText(stack));
  const heading = net ? metrics.wrap(net.label, 90, text.axis) : [];
  const right = net
    ? Math.ceil(Math.max(...[...values, ...heading].map((value) => metrics.width(value, text.value)))) + 14
    : 8;
  const plotWidth = width - rows.gutter - right;
  // without percentages a bar is as long as its base; with them all bars are whole
  const whole = stacks.every(({ cells }) => cells.every((cell) => cell.percent !== null));
  const longest = Math.max(1, ...stacks.map(({ base }) => base));
  const top = Math.max(4, heading.length * 15 + 4);
  const bottom = 26;
  const marks: Record<string, unknown>[] = [];
  const counts: PlotText[] = [];
  const nets: PlotText[] = [];
  for (const [index, stack] of stacks.entries()) {
    const middle = rows.boxes[index]?.middle ?? 0;
    const unit = plotWidth / (whole ? Math.max(1, stack.base) : longest);
    if (!mayDraw(stack.base, panel.policy)) {
      const small = `base ${stack.base}: too small to draw`;
      counts.push({ x: metrics.width(small, text.label) / 2 + 4, y: middle, text: small, ink: ink.quiet });
      continue;
    }
    let before = 0;
    for (const [at, cell] of stack.cells.entries()) {
      const paint = segments[at]?.paint ?? aside;
      const [x, x2] = [before * unit, (before + cell.count) * unit];
      before += cell.count;
      if (cell.count === 0) continue;
      marks.push({
        x,
        x2,
        y: middle - 12,
        y2: middle + 12,
        fill: paint.fill,
        stroke: paint.stroke ?? paper,
      });
      if (x2 - x >= metrics.width(String(cell.count), text.label) + 1) {
        counts.push({ x: (x + x2) / 2, y: middle, text: String(cell.count), ink: paint.ink });
      }
    }
    nets.push({ x: plotWidth + right, y: middle, text: values[index] ?? '', ink: ink.text });
  }
  const headings = heading.map((line, index): PlotText => ({
    x: plotWidth + right,
    y: (index - heading.length) * 15 + 6,
    text: line,
    ink: ink.quiet,
  }));
  const axis = whole
    ? countAxis(100, plotWidth, rows.height, (tick) => `${tick}%`)
    : countAxis(longest, plotWidth, rows.height);
  return {
    spec: sheetSpec({
      plotWidth,
      height: rows.height,
      left: rows.gutter,
      right,
      top,
      bottom,
      layers: [
        ...axis,
        rectangles(marks),
        texts(counts, 'label', 'center'),
        texts(nets, 'value', 'right'),
        texts(headings, 'axis', 'right'),
        stubLabels(rows),
      ],
    }),
    key: segments.map(({ label, paint }) => ({ label, paint, shape: 'square' })),
    width,
    height: rows.height + top + bottom,
    summary: summarise(stacks, segments, net?.label),
  };
}

/** Answers of the scale in its order; those beside it after them. */
function segmentsOf({ item, table }: Panel): Segment[] {
  const members: readonly (TableColumn | TableRow)[] = table.layout === 'grid' ? table.columns : table.rows;
  const nets = new Set(item.nets.map((net) => net.code));
  const roleOf = (id: string): boolean =>
    isExclusive(item.options.find((option) => option.code === id)?.role ?? 'dont-know');
  const onScale = members.filter(({ id }) => !nets.has(id) && !roleOf(id));
  const besides = members.filter(({ id }) => !nets.has(id) && roleOf(id));
  const paints = scalePaints(onScale.length, item.traits.directions);
  // of ranks, and without a scale, the first answer is the one the question is about, so it is the dark one
  const ordered = item.traits.ordered && !item.traits.ranked ? paints : paints.toReversed();
  return [
    ...onScale.map(({ id, label }, index) => ({ id, label, paint: ordered[index] ?? aside })),
    ...besides.map(({ id, label }) => ({ id, label, paint: aside })),
  ];
}

function stacksOf(table: Table, segments: readonly Segment[], net: string | undefined): Stack[] {
  const across = table.layout === 'grid';
  const bars = across ? table.rows : table.columns;
  const members = across ? table.columns : table.rows;
  return bars.map((bar, index) => {
    const cell = (id: string): Cell | undefined => {
      const at = members.findIndex((member) => member.id === id);
      return at < 0 ? undefined : across ? cellAt(table, index, at) : cellAt(table, at, index);
    };
    const cells = segments.flatMap(({ id }) => cell(id) ?? []);
    return { label: bar.label, base: bar.base ?? 0, cells, net: net === undefined ? undefined : cell(net) };
  });
}

function netText({ net, base }: Stack): string {
  if (!net) return '';
  return net.percent === null ? `${net.count} of ${base}` : `${net.count} (${net.percent})`;
}

function summarise(stacks: readonly Stack[], segments: readonly Segment[], net: string | undefined): string {
  const told = stacks
    .filter((stack) => stack.net !== undefined)
    .toSorted((a, b) => (a.net && b.net ? byShare(a.net, b.net) : 0));
  const [first, last] = [told[0], told.at(-1)];
  const bars = `Stacked bars of ${stacks.length} rows.`;
  if (!first || !last || net === undefined)
    return `${bars} ${stacks.map((stack) => largest(stack, segments)).join(' ')}`;
  return `${bars} ${net}: most for ${first.label}, ${first.net?.count} of ${first.base}; fewest for ${last.label}, ${last.net?.count} of ${last.base}.`;
}

/** "Now: most often Comprehensive, 13 of 31." */
function largest({ label, base, cells }: Stack, segments: readonly Segment[]): string {
  const counts = cells.map((cell) => cell.count);
  const most = Math.max(0, ...counts);
  return `${label}: most often ${segments[counts.indexOf(most)]?.label ?? 'nothing'}, ${most} of ${base}.`;
}
