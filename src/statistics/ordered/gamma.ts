import type { Table } from '../table/table.ts';
import { concordanceOf } from './concordance.ts';

/**
 * Goodman and Kruskal's gamma: of pairs of people that neither scale ties, the share ordered alike less the share ordered
 * against each other. NaN where no such pair is.
 * Source: Goodman & Kruskal (1954).
 *
 * @example
 * gamma([[2, 0], [1, 3]]) // 1
 */
export function gamma(table: Table): number {
  const { concordant, discordant } = concordanceOf(table);
  return (concordant - discordant) / (concordant + discordant);
}

/**
 * Somers' d: of pairs of people in different rows, the share ordered alike by columns less the share ordered against;
 * what rows do to columns. Transpose the table for the other.
 * Source: Somers (1962); scipy `somersd`.
 *
 * @example
 * somersD([[2, 0], [1, 3]]) // 0.75
 */
export function somersD(table: Table): number {
  const { concordant, discordant, apartInRows } = concordanceOf(table);
  return (concordant - discordant) / apartInRows;
}
