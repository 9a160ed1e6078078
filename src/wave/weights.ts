// What each person counts: decimals of six places, held as whole millionths, so that weighted ratios are exact.

import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { describeCell } from './cell.ts';
import { exampleFile as people } from './example-rows.ts';

/** Weights of one name, a case an entry. */
export interface CaseWeights {
  readonly name: string;
  /** In words: "design weights". */
  readonly label: string;
  readonly millionths: Float64Array;
  /** How they came about, where they were made: one sentence a reader can check. */
  readonly made?: string;
}

/** A column of the response file that holds weights. */
export interface WeightColumn {
  readonly name: string;
  readonly column: string;
}

export const million = 1_000_000;

/** A weight is no larger, so that a million of them still have an exact sum. */
const largest = 1_000_000_000;

/**
 * A weight in millionths, rounded half up to six places; undefined where it is no number of at least 0.
 *
 * @example
 * readWeight('1.25') // 1250000
 * readWeight('0.8765432') // 876543
 * readWeight('-1') // undefined
 * readWeight('1e3') // undefined
 */
export function readWeight(cell: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,30}))?$/.exec(cell.trim());
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const millionths = Number(`${whole}${fraction.slice(0, 6).padEnd(6, '0')}`);
  return millionths + (Number(fraction[6] ?? '0') >= 5 ? 1 : 0);
}

/** @param showValues messages may quote the cell */
export function checkWeight(cell: string, place: Place, showValues: boolean): Issue[] {
  if (readWeight(cell) !== undefined) return [];
  const expected = `a weight: a number from 0 to ${largest - 1}, such as 0.85`;
  return [badWeight({ place, actual: describeCell(cell, showValues), expected })];
}

/** Whether weights can be divided by their sum at all, and exactly. */
export function checkWeights(
  { name, millionths }: Pick<CaseWeights, 'name' | 'millionths'>,
  place: Place,
): Issue[] {
  const sum = millionths.reduce((total, weight) => total + weight, 0);
  if (sum > 0 && Number.isSafeInteger(sum)) return [];
  const actual = `weights \`${name}\` that add up to ${sum > 0 ? 'more than nine billion' : '0'}`;
  const expected = sum > 0 ? 'less: divide all of them by the same number' : 'somebody who counts';
  return [weightsWithoutSum({ place, actual, expected })];
}

const weighted = {
  'waves/1/wave.yaml':
    'title: One\nfieldwork: spring\nsource: us\nsurveys:\n  people:\n    responses: people.csv\n    sampling: census\n    weights: {design: {label: design weights, column: weight}}\n',
};

export const badWeight = rule({
  id: 'bad-weight',
  severity: 'error',
  message: 'Unexpected weight: {actual}, expected {expected}',
  repair: 'Correct the weight; the row is set aside. Who is not to count has the weight 0.',
  example: {
    files: { ...weighted, [people]: 'case_id,likes,wants.tea,wants.cake,weight\n1,no,,,1\n2,no,,,-0.5\n' },
  },
});

export const weightsWithoutSum = rule({
  id: 'weights-without-sum',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Correct the column of weights, or take the weights out of wave.yaml.',
  example: {
    files: { ...weighted, [people]: 'case_id,likes,wants.tea,wants.cake,weight\n1,no,,,0\n2,no,,,0\n' },
  },
});
