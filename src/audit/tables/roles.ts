// What the label of a row or the head of a column says it is.

import { stem } from '../reading/audience.ts';

export type RowRole = 'base' | 'total' | 'net' | 'part';
export type ColumnRole = 'label' | 'count' | 'base' | 'percent' | 'mean' | 'change' | 'total' | 'value';

const baseWords =
  /^[*(]?\s?(?:(?:un)?weighted )?(?:bases?|n|sample(?: sizes?)?|number of (?:respondents|responses|replies|people)|respondents|total respondents|all respondents|total n|count|number answering|answered)(?:\b.*)?$/;

export function rowRole(label: string): RowRole {
  const plain = label.replaceAll(/[*:]/g, '').trim();
  if (
    /^(?:(?:un)?weighted )?bases?\b|^n$|^n =|^(?:total|valid|all|unweighted|weighted) n\b|^\( ?n|^base|^sample\b|^number of (?:respondents|responses|replies)|^respondents$|^all respondents$|^total respondents$|^unweighted\b|^weighted base/.test(
      plain,
    ) ||
    /^number of (?:patients|people|participants|users|clients|pupils|students|parents|tenants|residents|members|staff|interviews|questionnaires|forms|returns)(?: (?:asked|answering|surveyed))?$/.test(
      plain,
    ) ||
    /^(?:number )?(?:answering|who answered|of \w+ answering)$/.test(plain) ||
    (baseWords.test(plain) && plain.length < 3)
  )
    return 'base';
  if (/^(?:total|all|sum|overall|grand total)$/.test(plain)) return 'total';
  if (
    /\bnet\b|^any\b|\bin all$|^total \w|^all \w|\bsub-?total\b|\w \(? ?(?:total|combined)\b|^either\b|^at least one\b|^combined/.test(
      plain,
    )
  )
    return 'net';
  return 'part';
}

/** "All tenures" under "Tenure", "Both sites" under "Site": everybody, and no answer. */
export function namesAll(label: string, head: string): boolean {
  const kind = lastNoun(head);
  return (
    kind.length > 3 &&
    /^(?:all|both|total|whole)\b/.test(label.replace(/^[^a-z]+/, '')) &&
    lastNoun(label).startsWith(kind)
  );
}

const lastNoun = (label: string): string => stem(label.match(/[a-z]+(?=[^a-z]*$)/)?.[0] ?? '');

export const withoutArticle = (label: string): string => label.replace(/^(?:an?|the) /, '');

/** The answers that a label names: "Good or very good", "NET: a great deal/a fair amount". */
const namesIn = (label: string): string[] =>
  label
    .replaceAll(/^.*?: |\bnet\b|\btotal\b|\bsub-?total\b|[()*:]/g, '')
    .split(/ (?:or|and|\+|\/|&) /)
    .map((name) => withoutArticle(name.trim()));

/** No question has more; so that time grows with the length of a table. */
export const mostAnswers = 120;

export const namesSeveral = (label: string): boolean => namesIn(label).length > 1;

/**
 * The rows that a label names, "Good or very good" beside "Good" and "Very good"; each by its label, by its degree in
 * "Very or fairly likely", or, between slashes, by how one begins.
 */
export function membersNamed(label: string, labels: readonly string[]): readonly number[] | undefined {
  const names = namesIn(label);
  if (names.length < 2 || labels.length > mostAnswers) return undefined;
  const [, ...noun] = (names.at(-1) ?? '').split(' ');
  const where = (is: (one: string) => boolean): number[] =>
    labels.flatMap((one, at) => (one !== label && is(withoutArticle(one)) ? [at] : []));
  const found = names.flatMap((name) => {
    const own = where((one) => one === name);
    const elided = own.length > 0 ? own : where((one) => one === [name, ...noun].join(' '));
    if (elided.length > 0 || !label.includes(' / ')) return elided.length === 1 ? elided : [];
    return where((one) => one.startsWith(`${name} `)).slice(0, 1);
  });
  return found.length === names.length && new Set(found).size === found.length ? found : undefined;
}

export function columnRole(label: string): ColumnRole {
  const plain = label.replaceAll(/[*:]/g, '').trim();
  if (
    /(?<!\bno )\bchanges?\b|difference|\bgrowth\b|\bdiff\b|\+ ?\/ ?-|points|\bgap\b|^movement\b|^variance\b|^[δ±]/.test(
      plain,
    )
  )
    return 'change';
  if (/^(?:(?:un)?weighted )?(?:bases?|sample)\b/.test(plain)) return 'base';
  if (/\bmean\b|\baverage\b/.test(plain)) return 'mean';
  if (
    /^(?:n|no|no \.|number|count|counts|frequency|freq|responses|replies|respondents|answers|people|services|answered|number of .*|replied|invited|n =)$/.test(
      plain,
    )
  )
    return 'count';
  if (/%|per ?cent|\brate\b|\bshare\b|percentage|proportion/.test(plain)) return 'percent';
  if (/^(?:all|total|overall|everyone|all respondents|together|whole sample)\b/.test(plain)) return 'total';
  return 'value';
}

/** "Rated good or better", "Total agree", "NET": more than one answer; "18 weeks or more" is one. */
export const isNetLabel = (label: string): boolean =>
  /\bnet\b|^any\b|\bin all$|^(?:total|all|overall|combined|together) \w|\b(?:total|combined|together)$|^sub-?total|^either\b|^at least one\b|^[^\d]*\bor (?:better|worse|more|above|below|higher|lower|very)\b|^(?:good|satisfied|agree) or\b/.test(
    label.replaceAll(/[*:()]/g, '').trim(),
  );

const known = new WeakMap<readonly string[], Map<string, boolean>>();

/** By its words, or because it names others; each label of a table is asked about again and again. */
export function isNet(label: string, labels: readonly string[]): boolean {
  const own = known.get(labels) ?? new Map<string, boolean>();
  known.set(labels, own);
  const found = own.get(label) ?? callsItselfNet(label, labels);
  own.set(label, found);
  return found;
}

/** "Five or more" is no net of what stands before it. */
const callsItselfNet = (label: string, labels: readonly string[]): boolean =>
  rowRole(label) === 'net' ||
  membersNamed(label, labels) !== undefined ||
  (rowRole(label) === 'part' &&
    isNetLabel(label) &&
    !isMerged(label, labels) &&
    !/\bor (?:more|less|above|below|over|under)\b/.test(label));

/** "Poor or very poor" where neither is a row of its own: one answer of the list. */
function isMerged(label: string, labels: readonly string[]): boolean {
  const names = namesIn(label);
  return /\bor very\b/.test(label) && !names.some((name) => labels.includes(name));
}
