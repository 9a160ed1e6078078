import type { Output } from './output.ts';

/** The command tree prints the one document. */
export const json: Output = { name: 'json', print: () => '' };
