// A row an answer, a point a period, a line between them: what changed, for choices of several.

import { cellAt } from '../../tabulation/table.ts';
import type { Panel } from '../figure.ts';
import type { TextMetrics } from '../font.ts';
import { ink, periodMarks, text } from '../theme.ts';
import type { ChartForm, Drawing, PlotLayer, Values } from './form.ts';
import { countAxis, layOutRows, pixels, rules, sheetSpec, stubLabels, values } from './plot.ts';
import type { PlotText } from './plot.ts';

export const dumbbell: ChartForm<'dumbbell'> = {
  name: 'dumbbell',
  about: 'a row an answer, a point a period',
  unsuited: ({ table }) =>
    table.layout === 'periods' ? undefined : 'it compares periods, and this table has none',
  draw,
};

interface Row {
  readonly label: string;
  /** By period. */
  readonly counts: readonly number[];
}

function draw(panel: Panel, metrics: TextMetrics, width: number): Drawing {
  const { item, table } = panel;
  const { periods } = item;
  const rows = rowsOf(panel);
  const boxes = layOutRows(
    rows.map(({ label }) => label),
    metrics,
    width,
    42,
  );
  const longest = Math.max(
    0,
    ...rows.flatMap(({ counts }) => counts.map((count) => metrics.width(String(count), text.value))),
  );
  // a number may stand on either side of the outermost points
  const beside = Math.ceil(longest) + 12;
  const right = beside;
  const plotWidth = width - boxes.gutter - beside - right;
  const base = Math.max(1, ...table.columns.map((column) => column.base));
  const at = (count: number): number => (count / base) * plotWidth;
  const solid: Values[] = [];
  const dashed: Values[] = [];
  const points: Values[] = [];
  const labels: Record<'left' | 'right' | 'center', PlotText[]> = { left: [], right: [], center: [] };
  for (const [index, { counts }] of rows.entries()) {
    const y = boxes.boxes[index]?.middle ?? 0;
    for (const [period, { time }] of periods.entries()) {
      const { shape, fill, stroke } = periodMarks[time];
      const x = at(counts[period] ?? 0);
      // periods with the same count would hide each other
      const same = counts.flatMap((count, other) => (count === counts[period] ? [other] : []));
      const shift = (same.indexOf(period) - (same.length - 1) / 2) * 9;
      points.push({ x, y: y + shift, shape, fill, stroke });
      const next = periods[period + 1];
      const line = { x, x2: at(counts[period + 1] ?? 0), y, y2: y };
      if (next) (next.time === 'expected' ? dashed : solid).push(line);
    }
    const places = [...new Set(counts)].toSorted((a, b) => a - b);
    for (const [order, count] of places.entries()) {
      const label = { y, text: String(count), ink: ink.text };
      if (order === places.length - 1) labels.left.push({ ...label, x: at(count) + 10 });
      else if (order === 0) labels.right.push({ ...label, x: at(count) - 10 });
      else labels.center.push({ ...label, x: at(count), y: y - 14 });
    }
  }
  const bottom = 26;
  return {
    spec: sheetSpec({
      plotWidth,
      height: boxes.height,
      left: boxes.gutter + beside,
      right,
      top: 4,
      bottom,
      layers: [
        ...countAxis(base, plotWidth, boxes.height),
        rules(solid, { stroke: ink.line, strokeWidth: 2 }),
        rules(dashed, { stroke: ink.line, strokeWidth: 2, strokeDash: [4, 3] }),
        pointLayer(points),
        ...values(labels.left, 'left', metrics),
        ...values(labels.right, 'right', metrics),
        ...values(labels.center, 'center', metrics),
        stubLabels(boxes, beside),
      ],
    }),
    key: periods.map(({ label, time }) => {
      const { shape, fill, stroke } = periodMarks[time];
      return { label, shape, paint: { fill, stroke, ink: ink.text } };
    }),
    width,
    height: boxes.height + 4 + bottom,
    summary: summarise(
      rows,
      periods.map(({ label }) => label),
    ),
  };
}

function rowsOf({ table }: Panel): Row[] {
  return table.rows.flatMap(({ label, role }, index) =>
    role === 'net'
      ? []
      : [
          {
            label,
            counts: table.columns.map((_, column) => cellAt(table, index, column).count),
          },
        ],
  );
}

function pointLayer(data: readonly Values[]): PlotLayer {
  const plain = (field: string): Values => ({ field, type: 'nominal', scale: null });
  return {
    data: { values: data },
    mark: { type: 'point', aria: false, filled: true, opacity: 1, size: 110, strokeWidth: 2 },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      shape: plain('shape'),
      fill: plain('fill'),
      stroke: plain('stroke'),
    },
  };
}

function summarise(rows: readonly Row[], periods: readonly string[]): string {
  const [from, to] = [periods[0], periods[1]];
  const change = (row: Row): number => (row.counts[1] ?? 0) - (row.counts[0] ?? 0);
  const leader = rows.toSorted((a, b) => change(b) - change(a))[0];
  const points = `Points of ${rows.length} answers`;
  if (!leader || from === undefined || to === undefined) return `${points}.`;
  if (change(leader) <= 0) return `${points} over time. None rose from ${from} to ${to}.`;
  return `Points of ${rows.length} answers over time. Largest rise from ${from} to ${to}: ${leader.label}, ${leader.counts[0]} to ${leader.counts[1]}.`;
}
