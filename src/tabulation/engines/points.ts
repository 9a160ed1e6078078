// Which points of a banner every case is in, worked out once for all tables that the banner stands over.

import type { ItemPart } from '../../codebook/codebook.ts';
import { columnOf } from '../../wave/wave.ts';
import type { Responses } from '../../wave/wave.ts';
import type { Banner } from '../banner.ts';

/** Of case i those from `starts[i]` up to `starts[i + 1]`. Point 0 is the total, in which everybody is. */
export interface Points {
  readonly size: number;
  readonly points: Uint32Array;
  readonly starts: Uint32Array;
}

/** @param by nothing for the total alone */
export function pointsOf(responses: Responses, by: Banner = []): Points {
  const parts = by.map((part) => ({ size: part.item.options.length + 1, at: pointsOfPart(responses, part) }));
  const points: number[] = [];
  const starts = new Uint32Array(responses.cases + 1);
  for (let row = 0; row < responses.cases; row += 1) {
    points.push(0);
    if (parts.length > 0) {
      let reached: readonly number[] = [0];
      for (const { size, at } of parts) {
        const own = at(row);
        reached = reached.flatMap((outer) => own.map((point) => outer * size + point));
      }
      for (const point of reached) points.push(point + 1);
    }
    starts[row + 1] = points.length;
  }
  const within = parts.reduce((product, { size }) => product * size, 1);
  return { size: parts.length > 0 ? within + 1 : 1, points: Uint32Array.from(points), starts };
}

/** The options a case took or ticked, or last of all the point of those who did not answer. */
function pointsOfPart(responses: Responses, part: ItemPart): (row: number) => readonly number[] {
  const { answers, mentions } = columnOf(responses, part);
  const unanswered = [part.item.options.length];
  if (!mentions) {
    const single = part.item.options.map((_, option) => [option]);
    return (row) => single[answers[row] ?? -1] ?? unanswered;
  }
  return (row) => {
    const ticked = mentions.flatMap((marks, option) => (marks[row] === 1 ? [option] : []));
    return ticked.length > 0 ? ticked : unanswered;
  };
}
