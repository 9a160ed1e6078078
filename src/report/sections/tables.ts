import type { Section } from './section.ts';

/** All tables in the order of the register. */
export const tables: Section<'tables'> = {
  name: 'tables',
  blocks: (input) => input.tables.map((one) => ({ is: 'tables', ...one })),
};
