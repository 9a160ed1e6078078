// What a chart form has to say: which panels it suits, and how it draws one.

import type { TopLevelSpec } from 'vega-lite';
import type { TextMetrics } from '../font.ts';
import type { Panel } from '../figure.ts';
import type { Paint } from '../theme.ts';

/** A sign of the key with its words. */
export interface KeyEntry {
  readonly label: string;
  readonly paint: Paint;
  readonly shape: 'square' | 'circle' | 'diamond';
}

/** A picture's plot, before the frame puts words around it. Sizes in pixels. */
export interface Drawing {
  readonly spec: TopLevelSpec;
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
