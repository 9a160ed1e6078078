// Where a claim points: its address followed, with the answers it means and the people it is narrowed to.

import type { BaseKind } from '../../base/base.ts';
import { periodNamed } from '../../codebook/address.ts';
import type { Resolved } from '../../codebook/address.ts';
import { partOf } from '../../codebook/codebook.ts';
import type { Filter, Item, ItemPart, Period } from '../../codebook/codebook.ts';
import { parseFilter } from '../../codebook/filter.ts';
import { nearestHint } from '../../document/nearest.ts';
import { countRequest } from '../../tabulation/request.ts';
import type { CountRequest, Where } from '../../tabulation/request.ts';
import { followAddress } from '../../value/questionnaires.ts';
import type { Questionnaires, SurveyAddress } from '../../value/questionnaires.ts';
import type { WrittenAbout } from '../written.ts';

export interface ClaimPlace {
  readonly written: WrittenAbout;
  readonly address: SurveyAddress;
  readonly survey: string;
  readonly item: Item;
  /** The address ends with `.any`: over rows of a grid, else over all its answers. */
  readonly any: boolean;
  /** Indexes of the answers that are meant, of these or of all but these; none where none is named. */
  readonly answers: readonly number[];
  readonly answerWords: string;
  readonly base: BaseKind;
  readonly where?: Where;
}

export function followPlace(written: WrittenAbout, questionnaires: Questionnaires): Resolved<ClaimPlace> {
  const [at = ''] = written.at;
  // `.any` stands in the place of a row, or of the answers of an item
  const {
    head = at,
    period = '',
    member,
  } = /^(?<head>.+?)\.any(?<period>@[^.]+)?(?:\.(?<member>[^.@]+))?$/.exec(at)?.groups ?? {};
  const any = head !== at;
  const followed = followAddress(`${head}${period}`, questionnaires);
  if ('problem' in followed) return followed;
  const address = followed.found;
  const { item, codebook, option, net } = address;
  const named = written.any_of ?? written.not_any_of;
  if (named && (option || net || member !== undefined))
    return {
      problem: { actual: `\`${at}\` with more answers beside it`, expected: `\`${item.id}\` without one` },
    };
  if (written.any_of && written.not_any_of)
    return { problem: { actual: '`any_of` and `not_any_of`', expected: 'one of them' } };
  const listed: number[] = [];
  const own = member ?? option?.code ?? net?.code;
  for (const code of named ?? (own === undefined ? [] : [own])) {
    const found = membersOf(item, code);
    if (!found) {
      const known = [...item.options, ...item.nets].map((one) => one.code);
      const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'an item with options';
      return { problem: { actual: `option or net \`${code}\``, expected, hint: nearestHint(code, known) } };
    }
    listed.push(...found);
  }
  const filter = written.where === undefined ? undefined : parseFilter(codebook, written.where);
  if (filter && 'problem' in filter) return filter;
  if (written.base === 'mentions' && item.traits.form !== 'mentions')
    return {
      problem: { actual: `mentions of \`${item.id}\`, a ${item.type} item`, expected: 'a multiple item' },
    };
  const unique = [...new Set(listed)];
  if (any && item.rows.length > 0 && unique.length === 0)
    return open(
      at,
      'an answer',
      [...item.options, ...item.nets].map(({ code }) => `${at}.${code}`),
    );
  const labels = unique.map((index) => item.options[index]?.label ?? '').join(' or ');
  const substantive = [...item.options.keys()].filter(
    (index) => item.options[index]?.role === 'substantive' || item.options[index]?.role === 'other',
  );
  return {
    found: {
      written,
      address,
      survey: codebook.survey,
      item,
      any,
      answers: any && listed.length === 0 ? substantive : unique,
      answerWords:
        unique.length === 0 ? 'any answer' : written.not_any_of ? `anything but ${labels}` : labels,
      base: written.base ?? 'answered',
      ...(filter && written.where !== undefined
        ? { where: { text: written.where, filter: filter.found } }
        : {}),
    },
  };
}

function membersOf({ options, nets }: Item, code: string): readonly number[] | undefined {
  const option = options.findIndex((one) => one.code === code);
  return option >= 0 ? [option] : nets.find((one) => one.code === code)?.of;
}

/** The one part a place names. */
export function partOfPlace({ item, address, written }: ClaimPlace): Resolved<ItemPart> {
  const { row, period } = address;
  const [at = ''] = written.at;
  if (item.rows.length > 0 && !row)
    return open(
      at,
      'a row',
      item.rows.map(({ code }) => code),
    );
  if (item.periods.length > 0 && !period)
    return open(
      at,
      'a period',
      item.periods.map(({ code }) => code),
    );
  return { found: partOf(item, row, period) };
}

export function open(
  at: string,
  what: string,
  codes: readonly string[],
): { problem: { actual: string; expected: string } } {
  return { problem: { actual: `\`${at}\` without ${what}`, expected: `one of ${codes.join(', ')}` } };
}

/** A period by its code or its time. */
export function periodOf(item: Item, written: string): Resolved<Period> {
  const period = periodNamed(item, written);
  if (period) return { found: period };
  const known = item.periods.map(({ code }) => code);
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'an item over time';
  return { problem: { actual: `period \`${written}\``, expected, hint: nearestHint(written, known) } };
}

/** People for whom all of these hold, as a condition with words that tell it from every other. */
export function allOf(...wheres: readonly (Where | undefined)[]): Where | undefined {
  const given = wheres.filter((where) => where !== undefined);
  const [first] = given;
  if (given.length < 2) return first;
  return {
    text: given.map(({ text }) => `(${text})`).join(' and '),
    filter: { is: 'all', of: given.map(({ filter }) => filter) },
  };
}

export function answeredAt(part: ItemPart): Where {
  return { text: `answered ${part.key}`, filter: { is: 'answered', part } };
}

export function saidAt(part: ItemPart, options: readonly number[]): Where {
  return { text: `${part.key} among ${options.join(',')}`, filter: { is: 'condition', part, options } };
}

export function notWhere({ text, filter }: Where): Where {
  return { text: `not (${text})`, filter: { is: 'not', of: filter } };
}

export function anyWhere(wheres: readonly Where[]): Where {
  const filter: Filter = { is: 'any', of: wheres.map((one) => one.filter) };
  return { text: wheres.map(({ text }) => `(${text})`).join(' or '), filter };
}

/** All people of a survey, or those for whom something holds. */
export function peopleRequest(survey: string, part: ItemPart, where?: Where): CountRequest {
  return countRequest({ survey, part, base: 'respondents', ...(where ? { where } : {}) });
}
