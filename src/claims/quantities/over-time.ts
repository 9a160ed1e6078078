// Two times of one item, on the base of those who answered both: by how many an answer grew, and who moved to it.

import type { Resolved } from '../../codebook/address.ts';
import { partOf } from '../../codebook/codebook.ts';
import type { ItemPart } from '../../codebook/codebook.ts';
import { nearestHint } from '../../document/nearest.ts';
import type { Counts } from '../../tabulation/request.ts';
import { among, rivalParts } from './share.ts';
import { allOf, answeredAt, notWhere, open, periodOf, peopleRequest, saidAt } from './place.ts';
import type { ClaimPlace } from './place.ts';
import { countAt } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { Core } from './core.ts';

interface Times {
  readonly from: ItemPart;
  readonly to: ItemPart;
}

/** The answer at the second time less that at the first. */
export function change(place: ClaimPlace, between: { from: string; to: string }): Resolved<Core> {
  const times = timesOf(place, between);
  if ('problem' in times) return times;
  const { from, to } = times.found;
  const { item, answers } = place;
  return {
    found: {
      part: to,
      ...difference(place, from, to, answers),
      rivals: rivalParts(item, to, answers).map(({ name, at, of }) => ({
        name,
        ...difference(place, partOf(item, at.row, from.period), at, of),
      })),
      counted: `${place.answerWords} at ${to.period?.code}, less the same at ${from.period?.code}`,
      based: `people who answered ${from.key} and ${to.key}`,
    },
  };
}

function difference(
  place: ClaimPlace,
  from: ItemPart,
  to: ItemPart,
  answers: readonly number[],
): Pick<Quantity, 'requests' | 'read'> {
  const at = (part: ItemPart, other: ItemPart): Pick<Quantity, 'requests' | 'read'> => {
    const where = allOf(place.where, answeredAt(other));
    return among({ ...place, ...(where ? { where } : {}) }, part, answers);
  };
  const [before, after] = [at(from, to), at(to, from)];
  return {
    requests: [...before.requests, ...after.requests],
    read: (counts) => {
      const { count, base } = after.read(counts);
      return { count: count - before.read(counts).count, base };
    },
  };
}

/** Who has the answer at the second time and had it not, or had the one that is named, at the first. */
export function moved(place: ClaimPlace, between: { from: string; to: string }): Resolved<Core> {
  const [first = '', option] = between.from.split('.');
  const times = timesOf(place, { from: first, to: between.to });
  if ('problem' in times) return times;
  const { from, to } = times.found;
  const { item, survey, answers, where, written } = place;
  if (written.not_any_of) return { problem: { actual: '`not_any_of` of who moved', expected: '`any_of`' } };
  const before = option === undefined ? undefined : item.options.findIndex(({ code }) => code === option);
  if (before !== undefined && before < 0) {
    const known = item.options.map(({ code }) => code);
    const expected = `one of ${known.join(', ')}`;
    const hint = nearestHint(option ?? '', known);
    return { problem: { actual: `option \`${option ?? ''}\``, expected, hint } };
  }
  const both = allOf(where, answeredAt(from), answeredAt(to));
  const was = before === undefined ? notWhere(saidAt(from, answers)) : saidAt(from, [before]);
  const all = peopleRequest(survey, to, both);
  const these = peopleRequest(survey, to, allOf(both, was, saidAt(to, answers)));
  const read = (counts: Counts): ReturnType<Quantity['read']> => ({
    count: countAt(counts, these).base[0] ?? 0,
    base: countAt(counts, all).base[0] ?? 0,
  });
  return {
    found: {
      part: to,
      requests: [all, these],
      read,
      rivals: [],
      counted: `${place.answerWords} at ${to.period?.code} and ${before === undefined ? 'not' : option} at ${from.period?.code}`,
      based: `people who answered ${from.key} and ${to.key}`,
    },
  };
}

function timesOf(
  { item, address, answers, written }: ClaimPlace,
  between: { from: string; to: string },
): Resolved<Times> {
  const [at = ''] = written.at;
  if (address.period)
    return {
      problem: { actual: `\`${at}\` with a period of its own`, expected: 'an address without a period' },
    };
  if (item.rows.length > 0 && !address.row)
    return open(
      at,
      'a row',
      item.rows.map(({ code }) => code),
    );
  if (answers.length === 0)
    return open(
      at,
      'an answer',
      item.options.map(({ code }) => code),
    );
  const from = periodOf(item, between.from);
  if ('problem' in from) return from;
  const to = periodOf(item, between.to);
  if ('problem' in to) return to;
  if (from.found === to.found)
    return { problem: { actual: `period \`${between.to}\` twice`, expected: 'two periods' } };
  return { found: { from: partOf(item, address.row, from.found), to: partOf(item, address.row, to.found) } };
}
