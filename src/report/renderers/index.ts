// The outputs of a report. To add one, write its file and add it here.

import { markdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';

export const renderers: readonly Renderer[] = [markdown];
