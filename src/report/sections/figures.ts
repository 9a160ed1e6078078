import { figureBlock } from '../figure-block.ts';
import type { Section } from './section.ts';

/** All figures in the order of the register. */
export const figures: Section<'figures'> = {
  name: 'figures',
  blocks: (input) => input.registered.map(({ id }) => figureBlock(input, id)),
};
