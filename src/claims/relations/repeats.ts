// One thing said several times.

import { agrees, allowedOn, contradicted, headAndRest, named, printedOf } from './relation.ts';
import { admits } from '../../ratio.ts';
import type { Member, RelationType } from './relation.ts';

/** "55/66" tells how many of all answered; of their own base ratios are shares like others. */
const isNote = ({ says, value }: Member, base: number): boolean =>
  says.op === 'ratio' && Number(says.numerator) === base && value.count === base;

/** Statements about one count share one; a note of how many answered gives them their base. */
export const repeat: RelationType = {
  name: 'repeat',
  about: 'statements about one thing share a count',
  check: (members) => {
    const { head } = headAndRest(members.filter(({ says }) => says.op !== 'ratio').concat(members));
    const { base } = head.value;
    const shares = members.filter((one) => !isNote(one, base));
    const other = shares.find((one) => one.value.base !== base);
    if (other) return contradicted(`${named(head)} has a base of ${base}, ${named(other)} another`);
    const common = shares.reduce<readonly number[]>(
      (so, one) => so.filter((count) => allowedOn(one, base).includes(count)),
      Array.from({ length: base + 1 }, (_, count) => count),
    );
    const told = shares.map((one) => {
      const counts = allowedOn(one, base);
      return `${printedOf(one)} is ${counts.length === 0 ? 'no count' : counts.join(', ')}`;
    });
    const message = `of ${base}: ${[...new Set(told)].join('; ')}`;
    return common.length > 0 ? agrees(message) : contradicted(message);
  },
};

export const sameFraction: RelationType = {
  name: 'same-fraction-same-percent',
  about: 'one fraction is printed as one percentage',
  check: (members) => {
    const groups = new Map<string, Set<string>>();
    for (const { says } of members) {
      const key = `${says.numerator}/${says.denominator}`;
      groups.set(key, (groups.get(key) ?? new Set()).add(`${says.value}%`));
    }
    const message = [...groups].map(([key, values]) => `${key} is ${[...values].join(' and ')}`).join('; ');
    return [...groups.values()].every(({ size }) => size === 1) ? agrees(message) : contradicted(message);
  },
};

/** One count explains two numbers: the count of the first, over the printed base of the second. */
export const hypothesis: RelationType = {
  name: 'hypothesis',
  about: 'the count of the first, over the base printed in the second, prints as the second',
  check: (members) => {
    const { head, rest } = headAndRest(members);
    const told = rest.map((one) => {
      const base = Number(one.says.denominator ?? one.value.base);
      const counts = one.says.value === undefined ? [] : eqCounts(one, base);
      return {
        fits: counts.includes(head.value.count),
        words: `${head.value.count} of ${base} against ${printedOf(one)}`,
      };
    });
    const message = told.map(({ words }) => words).join('; ');
    return told.every(({ fits }) => fits) ? agrees(message) : contradicted(message);
  },
};

function eqCounts({ says }: Member, base: number): readonly number[] {
  return base > 0 ? admits(says.value ?? '', base) : [];
}
