// published.yaml → a ledger, or every mistake in it at once.

import { followAddress } from '../value/questionnaires.ts';
import type { Questionnaires } from '../value/questionnaires.ts';
import type { AddressProblem } from '../codebook/address.ts';
import { readDocument } from '../document/document.ts';
import type { Path } from '../document/document.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import type { Claim, Ledger, Quote, Relation } from './ledger.ts';
import { operators } from './operators/index.ts';
import type { Operator } from './operators/operator.ts';
import { followAbout } from './quantities/index.ts';
import type { Quantity } from './quantities/quantity.ts';
import { disagreements, quoteAndSays } from './quoted-numbers.ts';
import { relationTypes } from './relations/index.ts';
import { writtenLedger } from './written.ts';
import type { WrittenClaim } from './written.ts';

export interface ReadLedger {
  /** Absent when the ledger has mistakes; an address that leads nowhere leaves its claim unchecked. */
  readonly ledger: Ledger | undefined;
  readonly issues: readonly Issue[];
}

export function readLedger(file: string, source: string, questionnaires: Questionnaires): ReadLedger {
  const { value, namesKnown, issues: found, place } = readDocument(file, source, writtenLedger);
  const issues: Issue[] = [...found];
  if (!value) return { ledger: undefined, issues };
  const at = (path: Path): Place => place(path);
  // what stands in for a mistake is no address
  const mistaken = new Set(found.map((issue) => placeKey(issue.place)));
  const isMistaken = (path: Path): boolean =>
    mistaken.has(placeKey(place(path, 'key'))) || mistaken.has(placeKey(place([...path, 'at'])));
  twice(value.claims, 'claims', at, issues);
  twice(value.relations ?? [], 'relations', at, issues);
  const claims = value.claims.map((written, index) =>
    readClaim(written, ['claims', index], { questionnaires, place: at, isMistaken, issues }),
  );
  const ids = claims.map(({ id }) => id);
  const relations = (value.relations ?? []).map(({ id, type, members, waive }, index): Relation => {
    members.forEach((member, nth) => {
      if (!namesKnown || ids.includes(member)) return;
      issues.push(
        relationMember({
          place: at(['relations', index, 'members', nth]),
          actual: `claim \`${member}\``,
          expected: 'the id of a claim',
          hint: nearestHint(member, ids),
        }),
      );
    });
    const relationType = relationTypes.find(({ name }) => name === type);
    if (!relationType) throw new Error(`no relation ${type}`);
    return { id, type: relationType, members, waive, place: at(['relations', index]) };
  });
  const ignore = (value.ignore ?? []).map(({ quote, reason }, index) => ({
    quote: whole(quote),
    reason,
    place: at(['ignore', index]),
  }));
  const broken = issues.some((issue) => issue.rule !== claimAddress.id);
  return { ledger: broken ? undefined : { claims, relations, ignore }, issues };
}

interface Reading {
  readonly questionnaires: Questionnaires;
  readonly place: (path: Path) => Place;
  readonly isMistaken: (path: Path) => boolean;
  readonly issues: Issue[];
}

const placeKey = ({ line, column }: Place): string => `${line}:${column}`;

function readClaim(
  written: WrittenClaim,
  path: Path,
  { questionnaires, place, isMistaken, issues }: Reading,
): Claim {
  const { id, figure, says, about, quote, waive, uncheckable } = written;
  const operator = says && operators.find(({ name }) => name === says.op);
  const astray = (key: string, problem: AddressProblem): void => {
    issues.push(claimAddress({ place: place([...path, key]), ...problem }));
  };
  if (!says && !uncheckable)
    issues.push(
      emptyClaim({
        place: place(path),
        actual: `\`${id}\` without \`says\``,
        expected: '`says`, or `uncheckable` with a reason',
      }),
    );
  if (waive && (!says || !about || uncheckable))
    issues.push(
      emptyClaim({
        place: place([...path, 'waive']),
        actual: `a waiver of \`${id}\`, which nothing checks`,
        expected: '`says` and `about` beside it, and no `uncheckable`',
      }),
    );
  for (const { number, missing: where } of says && quote ? disagreements(says, quote.exact) : [])
    issues.push(
      quoteAndSays({
        place: place([...path, where === 'says' ? 'quote' : 'says']),
        actual: where === 'says' ? `\`${number}\` in the quote` : `\`${number}\` in \`says\``,
        expected:
          where === 'says' ? 'a number that `says` checks' : `a number of its quote, “${quote?.exact}”`,
      }),
    );
  const followed =
    about && !isMistaken([...path, 'about']) ? followAbout(about, questionnaires, says?.of) : undefined;
  if (followed && 'problem' in followed) astray('about', followed.problem);
  const quantity = followed && 'found' in followed ? followed.found : undefined;
  const gap = operator && about && quantity && missing(operator, about, quantity);
  if (gap !== undefined)
    issues.push(
      claimNeeds({
        place: place([...path, 'about']),
        actual: `\`${says?.op}\` of this`,
        expected: gap,
      }),
    );
  const asked = written.question === undefined ? undefined : followAddress(written.question, questionnaires);
  if (asked && 'problem' in asked) astray('question', asked.problem);
  return {
    id,
    figure,
    question: asked && 'found' in asked ? `${asked.found.codebook.survey}.${asked.found.item.id}` : undefined,
    quote: quote && whole(quote),
    operator,
    says,
    quantity,
    address: quantity?.address ?? about?.at.join(', ') ?? null,
    astray:
      followed && 'problem' in followed
        ? `${followed.problem.actual}, expected ${followed.problem.expected}`
        : undefined,
    waive: waive && {
      ...waive,
      pin: { printed: waive.pin.printed, count: Number(waive.pin.count), base: Number(waive.pin.base) },
    },
    uncheckable,
    place: place([...path, 'id']),
  };
}

/** What an operator needs and `about` does not give. */
function missing(
  { needs, ofChanges }: Operator,
  about: NonNullable<WrittenClaim['about']>,
  quantity: Quantity,
): string | undefined {
  if (about.change && !ofChanges) return 'an answer at one time: a change is no share';
  if (needs === 'rivals' && (about.not_any_of || quantity.rivals.length === 0))
    return 'an answer that has others beside it, or a row of a grid';
  if (needs === 'vs' && !about.vs) return '`vs`, a second address';
  if (needs === 'change' && !about.change) return '`change: {from, to}`, two periods';
  if (needs === 'numbers' && !quantity.mean) return 'an item with numbers or scores';
  return undefined;
}

function twice(
  entries: readonly { readonly id: string }[],
  key: string,
  place: (path: Path) => Place,
  issues: Issue[],
): void {
  const seen = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else
      issues.push(
        duplicateEntry({
          place: place([key, index, 'id']),
          actual: `\`${id}\` for the second time`,
          expected: `another id than in line ${place([key, first]).line}`,
        }),
      );
  });
}

function whole({
  exact,
  prefix = '',
  suffix = '',
}: {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}): Quote {
  return { exact, prefix, suffix };
}

const ledger = (text: string): { files: Record<string, string>; run: readonly string[] } => ({
  files: { 'waves/1/published.yaml': text },
  run: ['verify'],
});

export const duplicateEntry = rule({
  id: 'duplicate-entry',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Give one of the two another id.',
  example: ledger(
    'claims:\n  - {id: a, says: {op: count, value: "3"}, about: {at: people, stat: respondents}}\n  - {id: a, says: {op: count, value: "3"}, about: {at: people, stat: respondents}}\n',
  ),
});

export const emptyClaim = rule({
  id: 'empty-claim',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Write what the report says, or why no data can bear on it.',
  example: ledger('claims:\n  - {id: a}\n'),
});

export const claimNeeds = rule({
  id: 'claim-needs',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Add it under `about`.',
  example: ledger('claims:\n  - {id: a, says: {op: more-than}, about: {at: people.likes.yes}}\n'),
});

export const claimAddress = rule({
  id: 'claim-address',
  severity: 'error',
  message: 'Unexpected address: {actual}, expected {expected}',
  repair:
    'Correct the address; `commission-survey bases` lists the items. Until then the claim is unchecked.',
  example: ledger('claims:\n  - {id: a, says: {op: most}, about: {at: people.lieks.yes}}\n'),
});

export const relationMember = rule({
  id: 'relation-member',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Name claims of the ledger.',
  example: ledger(
    'claims:\n  - {id: yes, says: {op: most}, about: {at: people.likes.yes}}\nrelations:\n  - {id: r, type: repeat, members: [yes, yse]}\n',
  ),
});
