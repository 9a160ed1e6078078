// Colour for one stream. chalk itself does not look at NO_COLOR.

import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';

export type Colour = ChalkInstance;

export interface ColourSettings {
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--no-color` was not given. */
  readonly wanted: boolean;
}

export function colourFor(settings: ColourSettings): Colour {
  return new Chalk({ level: takesColour(settings) ? 1 : 0 });
}

export function takesColour({ isTerminal, env, wanted }: ColourSettings): boolean {
  const noColour = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return wanted && isTerminal && !noColour;
}
