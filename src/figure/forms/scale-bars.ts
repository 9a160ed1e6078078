import { drawBars } from './bars.ts';
import type { ChartForm } from './form.ts';

/** Answers in the order of their scale, whatever their size. */
export const scaleBars: ChartForm<'scale-bars'> = {
  name: 'scale-bars',
  about: 'answers in the order of their scale',
  unsuited: ({ table }) =>
    table.layout === 'total' ? undefined : 'it has one bar a row, and this table several columns',
  draw: drawBars,
};
