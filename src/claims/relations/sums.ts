// A total and its parts.

import { printPercent } from '../../ratio.ts';
import { agrees, allowedOn, contradicted, headAndRest, named, ofBase, printedOf } from './relation.ts';
import type { Member, RelationType } from './relation.ts';

const listed = (members: readonly Member[]): string => members.map(printedOf).join(' + ');
const sumOf = (members: readonly Member[]): number =>
  members.reduce((sum, { value }) => sum + value.count, 0);

/** The total is printed from the counts, not from the rounded parts. */
export const sumOfRounded: RelationType = {
  name: 'sum-of-rounded',
  about: 'a total comes from the counts of its parts, not from their rounded percentages',
  check: (members) => {
    const { head, rest } = headAndRest(members);
    const sum = sumOf(rest);
    const counts = rest.map(({ value }) => value.count).join(' + ');
    const { base } = head.value;
    const share =
      base > 0 && sum <= base ? `, ${printPercent({ numerator: sum, denominator: base }, 1)}` : '';
    const message = `${counts} is ${sum} of ${base}${share}; printed ${listed(rest)} = ${printedOf(head)}`;
    return allowedOn(head, head.value.base).includes(sum) ? agrees(message) : contradicted(message);
  },
};

export const sumOfCounts: RelationType = {
  name: 'sum-of-counts',
  about: 'the count of a total is the sum of the counts of its parts',
  check: (members) => {
    const { head, rest } = headAndRest(members);
    const message = `${rest.map(({ value }) => value.count).join(' + ')} = ${sumOf(rest)}; the total is ${ofBase(head)}`;
    const right = sumOf(rest) === head.value.count && allowedOn(head, head.value.base).includes(sumOf(rest));
    return right ? agrees(message) : contradicted(message);
  },
};

export const sum: RelationType = {
  name: 'sum',
  about: 'printed numbers add up',
  check: (members) => {
    const { head, rest } = headAndRest(members);
    const [total, ...parts] = members.map(({ says }) => Number(says.value));
    const added = parts.reduce((so, part) => so + part, 0);
    const message = `${rest.map(printedOf).join(' + ')} = ${added}, printed ${printedOf(head)}; counted ${sumOf(rest)} and ${head.value.count}`;
    return added === total && sumOf(rest) === head.value.count ? agrees(message) : contradicted(message);
  },
};

export const partition: RelationType = {
  name: 'partition',
  about: 'parts of one whole, none in two of them, fit in their base',
  check: (members) => {
    const { head } = headAndRest(members);
    const bases = new Set(members.map(({ value }) => value.base));
    if (bases.size > 1) return contradicted(`bases of ${[...bases].join(' and ')}`);
    const counts = members.map((one) => Math.min(...allowedOn(one, one.value.base), one.value.count));
    const least = counts.reduce((so, one) => so + one, 0);
    const message = `${members.map(({ value }) => value.count).join(' + ')} = ${sumOf(members)} of ${head.value.base}`;
    return sumOf(members) <= head.value.base && least <= head.value.base
      ? agrees(message)
      : contradicted(message);
  },
};

export const netAndItems: RelationType = {
  name: 'net-ge-max-item',
  about: 'a net is at least as large as its largest item',
  check: (members) => {
    const { head, rest } = headAndRest(members);
    const largest = rest.toSorted((a, b) => b.value.count - a.value.count)[0] ?? head;
    const message = `${named(head)} is ${ofBase(head)}, its largest item ${named(largest)} ${ofBase(largest)}`;
    return head.value.count >= largest.value.count ? agrees(message) : contradicted(message);
  },
};
