// What stands across the top of a table, and its points in the order in which they are counted.

import type { ItemPart } from '../codebook/codebook.ts';
import type { TableColumn } from './table.ts';

/** One part, or several nested in each other, outermost first. */
export type Banner = readonly ItemPart[];

export function bannerKey(banner: Banner): string {
  return banner.map(({ key }) => key).join('/');
}

/** A column of a table with its place in a count. */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly at: number;
  /** Of people who gave the banner no answer. */
  readonly unanswered: boolean;
}

/**
 * The points of one banner; those who did not answer it only where there are any, so that all add up.
 *
 * @param bases as counted: the total first, then point by point
 */
export function bannerPoints(banner: Banner, bases: readonly number[]): PlacedColumn[] {
  return pointsWithin(banner).flatMap(({ ids, labels, unanswered }, index) => {
    const at = index + 1;
    const base = bases[at] ?? 0;
    if (unanswered && base === 0) return [];
    const group = [banner[0]?.item.label, ...labels.slice(0, -1)].join(' – ');
    const id = `${bannerKey(banner)}=${ids.join('/')}`;
    return [{ column: { id, label: labels.at(-1) ?? '', base, group }, at, unanswered }];
  });
}

/** Codes of the points of a banner, outermost first, in the order in which they are counted after the total. */
export function pointCodes(banner: Banner): string[] {
  return pointsWithin(banner).map(({ ids }) => ids.join('/'));
}

interface BannerPoint {
  /** Outermost first. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** Somewhere on the way nothing was answered. */
  readonly unanswered: boolean;
}

/** Every point of a banner, in the order in which it is counted. */
function pointsWithin(banner: Banner): BannerPoint[] {
  let points: readonly BannerPoint[] = [{ ids: [], labels: [], unanswered: false }];
  for (const { item } of banner) {
    const nothing = item.traits.form === 'mentions' ? 'Nothing ticked' : 'No answer';
    const own = [
      ...item.options.map(({ code, label }) => ({ code, label, unanswered: false })),
      { code: '[no-answer]', label: nothing, unanswered: true },
    ];
    points = points.flatMap((outer) =>
      own.map(({ code, label, unanswered }) => ({
        ids: [...outer.ids, code],
        labels: [...outer.labels, label],
        unanswered: outer.unanswered || unanswered,
      })),
    );
  }
  return [...points];
}
