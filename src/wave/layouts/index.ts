// The layouts a response file may have. To add one, write its file and add it here.

import { coded } from './coded.ts';
import type { Layout } from './layout.ts';

export const layouts: readonly Layout[] = [coded];
