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
  const { cases } = responses;
  const starts = new Uint32Array(cases + 1);
  if (by.length === 0) {
    for (let row = 0; row <= cases; row += 1) starts[row] = row;
    return { size: 1, points: new Uint32Array(cases), starts };
  }
  const parts = by.map((part) => ({ size: part.item.options.length + 1, at: pointsOfPart(responses, part) }));
  // most banners have one point for everybody; where answers are several, there are more
  let points = new Uint32Array(2 * cases);
  let length = 0;
  const push = (point: number): void => {
    if (length === points.length) {
      const wider = new Uint32Array(2 * length);
      wider.set(points);
      points = wider;
    }
    points[length] = point;
    length += 1;
  };
  const nest = (row: number, depth: number, outer: number): void => {
    const part = parts[depth];
    if (!part) push(outer + 1);
    else for (const point of part.at(row)) nest(row, depth + 1, outer * part.size + point);
  };
  for (let row = 0; row < cases; row += 1) {
    push(0);
    nest(row, 0, 0);
    starts[row + 1] = length;
  }
  return { size: 1 + parts.reduce((product, { size }) => product * size, 1), points, starts };
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
