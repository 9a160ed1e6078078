// Shares of amounts of money: in words of one sentence, "£1.2m of £4m (30%)", and in lists that go on over several.

import { decimalsOf } from '../../../ratio.ts';
import type { Context } from '../../context/context.ts';
import { isPercent, isPlainPercent } from '../../reading/atom.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import { amountsIn } from '../../reading/amounts.ts';
import type { Amount } from '../../reading/amounts.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { wordsFrom } from '../../reading/words.ts';
import { spanOf } from '../../statement.ts';
import type { AmountsStatement } from '../../statement.ts';
import { shownAmount } from './amounts-per-unit.ts';
import type { Span } from '../../text/text.ts';
import type { Found } from '../audit-rule.ts';

/** Amounts may themselves be rounded: £3m of £68.4m is 4.4%. */
export function ofAmounts({ part, wholes, share, start, end }: AmountsStatement): Found[] {
  const [whole] = wholes;
  return !whole || wholes.some((one) => fits(part, one, share))
    ? []
    : [off(part, whole, share, { start, end })];
}

function off(part: Amount, whole: Amount, share: AmountsStatement['share'], span: Span): Found {
  const percent = (100 * part.value) / whole.value;
  const places = share.type === 'percent' ? decimalsOf(share.printed) : 0;
  const right = `${percent.toFixed(places)}%`;
  const said = share.type === 'percent' ? `${share.printed}%` : 'what the words say';
  return {
    ...span,
    printed: said,
    expected: [right],
    repairs: [right],
    message: `${shownAmount(part)} of ${shownAmount(whole)} is ${right}, not ${said}, however the amounts were rounded`,
  };
}

function fits(part: Amount, whole: Amount, share: AmountsStatement['share']): boolean {
  const low = (100 * (part.value - part.half)) / (whole.value + whole.half);
  const high = (100 * (part.value + part.half)) / Math.max(1, whole.value - whole.half);
  if (share.type === 'percent') {
    const half = 0.5 / 10 ** decimalsOf(share.printed);
    return Number(share.printed) >= low - half && Number(share.printed) <= high + half;
  }
  const { numerator, denominator } = share.percent ?? { numerator: 0, denominator: 1 };
  // words are loose
  const middle = numerator / denominator;
  return middle >= low - 4 && middle <= high + 4;
}

interface Pair {
  readonly part: Amount;
  readonly share: PercentAtom;
}

/** No list is longer, so that time grows with the length. */
const longest = 24;

/** "It spent £840,000: £210,000 (25%) on sport. The remaining £294,000 (45%) …": where the others are right on one amount. That it is the whole of all of them is a reading. */
export function inLists({ sentences }: Context): Found[] {
  return passages(sentences).flatMap((passage) => {
    const pairs = passage.flatMap(pairsIn);
    if (pairs.length < 3 || pairs.length > longest) return [];
    const listed = new Set(pairs.map(({ part }) => part.start));
    const wholes = passage
      .flatMap(amountsIn)
      .filter(
        ({ money, start, value }) =>
          money !== '' && !listed.has(start) && pairs.every(({ part }) => part.value < value),
      );
    const odd = wholes.slice(0, longest).map((whole) => ({
      whole,
      odd: pairs.filter(({ part, share }) => !fits(part, whole, share)),
    }));
    if (odd.some((one) => one.odd.length === 0)) return [];
    return odd
      .flatMap(({ whole, odd: [one, more] }) =>
        one && !more
          ? [
              {
                ...off(one.part, whole, one.share, spanOf(one.part, one.share)),
                severity: 'warning' as const,
              },
            ]
          : [],
      )
      .slice(0, 1);
  });
}

/** A paragraph, or a list with what stands over it. */
function passages(sentences: readonly Sentence[]): Sentence[][] {
  const found: Sentence[][] = [];
  let last: Sentence | undefined;
  for (const sentence of sentences) {
    if (sentence.atoms.length === 0) continue;
    const goesOn =
      last !== undefined &&
      (sentence.block === last.block || (sentence.kind === 'item' && sentence.block - last.block <= 1));
    if (goesOn) found.at(-1)?.push(sentence);
    else found.push([sentence]);
    last = sentence;
  }
  return found;
}

const beside = /^(?:\(|, or|or|,? which (?:is|was)|,? that is|\( or|-)$/;

/** "£336,000 (60%)", "£84,000, which was 15% of the spending", "£56,000, or 20%"; but "£56,000 (20% more)" is a change. */
function pairsIn(sentence: Sentence): Pair[] {
  const { tokens, atoms } = sentence;
  const percents = atoms.filter(isPercent);
  if (percents.length === 0) return [];
  return amountsIn(sentence).flatMap((part): Pair[] => {
    const share = percents.find(({ first }) => first >= part.after);
    if (part.money === '' || part.rough || !share || !isPlainPercent(share)) return [];
    const next = tokens[share.after]?.word ?? '';
    return beside.test(wordsFrom(tokens, part.after, share.first).join(' ')) && !changes.test(next)
      ? [{ part, share }]
      : [];
  });
}

const changes =
  /^(?:more|less|higher|lower|up|down|increase|rise|fall|below|above|over|under|on|each|off|fewer|cut|reduction|growth)$/;
