// People with an answer in any row of a grid, once each: `survey.item.any`.

import type { Resolved } from '../../codebook/address.ts';
import { partOf } from '../../codebook/codebook.ts';
import type { GridRow } from '../../codebook/codebook.ts';
import { nearestHint } from '../../document/nearest.ts';
import { countAt } from './quantity.ts';
import { allOf, answeredAt, anyWhere, open, peopleRequest, saidAt } from './place.ts';
import type { ClaimPlace } from './place.ts';
import type { Core } from './core.ts';

export function anyRow(place: ClaimPlace): Resolved<Core> {
  const { item, address, answers, survey, base, where, written } = place;
  const [at = ''] = written.at;
  const known = item.rows.map(({ code }) => code);
  const rows: GridRow[] = [];
  for (const code of written.rows ?? known) {
    const row = item.rows.find((one) => one.code === code);
    if (!row)
      return {
        problem: {
          actual: `row \`${code}\``,
          expected: `one of ${known.join(', ')}`,
          hint: nearestHint(code, known),
        },
      };
    rows.push(row);
  }
  if (item.periods.length > 0 && !address.period)
    return open(
      at,
      'a period',
      item.periods.map(({ code }) => code),
    );
  if (base !== 'answered' && base !== 'respondents')
    return {
      problem: { actual: `base \`${base}\` of several rows`, expected: '`answered` or `respondents`' },
    };
  if (written.not_any_of)
    return { problem: { actual: '`not_any_of` of several rows', expected: '`any_of`' } };
  const parts = item.rows.map((row) => partOf(item, row, address.period));
  const meant = rows.map((row) => partOf(item, row, address.period));
  const [part] = meant;
  if (!part) return open(at, 'a row', known);
  const answered = base === 'answered' ? anyWhere(parts.map(answeredAt)) : undefined;
  const saying = anyWhere(meant.map((one) => saidAt(one, answers)));
  const all = peopleRequest(survey, part, allOf(answered, where));
  const these = peopleRequest(survey, part, allOf(answered, where, saying));
  return {
    found: {
      part,
      rivals: [],
      requests: [all, these],
      read: (counts) => ({
        count: countAt(counts, these).base[0] ?? 0,
        base: countAt(counts, all).base[0] ?? 0,
      }),
      counted: `${place.answerWords} in any of ${rows.map(({ code }) => code).join(', ')}`,
      based: `people (${base === 'answered' ? 'answered any row' : base}) of ${item.id}${where ? `, only ${where.text}` : ''}`,
    },
  };
}
