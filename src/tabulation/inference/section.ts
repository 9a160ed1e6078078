// One banner over a table, as it was counted: what letters and tests compare.

import type { Banner, PlacedColumn } from '../banner.ts';
import type { Count } from '../request.ts';

export interface Section {
  readonly banner: Banner;
  readonly count: Count;
  readonly points: readonly PlacedColumn[];
}

/** Its points but for those who gave the banner no answer: they are no group. */
export function groupsOf({ points }: Section): PlacedColumn[] {
  return points.filter(({ unanswered }) => !unanswered);
}

/** Whether somebody may be in several of a banner's points. */
export function mayShare(banner: Banner): boolean {
  return banner.some(({ item }) => item.traits.form === 'mentions');
}

/** "Area", or of a nested banner "Area – Role". */
export function bannerLabel(banner: Banner): string {
  return banner.map(({ item }) => item.label).join(' – ');
}
