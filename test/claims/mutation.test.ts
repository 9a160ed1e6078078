// Mutation of the responses: one person's answers become another's, so that a claim's count moves by one. The result must
// change exactly when K, the set of counts that the words allow, says so.

import { expect, test } from 'vitest';
import type { Claim } from '../../src/claims/ledger.ts';
import { checkClaim } from '../../src/claims/check-claim.ts';
import { requestsOf } from '../../src/claims/quantities/quantity.ts';
import type { Counted } from '../../src/claims/quantities/quantity.ts';
import { compareShares } from '../../src/claims/operators/order.ts';
import { seenOf } from '../../src/claims/check-claim.ts';
import { memoryEngine } from '../../src/tabulation/engines/memory.ts';
import type { Counts } from '../../src/tabulation/request.ts';
import type { AnswerColumn, Responses } from '../../src/wave/wave.ts';
import { bundled, ledgerOf, publishedText } from '../support/bundled-claims.ts';

const { responses } = await bundled();
const { claims } = await ledgerOf(publishedText);
const checked = claims.filter(({ quantity, uncheckable }) => quantity && !uncheckable);
const good = new Set(['reproduced', 'holds']);

test.each(checked.map((claim) => [claim.id, claim] as const))('%s', async (_, claim) => {
  const before = await counted(claim, responses);
  const here = await resultOf(claim, responses);
  expect(here).toBe(expected(claim, await countsFor(claim, responses)));
  let moved = 0;
  for (const step of [1, -1]) {
    const after = await movedBy(claim, before, step);
    if (!after) continue;
    moved += 1;
    expect(await resultOf(claim, after), `${step}`).toBe(expected(claim, await countsFor(claim, after)));
  }
  // who is one of one cannot be fewer, and all cannot be more
  expect(moved, 'ways in which the count could move').toBeGreaterThan(0);
});

test('most numbers change their result when one person moves either way', async () => {
  const exact = checked.filter(
    ({ says }) => says?.op === 'eq' || says?.op === 'count' || says?.op === 'ratio',
  );
  let changed = 0;
  for (const claim of exact) {
    const before = await counted(claim, responses);
    const results = await Promise.all(
      [1, -1].map(async (step) => {
        const after = await movedBy(claim, before, step);
        return after ? resultOf(claim, after) : 'none';
      }),
    );
    const now = await resultOf(claim, responses);
    if (now && results.every((one) => one !== true)) changed += 1;
  }
  // on bases of fewer than a hundred every whole percentage is one count
  expect(changed).toBe(exact.length - exact.filter(({ waive }) => waive).length);
});

/** Whether it is as it says. */
async function resultOf(claim: Claim, surveys: readonly Responses[]): Promise<boolean> {
  return good.has(checkClaim(claim, await countsFor(claim, surveys), undefined, undefined).result);
}

/** The same by the set K, or where words are about order by comparing counts. */
function expected({ operator, says, quantity }: Claim, counts: Counts): boolean {
  if (!operator || !says || !quantity) throw new Error('nothing to check');
  const { value, rivals, versus } = seenOf(quantity, counts);
  if (operator.allows) return operator.allows(says, value.base).includes(value.count);
  const beaten = (others: readonly { value: Counted }[], side: number): boolean =>
    others.every((other) => compareShares(value, other.value) === side);
  switch (operator.name) {
    case 'largest':
      return beaten(rivals, 1);
    case 'smallest':
      return beaten(rivals, -1);
    case 'more-than':
      return beaten(versus, 1);
    case 'rank': {
      const ahead = rivals.filter((rival) => compareShares(rival.value, value) > 0);
      const level = rivals.filter((rival) => compareShares(rival.value, value) === 0);
      return ahead.length === Number(says.value) - 1 && level.length === versus.length && beaten(versus, 0);
    }
    case 'rise':
      return value.count > 0;
    case 'fall':
      return value.count < 0;
    default:
      throw new Error(`no expectation for ${operator.name}`);
  }
}

async function countsFor({ quantity }: Claim, surveys: readonly Responses[]): Promise<Counts> {
  if (!quantity) throw new Error('nothing to count');
  return memoryEngine(surveys).count(requestsOf(quantity));
}

async function counted(claim: Claim, surveys: readonly Responses[]): Promise<Counted> {
  const counts = await countsFor(claim, surveys);
  if (!claim.quantity) throw new Error('nothing to count');
  return claim.quantity.read(counts);
}

/** The first change of one person that moves the count by so many and leaves the base, or for people their number. */
async function movedBy(
  claim: Claim,
  before: Counted,
  step: number,
): Promise<readonly Responses[] | undefined> {
  const { item } = claim.quantity ?? { item: '' };
  const [survey = '', id] = item.split('.');
  const own = responses.find(({ codebook }) => codebook.survey === survey.split(',')[0]);
  if (!own) throw new Error(`no responses of ${survey}`);
  const put = (one: Responses): readonly Responses[] =>
    responses.map((other) => (other === own ? one : other));
  if (id === undefined) return step < 0 ? put(without(own)) : put(withTwice(own));
  for (let to = 0; to < own.cases; to += 1) {
    for (let from = 0; from < own.cases; from += 1) {
      const changed = put(copied(own, id, from, to));
      const now = await counted(claim, changed);
      if (now.count === before.count + step && now.base === before.base) return changed;
    }
  }
  return undefined;
}

/** One person gives another's answers to an item. */
function copied(own: Responses, item: string, from: number, to: number): Responses {
  const columns = new Map(
    [...own.columns].map(([key, column]) => [
      key,
      column.part.item.id === item ? rows(column, (row) => (row === to ? from : row)) : column,
    ]),
  );
  return { ...own, columns };
}

const without = (own: Responses): Responses => resized(own, own.cases - 1);
const withTwice = (own: Responses): Responses => resized(own, own.cases + 1);

function resized(own: Responses, cases: number): Responses {
  const columns = new Map(
    [...own.columns].map(([key, column]) => [
      key,
      rows(column, (row) => Math.min(row, own.cases - 1), cases),
    ]),
  );
  return { ...own, cases, columns };
}

function rows(
  column: AnswerColumn,
  of: (row: number) => number,
  cases = column.answers.length,
): AnswerColumn {
  const answers = Int16Array.from({ length: cases }, (_, row) => column.answers[of(row)] ?? 0);
  const mentions = column.mentions?.map((marks) =>
    Uint8Array.from({ length: cases }, (_, row) => marks[of(row)] ?? 0),
  );
  return { ...column, answers, ...(mentions ? { mentions } : {}) };
}
