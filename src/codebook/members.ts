// Options, nets and net scores, from how they are written to how they are held.

import type { NetScore, Net, ResponseOption } from './codebook.ts';
import type { WrittenNet, WrittenNetScore, WrittenOption } from './items/item-type.ts';

export function cleanOption({ code, label, origin, role, from, to, score }: WrittenOption): ResponseOption {
  return {
    code,
    label,
    origin,
    role: role ?? 'substantive',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(score === undefined ? {} : { score }),
  };
}

export function cleanNets(nets: readonly WrittenNet[] | undefined, options: readonly WrittenOption[]): Net[] {
  return (nets ?? []).map(({ code, label, of }) => ({ code, label, of: indexes(of, options) }));
}

export function cleanNetScores(
  scores: readonly WrittenNetScore[] | undefined,
  options: readonly WrittenOption[],
): NetScore[] {
  return (scores ?? []).map(({ code, label, of, less }) => ({
    code,
    label,
    of: indexes(of, options),
    less: indexes(less, options),
  }));
}

function indexes(codes: readonly string[], options: readonly WrittenOption[]): number[] {
  return [...new Set(codes.map((code) => options.findIndex((option) => option.code === code)))];
}
