// People, or mentions, with an answer: `survey.item[.row][@period].option`, or any of several.

import type { Resolved } from '../../codebook/address.ts';
import { partOf } from '../../codebook/codebook.ts';
import type { GridRow, Item, ItemPart } from '../../codebook/codebook.ts';
import { countRequest } from '../../tabulation/request.ts';
import type { Counts } from '../../tabulation/request.ts';
import { hasNumbers } from '../../tabulation/summaries/spread.ts';
import { meanWith } from './mean-with.ts';
import { countAt } from './quantity.ts';
import type { Counted, Quantity, Rival } from './quantity.ts';
import { open, partOfPlace } from './place.ts';
import type { ClaimPlace } from './place.ts';
import type { Core } from './core.ts';

export function share(place: ClaimPlace): Resolved<Core> {
  const part = partOfPlace(place);
  if ('problem' in part) return part;
  const { item, answers, base, where } = place;
  if (answers.length === 0 && !hasNumbers(item)) {
    const codes = [...item.options, ...item.nets].map(({ code }) => code);
    return open(place.written.at[0] ?? '', 'an answer', codes);
  }
  const own = among(place, part.found, answers);
  const mean = hasNumbers(item) ? meanWith(place, part.found) : undefined;
  return {
    found: {
      ...own,
      ...(mean && answers.length === 0 ? { read: peopleOf(own, mean.read) } : {}),
      part: part.found,
      rivals: rivalsOf(place, part.found),
      requests: [...own.requests, ...(mean ? [mean.request] : [])],
      ...(mean ? { mean: mean.read } : {}),
      counted: answers.length === 0 ? 'everybody who gave a number' : place.answerWords,
      based: `${base === 'mentions' ? 'mentions' : `people (${base})`} at ${part.found.key}${where ? `, only ${where.text}` : ''}`,
    },
  };
}

/** Where no answer is named, those who gave a number. */
function peopleOf({ read }: Pick<Quantity, 'read'>, mean: NonNullable<Quantity['mean']>): Quantity['read'] {
  return (counts) => ({ count: mean(counts, 0)?.people ?? 0, base: read(counts).base });
}

/** Answers of one part, counted together: of people each once. */
export function among(
  { survey, base, where, written }: ClaimPlace,
  part: ItemPart,
  answers: readonly number[],
): Pick<Quantity, 'requests' | 'read'> {
  const request = countRequest({
    survey,
    part: { ...part, item: withNet(part.item, answers) },
    base,
    ...(where ? { where } : {}),
  });
  const read = (counts: Counts): Counted => {
    const found = countAt(counts, request);
    const all = found.base[0] ?? 0;
    const these = found.nets[0]?.[0] ?? 0;
    return { count: written.not_any_of ? all - these : these, base: all };
  };
  return { requests: [request], read };
}

/** The item with the answers of a claim as its only net. */
function withNet(item: Item, of: readonly number[]): Item {
  return { ...item, nets: [{ code: `any of ${of.join(',')}`, label: 'these', of }] };
}

/** What a reader of its table compares: rows of a grid, else substantive answers. */
function rivalsOf(place: ClaimPlace, part: ItemPart): Rival[] {
  const { item, answers } = place;
  return rivalParts(item, part, answers).map(({ name, at, of }) => ({ name, ...among(place, at, of) }));
}

export function rivalParts(
  item: Item,
  { row, period }: ItemPart,
  answers: readonly number[],
): { name: string; at: ItemPart; of: readonly number[] }[] {
  if (row)
    return item.rows
      .filter(({ code }: GridRow) => code !== row.code)
      .map((other) => ({ name: other.code, at: partOf(item, other, period), of: answers }));
  return item.options.flatMap(({ code, role }, index) =>
    role === 'substantive' && !answers.includes(index)
      ? [{ name: code, at: partOf(item, row, period), of: [index] }]
      : [],
  );
}
