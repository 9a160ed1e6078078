// From what a claim is about to what must be counted. To add a kind of quantity, write its file and add it here.

import type { BaseKind } from '../../base/base.ts';
import type { Resolved } from '../../codebook/address.ts';
import { partsOf, universeOf } from '../../codebook/codebook.ts';
import type { Codebook } from '../../codebook/codebook.ts';
import { countRequest } from '../../tabulation/request.ts';
import type { Questionnaires } from '../../value/questionnaires.ts';
import { nearestHint } from '../../document/nearest.ts';
import type { WrittenAbout } from '../written.ts';
import { anyRow } from './any-row.ts';
import { completion } from './completion.ts';
import { change, moved } from './over-time.ts';
import { mentions } from './mentions.ts';
import { followPlace, peopleRequest } from './place.ts';
import type { ClaimPlace } from './place.ts';
import { countAt } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { share } from './share.ts';
import type { Core } from './core.ts';

/** @param claimed the base that the words claim */
export function followAbout(
  written: WrittenAbout,
  questionnaires: Questionnaires,
  claimed?: BaseKind,
): Resolved<Quantity> {
  if (written.stat === 'respondents') return respondents(written, questionnaires);
  if (written.at.length > 1)
    return {
      problem: { actual: `${written.at.length} addresses`, expected: 'one: only `respondents` adds up' },
    };
  const followed = followPlace(written, questionnaires);
  if ('problem' in followed) return followed;
  const place = followed.found;
  const core = coreOf(place);
  if ('problem' in core) return core;
  const { part, counted, based, ...rest } = core.found;
  const versus: Quantity[] = [];
  for (const at of written.vs ?? []) {
    const other = followAbout({ ...written, at: [at], vs: undefined }, questionnaires);
    if ('problem' in other) return other;
    versus.push(other.found);
  }
  const { survey, item, base } = place;
  const own = written.stat === 'completion' ? 'respondents' : base;
  const where = place.where ? { where: place.where } : {};
  return {
    found: {
      ...rest,
      address: addressWords(written),
      item: `${survey}.${item.id}`,
      baseKind: own,
      versus,
      respondents: peopleRequest(survey, part),
      claimed:
        claimed === undefined || claimed === own
          ? undefined
          : { kind: claimed, request: countRequest({ survey, part, base: claimed, ...where }) },
      derivation: { survey, question: item.question, universe: universeOf(part)?.text, counted, based },
    },
  };
}

function coreOf(place: ClaimPlace): Resolved<Core> {
  const { written, any, item } = place;
  if (written.stat === 'completion') return completion(place);
  if (written.stat === 'mentions') return mentions(place);
  if (written.moved) return moved(place, written.moved);
  if (written.change) return change(place, written.change);
  return any && item.rows.length > 0 ? anyRow(place) : share(place);
}

/** All people of one survey or of several together. */
function respondents({ at }: WrittenAbout, { wave, codebooks }: Questionnaires): Resolved<Quantity> {
  const found: Codebook[] = [];
  for (const written of at) {
    const [prefix, rest] = written.includes('/') ? written.split('/') : [wave, written];
    const codebook = codebooks.find(({ survey }) => survey === rest);
    if (prefix !== wave) return { problem: { actual: `wave \`${prefix}\``, expected: `\`${wave}\`` } };
    if (!codebook) {
      const known = codebooks.map(({ survey }) => survey);
      const hint = nearestHint(rest ?? '', known);
      return { problem: { actual: `survey \`${rest}\``, expected: `one of ${known.join(', ')}`, hint } };
    }
    found.push(codebook);
  }
  const requests = found.flatMap(({ survey, items }) => {
    const part = items[0] && partsOf(items[0])[0];
    return part ? [peopleRequest(survey, part)] : [];
  });
  const [request] = requests;
  if (!request) return { problem: { actual: 'no survey', expected: 'the id of a survey' } };
  const words = found.map(({ survey }) => survey).join(', ');
  return {
    found: {
      address: words,
      item: words,
      baseKind: 'respondents',
      requests,
      read: (counts) => {
        const all = requests.reduce((sum, one) => sum + (countAt(counts, one).base[0] ?? 0), 0);
        return { count: all, base: all };
      },
      rivals: [],
      versus: [],
      respondents: request,
      derivation: {
        survey: words,
        question: 'none',
        universe: undefined,
        counted: 'respondents',
        based: 'respondents',
      },
    },
  };
}

/** The address with what narrows it, as people read it. */
function addressWords({
  at,
  any_of: of,
  not_any_of: but,
  rows,
  where,
  base,
  stat,
  moved: who,
  change: by,
}: WrittenAbout): string {
  return [
    at.join(', '),
    ...(rows ? [`rows ${rows.join(', ')}`] : []),
    ...(of ? [`any of ${of.join(', ')}`] : []),
    ...(but ? [`not any of ${but.join(', ')}`] : []),
    ...(who ? [`moved from ${who.from} to ${who.to}`] : []),
    ...(by ? [`change from ${by.from} to ${by.to}`] : []),
    ...(where === undefined ? [] : [`where ${where}`]),
    ...(base === undefined ? [] : [`base ${base}`]),
    ...(stat === undefined ? [] : [stat]),
  ].join(', ');
}
