// The outputs of a verification that are for machines and for pages; the terminal has its own. To add one, write its
// file and add it here.

import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { Output } from './output.ts';

export const outputs: readonly Output[] = [markdown, json, junit, github];
