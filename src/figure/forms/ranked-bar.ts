import { drawBars } from './bars.ts';
import type { ChartForm } from './form.ts';

/** Answers by size, "other" and "none" last. For choices without an order of their own. */
export const rankedBar: ChartForm<'ranked-bar'> = {
  name: 'ranked-bar',
  about: 'answers by size, "other" and "none" last',
  unsuited: ({ table }) =>
    table.layout === 'total' ? undefined : 'it has one bar a row, and this table several columns',
  draw: drawBars,
};
