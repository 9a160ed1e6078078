// Nets that the numbers give away: in most lines one column or row is the sum of those beside it.

import { oddOnes } from './evidence.ts';
import type { Grid } from './grid.ts';
import { addsUp, crossings, full } from './lines.ts';
import type { NetRow } from './nets.ts';
import { isNetLabel } from './roles.ts';

/** The nets that are not the sum of their members where most others of their line are. */
export function oddNets(grid: Grid): NetRow[] {
  return crossings(grid).flatMap(({ labels, lines }) =>
    labels.flatMap((label, at) => {
      if (!isNetLabel(label)) return [];
      const reaches = [2, 3, 4].flatMap((size) => [
        [at - size, at],
        [at + 1, at + 1 + size],
      ]);
      for (const [from = 0, to = 0] of reaches) {
        if (from < 0 || to > labels.length) continue;
        const tried = lines.flatMap((line) =>
          full([line[at], ...line.slice(from, to)]).flatMap(([net, ...members]) =>
            net
              ? [
                  {
                    fits: addsUp(members, net.printed, false),
                    what: { net, choices: [members], exclusive: true },
                  },
                ]
              : [],
          ),
        );
        const odd = oddOnes(tried);
        if (odd.length > 0) return odd;
      }
      return [];
    }),
  );
}
