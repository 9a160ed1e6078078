// A share that is told in two places with two numbers: in the summary, "as noted above", or in the very same words.

import { admitsEither, decimalsOf } from '../../../ratio.ts';
import { fits } from '../../arithmetic.ts';
import type { Base } from '../../context/bases.ts';
import type { Context } from '../../context/context.ts';
import { isTurned } from '../../slips.ts';
import type { Found } from '../audit-rule.ts';
import { firstFrom } from '../../first-from.ts';
import { alike } from './alike.ts';
import { isAgain } from './retold.ts';
import type { Retold } from './retold.ts';
import { agree, isParted, missing } from './shares.ts';
import type { Share } from './shares.ts';

export function sharesTwice(shares: readonly Share[], context: Context, retold: Retold): Found[] {
  const near = alike(shares, ({ all }) => all);
  const done = new Set<Share>();
  return shares.flatMap((share) => {
    done.add(share);
    const told: Found[] = [];
    // what is alike lacks one word at most
    for (const other of near(share.core, 2)) {
      if (other.sentence === share.sentence) continue;
      const found = differing(share, other, context, retold);
      const agreed = found.length === 0 && agree(share, other);
      if ((found.length === 0 && !agreed) || !isSame(share, other, context)) continue;
      // where a third place agrees with one of them, there are two quantities
      if (agreed) return [];
      if (!done.has(other)) told.push(...found);
    }
    return told.slice(0, 1);
  });
}

/**
 * Each says what the other says, of as many people; one word may be another. Where the numbers themselves are one number
 * rounded in two ways, the longer may say more.
 */
function isSame(a: Share, b: Share, context: Context): boolean {
  if (a.years !== b.years || (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers)) return false;
  if (a.base !== undefined && b.base !== undefined && a.base !== b.base) return false;
  if (a.audience !== undefined && b.audience !== undefined && a.audience !== b.audience) return false;
  const [lacks, lacking] = [missing(a.core, b.all), missing(b.core, a.all)];
  const common = Math.max(a.core.size - lacks, b.core.size - lacking);
  if (common < 3) return false;
  const within = (): boolean => (lacks === 0 || lacking === 0) && roundedOtherwise(a, b, context);
  if (lacks + lacking > (common > 4 ? 1 : 0) && !within()) return false;
  return !isParted(a.all, b.all) && !isParted(b.all, a.all);
}

function differing(one: Share, other: Share, context: Context, retold: Retold): Found[] {
  const [a, b] = one.start < other.start ? [one, other] : [other, one];
  const base = baseOf(a, b, context);
  const proved = roundedOtherwise(a, b, context);
  if (!proved && agree(a, b)) return [];
  const again = isAgain(retold, a.sentence, b.sentence);
  const apart = a.sentence.block !== b.sentence.block;
  // in one chapter after the other the same may be said of other people: a slip has the same digits
  const slip = isTurned(a.shown, b.shown) && a.core.size > 3 && lastBase(a, context) === lastBase(b, context);
  if (!again && !(apart && (proved || slip))) return [];
  const [odd, right] = proved && base !== undefined && !fits(a.printed ?? '', base) ? [a, b] : [b, a];
  return [
    {
      start: odd.start,
      end: odd.end,
      severity: proved ? 'error' : 'warning',
      printed: odd.shown,
      expected: [right.shown],
      repairs: [right.shown],
      message: `${odd.shown} here, ${right.shown} elsewhere, in the same words${proved ? `; no count of ${base} is printed as both` : ''}`,
      related: [right],
    },
  ];
}

/** Bases in words, in the order of the text. */
const inWords = new WeakMap<Context, readonly Base[]>();

/** How many answered, as the text has told it last: each survey of several has its own number. */
function lastBase({ start }: Share, context: Context): number | undefined {
  const bases = inWords.get(context) ?? context.bases.filter(({ from, part }) => from === 'words' && !part);
  inWords.set(context, bases);
  return bases[firstFrom(bases.length, (at) => (bases[at]?.start ?? 0) >= start) - 1]?.size;
}

const baseOf = (a: Share, b: Share, { audiences }: Context): number | undefined => {
  const audience = a.audience ?? b.audience;
  return audience === undefined ? undefined : audiences.get(audience);
};

/** The same number to other places, where no count of the base gives both: rounding proves one of them wrong. */
function roundedOtherwise(one: Share, other: Share, context: Context): boolean {
  const [{ printed: a }, { printed: b }] = [one, other];
  if (a === undefined || b === undefined || decimalsOf(a) === decimalsOf(b)) return false;
  const base = baseOf(one, other, context);
  const { ties } = context;
  if (base === undefined || Math.abs(Number(a) - Number(b)) >= 1.01) return false;
  if (fits(a, base, ties) && fits(b, base, ties)) return false;
  const counts = new Set(admitsEither(a, base, ties));
  return !admitsEither(b, base, ties).some((count) => counts.has(count));
}
