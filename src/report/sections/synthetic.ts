import type { Section } from './section.ts';

/** What a reader must know of made-up responses; nothing where they are real. */
export const synthetic: Section<'synthetic'> = {
  name: 'synthetic',
  blocks: ({ synthetic: text }) => (text === undefined ? [] : [{ is: 'warning', text }]),
};
