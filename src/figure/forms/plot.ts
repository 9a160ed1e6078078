// The paper the forms draw on: rows down the page, counts across, every position worked out before Vega sees it.
// Fields have names of our own; labels are only ever data.

import type { TextMetrics } from '../font.ts';
import type { PlotLayer, PlotSpec, Values } from './form.ts';
import { fontFamily, ink, lineHeight, paper, text } from '../theme.ts';

/** The box of one row: its label's lines and where it stands, in pixels from the top. */
export interface RowBox {
  readonly lines: readonly string[];
  readonly middle: number;
  readonly height: number;
}

export interface Rows {
  readonly boxes: readonly RowBox[];
  readonly height: number;
  /** Width of the labels with the gap after them. */
  readonly gutter: number;
}

const gap = 10;
const labelShare = 0.38;

/** Wraps the labels of a stub and stacks their rows. */
export function layOutRows(
  labels: readonly string[],
  metrics: TextMetrics,
  width: number,
  minimum = 30,
): Rows {
  const wrapped = labels.map((label) => metrics.wrap(label, width * labelShare, text.label));
  const widest = Math.max(0, ...wrapped.flat().map((line) => metrics.width(line, text.label)));
  let height = 0;
  const boxes = wrapped.map((lines): RowBox => {
    const own = Math.max(minimum, lines.length * text.label.size * lineHeight + 12);
    const middle = height + own / 2;
    height += own;
    return { lines, middle, height: own };
  });
  return { boxes, height, gutter: Math.ceil(widest) + gap };
}

/** A line of text in the plot, placed by its middle. */
export interface PlotText extends Values {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: string;
}

/** Positions in pixels are taken as they are. */
export const pixels = (field: string): Values => ({ field, type: 'quantitative', scale: null, axis: null });

export function rectangles(data: readonly Values[]): PlotLayer {
  return {
    data: { values: data },
    mark: { type: 'rect', aria: false, strokeWidth: 1 },
    encoding: {
      x: pixels('x'),
      x2: { field: 'x2' },
      y: pixels('y'),
      y2: { field: 'y2' },
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'stroke', type: 'nominal', scale: null },
    },
  };
}

export function rules(data: readonly Values[], style: Values = {}): PlotLayer {
  return {
    data: { values: data },
    mark: { type: 'rule', aria: false, stroke: ink.rule, strokeWidth: 1, ...style },
    encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } },
  };
}

export function texts(
  data: readonly PlotText[],
  style: keyof typeof text,
  align: 'left' | 'center' | 'right',
): PlotLayer {
  const { size, weight } = text[style];
  const fontWeight = weight === 'bold' ? 700 : 400;
  return {
    data: { values: data },
    mark: { type: 'text', aria: false, align, baseline: 'middle', fontSize: size, fontWeight, limit: 0 },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      text: { field: 'text', type: 'nominal' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  };
}

/** Values beside marks: grid lines behind them would read as strokes, so they stand on the page's white. */
export function values(
  data: readonly PlotText[],
  align: 'left' | 'center' | 'right',
  metrics: TextMetrics,
): PlotLayer[] {
  const white = data.map(({ x, y, text: words }) => {
    const width = metrics.width(words, text.value);
    const from = x - { left: 0, center: width / 2, right: width }[align];
    const half = text.value.size / 2;
    return { x: from - 1, x2: from + width + 1, y: y - half, y2: y + half, fill: paper, stroke: paper };
  });
  return [rectangles(white), texts(data, 'value', align)];
}

/** The labels of the stub, right-aligned before the plot and the space it keeps for itself. */
export function stubLabels(rows: Rows, space = 0): PlotLayer {
  const step = text.label.size * lineHeight;
  const data = rows.boxes.flatMap(({ lines: own, middle }) =>
    own.map((line, index): PlotText => ({
      x: -gap - space,
      y: middle + (index - (own.length - 1) / 2) * step,
      text: line,
      ink: ink.text,
    })),
  );
  return texts(data, 'label', 'right');
}

/** Grid lines and their numbers under the plot. */
export function countAxis(
  base: number,
  plotWidth: number,
  height: number,
  label: (tick: number) => string = String,
): PlotLayer[] {
  const ticks = axisTicks(base);
  const at = (tick: number): number => (tick / base) * plotWidth;
  return [
    rules(ticks.map((tick) => ({ x: at(tick), x2: at(tick), y: 0, y2: height }))),
    texts(
      ticks.map((tick) => ({ x: at(tick), y: height + 14, text: label(tick), ink: ink.quiet })),
      'axis',
      'center',
    ),
  ];
}

/** Zero, round steps, and the base itself: the axis ends where the people end. */
function axisTicks(base: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].find((one) => base / one <= 5) ?? Math.ceil(base / 5);
  const round = Array.from({ length: Math.floor(base / step) + 1 }, (_, index) => index * step);
  return [
    ...round.filter((tick) => base - tick >= step / 2 || tick === base),
    ...(base % step === 0 ? [] : [base]),
  ];
}

export interface Sheet {
  readonly plotWidth: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly layers: readonly PlotLayer[];
}

export function sheetSpec({ plotWidth, height, left, right, top, bottom, layers }: Sheet): PlotSpec {
  return {
    width: plotWidth,
    height,
    padding: { left, right, top, bottom },
    autosize: 'none',
    background: null,
    config: { font: fontFamily, view: { stroke: null }, text: { font: fontFamily } },
    layer: layers,
  };
}
