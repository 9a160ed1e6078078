// The samples behind the weighted reference values, as strata of units.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stratumOf } from '../../src/statistics/weighted/covariance.ts';
import type { Stratum } from '../../src/statistics/weighted/covariance.ts';

type Row = Readonly<Record<string, number>>;

interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}

const samples = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden/designs.json'), 'utf8'),
) as Readonly<Record<string, Sample>>;

/** Rows of a sample by column; NaN where there is no answer. */
export function rowsOf(name: string): Row[] {
  const { columns, rows } = samples[name] ?? { columns: [], rows: [] };
  return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? NaN])));
}

/** Values of one person, weighted. */
export type Values = (row: Row, weight: number, person: number) => readonly number[];

export interface Design {
  readonly rows: readonly Row[];
  readonly weights: readonly number[];
  /** Strata of the units' sums of values. */
  readonly strata: (values: Values) => Stratum[];
}

const groupsOf = (rows: readonly Row[], column: string): Map<number, number[]> => {
  const groups = new Map<number, number[]>();
  for (const [index, row] of rows.entries()) {
    groups.set(row[column] ?? 0, [...(groups.get(row[column] ?? 0) ?? []), index]);
  }
  return groups;
};

const add = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, value) => rows.reduce((sum, row) => sum + (row[value] ?? 0), 0));

/** Everybody drawn on their own, in strata or in one, out of a population that is known or endless. */
export function designOfPeople(
  rows: readonly Row[],
  weights: readonly number[],
  stratum?: string,
  population?: (row: Row) => number,
): Design {
  const groups = stratum === undefined ? new Map([[0, [...rows.keys()]]]) : groupsOf(rows, stratum);
  return {
    rows,
    weights,
    strata: (values) =>
      [...groups.values()].map((members) => {
        const first = rows[members[0] ?? 0] ?? {};
        const drawn = population === undefined ? 0 : members.length / population(first);
        const units = members.map((index) => values(rows[index] ?? {}, weights[index] ?? 0, index));
        return { ...stratumOf(units), drawn };
      }),
  };
}

/** Clusters of people, all of one stratum; their people drawn in turn where a second population is given. */
export function designOfClusters(
  rows: readonly Row[],
  weights: readonly number[],
  cluster: string,
  population: string,
  secondPopulation?: string,
): Design {
  const clusters = [...groupsOf(rows, cluster).values()];
  const drawn = clusters.length / (rows[0]?.[population] ?? NaN);
  return {
    rows,
    weights,
    strata: (values) => {
      const of = (index: number): readonly number[] => values(rows[index] ?? {}, weights[index] ?? 0, index);
      const first = { ...stratumOf(clusters.map((members) => add(members.map(of)))), drawn };
      if (secondPopulation === undefined) return [first];
      const seconds = clusters.map((members) => ({
        ...stratumOf(members.map(of)),
        drawn: members.length / (rows[members[0] ?? 0]?.[secondPopulation] ?? NaN),
        within: drawn,
      }));
      return [first, ...seconds];
    },
  };
}

const strat = rowsOf('apistrat');
const stratWeights = strat.map(({ pw = NaN }) => pw);
const clus1 = rowsOf('apiclus1');
const clus2 = rowsOf('apiclus2');
const clustersOf2 = groupsOf(clus2, 'dnum');

export const apiclus1 = (weights: readonly number[] = clus1.map(({ pw = NaN }) => pw)): Design =>
  designOfClusters(clus1, weights, 'dnum', 'fpc');

export const designs: Readonly<Record<string, Design>> = {
  apistrat: designOfPeople(strat, stratWeights, 'stype', ({ fpc = NaN }) => fpc),
  apistrat_nofpc: designOfPeople(strat, stratWeights, 'stype'),
  apistrat_weights_only: designOfPeople(strat, stratWeights),
  apiclus1: apiclus1(),
  apiclus2: designOfClusters(
    clus2,
    clus2.map(({ fpc1 = NaN, fpc2 = NaN, dnum = NaN }) => {
      const members = clustersOf2.get(dnum)?.length ?? NaN;
      return (fpc1 / clustersOf2.size) * (fpc2 / members);
    }),
    'dnum',
    'fpc1',
    'fpc2',
  ),
};
