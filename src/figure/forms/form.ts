// What a chart form has to say: which panels it suits, and how it draws one.

import type { TextMetrics } from '../font.ts';
import type { Panel } from '../figure.ts';
import type { Paint } from '../theme.ts';

/** A sign of the key with its words. */
export interface KeyEntry {
  readonly label: string;
  readonly paint: Paint;
  readonly shape: 'square' | 'circle' | 'diamond';
}

export type Values = Readonly<Record<string, unknown>>;

/** Marks of one kind with the data they stand for; the rest is a Vega-Lite layer. */
export interface PlotLayer {
  readonly data: { readonly values: readonly Values[] };
  readonly mark: Values;
  readonly encoding: Values;
}

/** A Vega-Lite specification whose every position is worked out: sizes in pixels, no scales, no axes. */
export interface PlotSpec extends Values {
  readonly width: number;
  readonly height: number;
  readonly padding: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  readonly layer: readonly PlotLayer[];
}

/** A picture's plot, before the frame puts words around it. Sizes in pixels. */
export interface Drawing {
  readonly spec: PlotSpec;
  readonly key: readonly KeyEntry[];
  readonly width: number;
  readonly height: number;
  /** The plot in one sentence: what is shown, what leads. */
  readonly summary: string;
}

export interface ChartForm<Name extends string = string> {
  readonly name: Name;
  /** One line for lists and for `--help`. */
  readonly about: string;
  /** Why it cannot draw a panel like this; nothing when it can. */
  readonly unsuited: (panel: Pick<Panel, 'table' | 'item'>) => string | undefined;
  readonly draw: (panel: Panel, metrics: TextMetrics, width: number) => Drawing;
}
