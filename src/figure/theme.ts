// How figures look: sizes in pixels, colours with the ink that can be read on them.

import type { TextStyle } from './font.ts';

export const fontFamily = 'Arimo, Arial, Helvetica, sans-serif';

export const width = 640;
export const margin = 20;

export const text = {
  number: { size: 13, weight: 'bold' },
  title: { size: 18, weight: 'bold' },
  heading: { size: 14, weight: 'bold' },
  label: { size: 13, weight: 'regular' },
  value: { size: 13, weight: 'bold' },
  axis: { size: 12, weight: 'regular' },
  note: { size: 12, weight: 'regular' },
} as const satisfies Record<string, TextStyle>;

export const lineHeight = 1.3;

export interface Paint {
  readonly fill: string;
  readonly ink: string;
  readonly stroke?: string;
}

const black = '#0b0c0c';
const white = '#ffffff';

export const paper = white;

export const ink = { text: black, quiet: '#505a5f', rule: '#d5d9dc', line: '#7d8b96' } as const;

export const focus: Paint = { fill: '#12436d', ink: white };
export const context: Paint = { fill: '#7d8b96', ink: black };
/** Don't know and other answers that stand beside a scale. */
export const aside: Paint = { fill: '#f3f4f5', ink: black, stroke: '#7d8b96' };

/** Single-hue ramps by the number of steps, pale to dark: how much. */
const ramps: Readonly<Record<number, readonly Paint[]>> = {
  1: [focus],
  2: [{ fill: '#b9d2ea', ink: black }, focus],
  3: [{ fill: '#d9e4ef', ink: black }, { fill: '#5b9bd5', ink: black }, focus],
  4: [
    { fill: '#d9e4ef', ink: black },
    { fill: '#8db8de', ink: black },
    { fill: '#2073bc', ink: white },
    { fill: '#0e3557', ink: white },
  ],
  5: [
    { fill: '#dce6f0', ink: black },
    { fill: '#a9c9e6', ink: black },
    { fill: '#5b9bd5', ink: black },
    { fill: '#2069ab', ink: white },
    { fill: '#0e3557', ink: white },
  ],
};

/** Two hues around a grey middle: down or up. */
const change: readonly Paint[] = [
  { fill: '#9c3a06', ink: white },
  { fill: '#ee9e64', ink: black },
  { fill: '#dadcde', ink: black },
  { fill: '#79afdd', ink: black },
  { fill: '#12436d', ink: white },
];

/** Paints for a scale of so many steps; longer scales than the ramps repeat their darkest step. */
export function scalePaints(steps: number, directions: 'none' | 'one' | 'two'): readonly Paint[] {
  if (directions === 'two' && steps === 5) return change;
  if (directions === 'two' && steps === 3)
    return [change[0] ?? focus, change[2] ?? aside, change[4] ?? focus];
  const ramp = ramps[Math.min(steps, 5)] ?? [focus];
  return Array.from({ length: steps }, (_, step) => ramp[Math.min(step, ramp.length - 1)] ?? focus);
}

/** Marks of the periods: shape and fill tell them apart, not colour alone. */
export const periodMarks = {
  recalled: { shape: 'circle', fill: white, stroke: '#505a5f' },
  current: { shape: 'circle', fill: '#12436d', stroke: '#12436d' },
  expected: { shape: 'diamond', fill: white, stroke: '#c4500b' },
} as const;
