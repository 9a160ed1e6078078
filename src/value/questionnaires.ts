// Written addresses → table requests: the one grammar, over all surveys of a wave.

import type { BaseKind } from '../base/base.ts';
import { partAt, resolveAddress } from '../codebook/address.ts';
import type { Address, AddressProblem, Resolved } from '../codebook/address.ts';
import { withBoxes } from '../codebook/boxes.ts';
import { isTabulated } from '../codebook/codebook.ts';
import type { Codebook, ItemPart } from '../codebook/codebook.ts';
import { parseFilter } from '../codebook/filter.ts';
import { nearestHint } from '../document/nearest.ts';
import { intervalsFor } from '../tabulation/inference/inference.ts';
import type { Adjustment, Inference, IntervalMethod } from '../tabulation/inference/inference.ts';
import { bannerKey } from '../tabulation/banner.ts';
import type { Banner } from '../tabulation/banner.ts';
import type { PercentOf, RowSort, TableRequest } from '../tabulation/request.ts';

/** What a wave asked: the codebooks that addresses are followed into. */
export interface Questionnaires {
  readonly wave: string;
  readonly codebooks: readonly Codebook[];
  /** The weights of each survey, by name. */
  readonly weights?: ReadonlyMap<string, readonly string[]>;
}

/** An address with the survey it leads into. */
export interface SurveyAddress extends Address {
  readonly codebook: Codebook;
}

export interface WrittenRequest {
  readonly address: string;
  /** Narrows an address without a survey. */
  readonly survey?: string | undefined;
  readonly by?: readonly string[] | undefined;
  readonly where?: readonly string[] | undefined;
  readonly base?: BaseKind | undefined;
  readonly percent?: PercentOf | undefined;
  /** Shown without counts beside them. */
  readonly onlyPercentages?: boolean | undefined;
  readonly sort?: RowSort | undefined;
  /** With the two ends of a scale as nets. */
  readonly boxes?: boolean | undefined;
  /** With means, medians and net scores, where there are any: unless said otherwise. */
  readonly summaries?: boolean | undefined;
  /** The name of weights of the survey. */
  readonly weight?: string | undefined;
  /** An interval beside every percentage and mean, by this method. */
  readonly interval?: IntervalMethod | undefined;
  /** Letters for columns that differ, p adjusted so. */
  readonly letters?: Adjustment | undefined;
  /** A test of every banner, or of an item's times. */
  readonly test?: boolean | undefined;
}

/**
 * Follows `[wave/][survey.]item[.row][@period][.option|.net]`.
 *
 * The survey may be left out where only one of them has such an item.
 */
export function followAddress(
  written: string,
  { wave, codebooks }: Questionnaires,
  survey?: string,
): Resolved<SurveyAddress> {
  const slash = written.indexOf('/');
  const prefix = slash < 0 ? wave : written.slice(0, slash);
  if (prefix !== wave) return { problem: { actual: `wave \`${prefix}\``, expected: `\`${wave}\`` } };
  const path = written.slice(slash + 1);
  const head = /^[^.@]*/.exec(path)?.[0] ?? '';
  const named = codebooks.find((codebook) => codebook.survey === head);
  if (named && path.startsWith(`${head}.`)) return within(named, path.slice(head.length + 1));
  const open = survey === undefined ? codebooks : codebooks.filter((codebook) => codebook.survey === survey);
  const having = open.filter((codebook) => codebook.items.some((item) => item.id === head));
  const [only, second] = having;
  if (only && !second) return within(only, path);
  if (only) return { problem: severalSurveys(head, having) };
  const known = open.flatMap((codebook) => codebook.items.map((item) => item.id));
  return {
    problem: { actual: `item \`${head}\``, expected: 'an item of a survey', hint: nearestHint(head, known) },
  };
}

/** A request with all its words followed, and the option or net its address ends with. */
export interface FollowedRequest {
  readonly request: TableRequest;
  readonly address: SurveyAddress;
}

export function followRequest(
  written: WrittenRequest,
  questionnaires: Questionnaires,
): Resolved<FollowedRequest> {
  const address = followAddress(written.address, questionnaires, written.survey);
  if ('problem' in address) return address;
  const { codebook, item, row, period } = address.found;
  const by: Banner[] = [];
  for (const banner of written.by ?? []) {
    const followed = followBanner(banner, codebook);
    if ('problem' in followed) return followed;
    by.push(followed.found);
  }
  const keys = by.map(bannerKey);
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined)
    return { problem: { actual: `the banner \`${twice}\` twice`, expected: 'each banner once' } };
  const { percent = 'column' } = written;
  if (percent !== 'column' && by.length === 0) {
    return {
      problem: {
        actual: `percentages of the ${percent} without a banner`,
        expected: 'a banner: --by',
        unfit: true,
      },
    };
  }
  const conditions = written.where ?? [];
  const where =
    conditions.length > 1 ? conditions.map((one) => `(${one})`).join(' and ') : (conditions[0] ?? '');
  const filter = where === '' ? undefined : parseFilter(codebook, where);
  if (filter && 'problem' in filter) return filter;
  if (written.base === 'mentions' && item.traits.form !== 'mentions') {
    const actual = `mentions of \`${item.id}\`, a ${item.type} item`;
    return {
      problem: { actual, expected: 'another base: only a multiple item has mentions', unfit: true },
    };
  }
  const weights = questionnaires.weights?.get(codebook.survey) ?? [];
  const { weight } = written;
  if (weight !== undefined && !weights.includes(weight)) {
    const expected = weights.length > 0 ? `one of ${weights.join(', ')}` : 'weights, which wave.yaml names';
    const actual = `weights \`${weight}\` of ${codebook.survey}`;
    return { problem: { actual, expected, hint: nearestHint(weight, weights), unfit: true } };
  }
  const asked = followInference(written);
  if (asked && 'problem' in asked) return asked;
  const { summaries = true } = written;
  if (item.options.length === 0 && !(summaries && isTabulated(item))) {
    return {
      problem: {
        actual: `\`${item.id}\`, a ${item.type} item`,
        expected: summaries ? 'an item with options or numbers' : 'an item with options',
      },
    };
  }
  return {
    found: {
      address: address.found,
      request: {
        survey: codebook.survey,
        item: written.boxes === true ? withBoxes(item) : item,
        ...(row ? { row } : {}),
        ...(period ? { period } : {}),
        by,
        ...(filter ? { where: { text: where, filter: filter.found } } : {}),
        base: written.base ?? 'answered',
        percent,
        onlyPercentages: written.onlyPercentages ?? false,
        sort: written.sort ?? 'given',
        summaries,
        ...(weight === undefined ? {} : { weight }),
        ...(asked ? { inference: asked.found } : {}),
      },
    },
  };
}

/** @returns nothing where nothing was asked about chance */
function followInference(written: WrittenRequest): Resolved<Inference> | undefined {
  const { interval, letters, test, by = [], percent = 'column', base } = written;
  const things = [
    ...(interval === undefined ? [] : ['intervals']),
    ...(letters === undefined ? [] : ['letters']),
    ...(test === true ? ['tests'] : []),
  ];
  const [first] = things;
  if (first === undefined) return undefined;
  if (base === 'mentions') {
    const expected = 'a base of people: one person has several mentions';
    return { problem: { actual: `${first} of mentions`, expected, unfit: true } };
  }
  const { for: whom, methods } = intervalsFor(written.weight !== undefined);
  if (interval !== undefined && !methods.includes(interval)) {
    const expected = `a method for ${whom}: ${methods.join(', ')}`;
    return { problem: { actual: `intervals by \`${interval}\``, expected, unfit: true } };
  }
  if (letters !== undefined && by.length === 0)
    return {
      problem: {
        actual: 'letters without a banner',
        expected: 'a banner',
        hint: 'Name a banner with --by.',
        unfit: true,
      },
    };
  if (letters !== undefined && percent !== 'column') {
    const expected = 'percentages of the column, which letters compare';
    return {
      problem: { actual: `letters beside percentages of the ${percent}`, expected, unfit: true },
    };
  }
  return {
    found: {
      ...(interval === undefined ? {} : { interval }),
      ...(letters === undefined ? {} : { letters }),
      ...(test === true ? { test: true } : {}),
    },
  };
}

/** `region`, or nested `region/role`. */
export function followBanner(written: string, codebook: Codebook): Resolved<Banner> {
  const parts: ItemPart[] = [];
  for (const step of written.split('/')) {
    const path = step.startsWith(`${codebook.survey}.`) ? step.slice(codebook.survey.length + 1) : step;
    const resolved = within(codebook, path);
    if ('problem' in resolved) return resolved;
    const part = partAt(resolved.found);
    if ('problem' in part) return part;
    const actual = `\`${step}\` as a banner`;
    if (part.found.item.options.length === 0)
      return { problem: { actual, expected: 'an item with options' } };
    if (resolved.found.option || resolved.found.net)
      return { problem: { actual, expected: 'an item, not one of its options' } };
    if (parts.some(({ key }) => key === part.found.key))
      return { problem: { actual: `\`${step}\` within itself`, expected: 'another item' } };
    parts.push(part.found);
  }
  return { found: parts };
}

function within(codebook: Codebook, path: string): Resolved<SurveyAddress> {
  const address = resolveAddress(codebook, path);
  return 'problem' in address ? address : { found: { ...address.found, codebook } };
}

function severalSurveys(item: string, having: readonly Codebook[]): AddressProblem {
  const choices = having.map((codebook) => `${codebook.survey}.${item}`);
  return { actual: `\`${item}\` in several surveys`, expected: `one of ${choices.join(', ')}` };
}
