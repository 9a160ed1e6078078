// One bar a row: what the ranked bar and the bars in scale order share.

import type { Panel } from '../figure.ts';
import type { TextMetrics } from '../font.ts';
import { context, focus, ink, text } from '../theme.ts';
import { cellAt } from '../../tabulation/table.ts';
import type { Cell, TableRow } from '../../tabulation/table.ts';
import { showCell } from '../../tabulation/wide.ts';
import type { Drawing } from './form.ts';
import { countAxis, layOutRows, rectangles, sheetSpec, stubLabels, values } from './plot.ts';

interface Bar {
  readonly row: TableRow;
  readonly cell: Cell;
}

/** The options of a table with one column, nets left out, as the table has them. */
function barsOf({ table }: Pick<Panel, 'table'>): Bar[] {
  return table.rows.flatMap((row, index) =>
    row.role === 'net' ? [] : [{ row, cell: cellAt(table, index, 0) }],
  );
}

export function drawBars(panel: Panel, metrics: TextMetrics, width: number): Drawing {
  const bars = barsOf(panel);
  const rows = layOutRows(
    bars.map(({ row }) => row.label),
    metrics,
    width,
  );
  const printedValues = bars.map(({ cell }) => showCell(cell));
  const right = Math.ceil(Math.max(0, ...printedValues.map((value) => metrics.width(value, text.value)))) + 8;
  const plotWidth = width - rows.gutter - right;
  const base = Math.max(1, panel.table.columns[0]?.base ?? 1);
  const at = (count: number): number => (count / base) * plotWidth;
  const bottom = 26;
  const boxes = rows.boxes;
  const marks = bars.flatMap(({ row, cell }, index) => {
    const middle = boxes[index]?.middle ?? 0;
    const { fill } = isAside(row.role) ? context : focus;
    if (cell.count === 0) return [];
    return [{ x: 0, x2: at(cell.count), y: middle - 10, y2: middle + 10, fill, stroke: fill }];
  });
  const labels = bars.map(({ cell }, index) => ({
    x: at(cell.count) + 6,
    y: boxes[index]?.middle ?? 0,
    text: printedValues[index] ?? '',
    ink: ink.text,
  }));
  const leader = bars.toSorted((a, b) => b.cell.count - a.cell.count)[0];
  return {
    spec: sheetSpec({
      plotWidth,
      height: rows.height,
      left: rows.gutter,
      right,
      top: 4,
      bottom,
      layers: [
        ...countAxis(base, plotWidth, rows.height),
        rectangles(marks),
        ...values(labels, 'left', metrics),
        stubLabels(rows),
      ],
    }),
    key: [],
    width,
    height: rows.height + 4 + bottom,
    summary: leader
      ? `Bars of ${bars.length} answers. Most often: ${leader.row.label}, ${leader.cell.count} of ${leader.cell.base}.`
      : 'No answers.',
  };
}

function isAside(role: TableRow['role']): boolean {
  return role !== 'substantive';
}
