// The weights a wave names, in clean form: a column of the responses, or targets that people are weighted to.

import type { Codebook } from '../codebook/codebook.ts';
import type { Path } from '../document/document.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import type { Limits } from '../statistics/weighted/trim.ts';
import { pointCodes } from '../tabulation/banner.ts';
import type { Banner } from '../tabulation/banner.ts';
import { followBanner } from '../value/questionnaires.ts';
import type { WrittenWeights } from './written.ts';

/** What the people who gave an answer are to add up to, as shares of any total. */
export interface TargetMargin {
  readonly banner: Banner;
  /** By point of the banner; undefined where there is none. */
  readonly shares: readonly (number | undefined)[];
  /** As written: `area` or `area/role`. */
  readonly at: string;
  readonly place: Place;
}

export interface WeightPlan {
  readonly name: string;
  readonly label: string;
  readonly place: Place;
  readonly column?: string;
  /** The weights to begin with; everybody counts alike unless given. */
  readonly start?: string;
  readonly margins: readonly TargetMargin[];
  /** In mean weights. */
  readonly trim?: Limits;
}

/**
 * @param codebook absent when it could not be read: targets then go unchecked
 * @param place of a path below `weights`
 */
export function planWeights(
  written: Readonly<Record<string, WrittenWeights>>,
  codebook: Codebook | undefined,
  place: (path: Path, onKey?: 'key') => Place,
): { plans: readonly WeightPlan[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const columns = Object.entries(written).flatMap(([name, { column }]) => (column === undefined ? [] : name));
  const plans = Object.entries(written).map(([name, weights]): WeightPlan => {
    const { label, column, start, targets = [], trim } = weights;
    const own = place([name], 'key');
    const refuse = (at: Place, actual: string, expected: string, hint?: string): void => {
      issues.push(unclearWeights({ place: at, actual, expected, hint }));
    };
    if ((column === undefined) === (targets.length === 0)) {
      const actual = column === undefined ? 'no source' : 'two sources';
      refuse(own, `weights \`${name}\` with ${actual}`, 'a `column` of the responses, or `targets`');
    }
    if (column !== undefined && (start !== undefined || trim))
      refuse(
        own,
        `weights \`${name}\`, a column that is changed`,
        '`start` and `trim` beside `targets` only',
      );
    if (start !== undefined && !columns.includes(start)) {
      const expected = columns.length > 0 ? `one of ${columns.join(', ')}` : 'weights that are a column';
      refuse(place([name, 'start']), `\`${start}\``, expected, nearestHint(start, columns));
    }
    const margins = targets.flatMap(({ at, shares }, index): TargetMargin[] => {
      const banner = codebook && followBanner(at, codebook);
      if (!banner) return [];
      const here = place([name, 'targets', index, 'at']);
      if ('problem' in banner) {
        const { actual, expected, hint } = banner.problem;
        refuse(here, actual, expected, hint);
        return [];
      }
      const several = banner.found.find(({ item }) => item.traits.form === 'mentions');
      if (several) {
        refuse(here, `\`${several.key}\`, of which people give several answers`, 'an item of one answer');
        return [];
      }
      const codes = pointCodes(banner.found);
      for (const [code, share] of Object.entries(shares)) {
        const there = place([name, 'targets', index, 'shares', code], 'key');
        if (!codes.includes(code))
          refuse(there, `\`${code}\``, `answers of \`${at}\``, nearestHint(code, codes));
        else if (share === 0)
          refuse(there, `a share of 0 for \`${code}\``, 'more than 0; exclude people who are not to count');
      }
      return [{ banner: banner.found, at, place: here, shares: codes.map((code) => shares[code]) }];
    });
    return {
      name,
      label,
      place: own,
      ...(column === undefined ? {} : { column }),
      ...(start === undefined ? {} : { start }),
      margins,
      ...(trim ? { trim: trimOf(trim) } : {}),
    };
  });
  return { plans, issues };
}

function trimOf({ lower, upper }: NonNullable<WrittenWeights['trim']>): Limits {
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

export const unclearWeights = rule({
  id: 'unclear-weights',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair:
    'Say under `weights` in wave.yaml where each come from: one `column`, or `targets` at items of the codebook.',
  example: {
    files: {
      'waves/1/wave.yaml':
        'title: One\nfieldwork: spring\nsource: us\nsurveys:\n  people:\n    responses: people.csv\n    sampling: census\n    weights: {raked: {label: raked, targets: [{at: likes, shares: {yse: 50, no: 50}}]}}\n',
    },
  },
});
