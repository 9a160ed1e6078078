// A figure → its picture.

import type { Figure } from './figure.ts';
import type { TextMetrics } from './font.ts';
import { formNamed } from './forms/index.ts';
import { describeFigure, frameFigure } from './frame.ts';
import type { DrawnPanel } from './frame.ts';
import { renderPlot } from './render.ts';
import { margin, width } from './theme.ts';

export interface Picture {
  readonly svg: string;
  /** The picture in words. */
  readonly description: string;
}

/** Figures are drawn one after the other: see {@link renderPlot}. */
export async function drawFigure(figure: Figure, metrics: TextMetrics): Promise<Picture> {
  const drawn: DrawnPanel[] = [];
  for (const panel of figure.panels) {
    const drawing = panel.withheld
      ? undefined
      : formNamed(panel.form).draw(panel, metrics, width - 2 * margin);
    const plot = drawing ? await renderPlot(drawing) : '';
    drawn.push({ panel, drawing, plot });
  }
  return { svg: frameFigure(figure, drawn, metrics), description: describeFigure(figure, drawn) };
}
