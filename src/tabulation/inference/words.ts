// What stands under a table about chance: what a range, a letter and a p mean, and what they take for granted.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import type { Sampled, Sampling } from '../../wave/sampling.ts';
import type { Table } from '../table.ts';
import { properName } from './inference.ts';
import type { Inference } from './inference.ts';
import type { Lettered } from './letters.ts';

export function intervalNotes(
  { cells, weight }: Table,
  { interval }: Inference,
  { population }: Sampled,
): string[] {
  if (interval === undefined || !cells.some((cell) => cell.interval)) return [];
  const surrounded = cells.filter((cell) => cell.interval);
  const methods = [
    ...(surrounded.some(({ percent }) => percent !== null) ? [`the method of ${properName(interval)}`] : []),
    ...(surrounded.some(({ percent }) => percent === null) ? ["Student's t"] : []),
  ];
  return [
    `Ranges are 95% intervals by ${methods.join(', and for means by ')}${weight ? ', with linearised variances of the weighted numbers' : ''}: of a hundred samples drawn alike, some 95 would give a range that holds the number of all people.`,
    ...(population === undefined
      ? []
      : [`There are ${population} people in all, which makes intervals narrower.`]),
  ];
}

/** Of weights that were made to meet targets; `calibrated` of statistics knows better, and needs every person. */
export const madeNote =
  'Variances take the weights as they are, as if they had been given: what meeting targets gains is left out, so that chance is made too large rather than too small.';

export function letterNotes(
  { table, pairs }: Lettered,
  { letters = 'holm' }: Inference,
  policy: SmallBasePolicy,
  sharing: boolean,
): string[] {
  if (pairs.z + pairs.fisher + pairs.none === 0)
    return ['No letters: no two columns of a banner have percentages to compare.'];
  const how = [
    ...(pairs.z > 0 ? ['z tests'] : []),
    ...(pairs.fisher > 0
      ? [
          `Fisher's exact test${pairs.z > 0 ? ' where fewer than five people are expected on a side of a column' : ''}`,
        ]
      : []),
  ];
  const withheld = table.columns.some(({ letter, base }) => letter !== undefined && base < policy.countsOnly);
  const effective = table.weight ? ' Weighted percentages were compared on effective bases.' : '';
  return [
    `A letter beside a percentage names a column of the same banner with a lower one, by more than chance would often do: p below 0.05, adjusted (${properName(letters)}) for the family of all pairs of columns of a banner in one row.`,
    ...(how.length > 0 ? [`Columns were compared by ${how.join(', and by ')}.${effective}`] : []),
    ...(sharing
      ? [
          'Columns share people, who could choose more than one: that was taken into account, and nobody was taken for two people.',
        ]
      : []),
    ...(pairs.none > 0
      ? [
          `${pairs.none} of ${pairs.z + pairs.fisher + pairs.none} pairs were not compared: everybody or nobody said so${sharing ? ', or columns that share people are too small' : ''}${table.weight ? ', or too few are expected' : ''}.`,
        ]
      : []),
    ...(withheld ? [`Columns with bases under ${policy.countsOnly} were not compared.`] : []),
  ];
}

const taken: Readonly<Record<Sampling, readonly [people: string, limit: string]>> = {
  probability: [
    'The people were drawn at random',
    'take them for a simple random sample in which it is chance who answers',
  ],
  census: ['Everybody was asked', 'take it for chance who answered'],
  purposive: [
    'The people were chosen for a purpose, not drawn at random',
    'show what chance would do to a random sample of as many people, and nothing about who was not chosen',
  ],
  'self-selected': [
    'The people chose themselves, they were not drawn at random',
    'show what chance would do to a random sample of as many people, and nothing about who stayed away',
  ],
};

/** What has to be true for any of it to hold. */
export function assumptionNote({ sampling }: Sampled, asked: Inference): string {
  const things = [
    ...(asked.interval === undefined ? [] : ['intervals']),
    ...(asked.letters === undefined ? [] : ['letters']),
    ...(asked.test === true ? ['tests'] : []),
  ];
  const last = things.pop() ?? '';
  const words = things.length > 0 ? `${things.join(', ')} and ${last}` : last;
  const [people, limit] = taken[sampling];
  return `${people}: ${words} ${limit}.`;
}
