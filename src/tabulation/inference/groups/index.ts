// Tests of groups, the first that suits is used. To add one, write its file and add it here; the last suits everything.

import type { Way } from '../outcome.ts';
import type { Compared } from './compared.ts';
import { independenceTest } from './independence.ts';
import { kendallTest } from './kendall.ts';
import { kruskalWallisTest } from './kruskal-wallis.ts';
import { mannWhitneyTest } from './mann-whitney.ts';
import { trendTest } from './trend.ts';

export const groupTests: readonly Way<Compared>[] = [
  mannWhitneyTest,
  kendallTest,
  kruskalWallisTest,
  trendTest,
  independenceTest,
];
