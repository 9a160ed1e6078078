// Rows of a table: "Cafés giving figures 52 · Total takings £3,380,000 · Mean takings per café £65,000".

import { stem } from '../../reading/audience.ts';
import { amountsIn } from '../../reading/amounts.ts';
import type { Amount } from '../../reading/amounts.ts';
import type { Grid } from '../../tables/grid.ts';
import { mayBeSum } from '../../slips.ts';
import { isSum } from './amounts-in-parts.ts';
import { shownAmount, unitFits } from './amounts-per-unit.ts';
import type { Found } from '../audit-rule.ts';

interface Line {
  readonly words: readonly string[];
  readonly amount: Amount;
}

export function inRows({ rows, columns }: Grid): Found[] {
  if (!rows.some(({ label }) => label.includes(' per ') || isTotal(label))) return [];
  return columns.flatMap((_, column) => {
    const lines = rows.flatMap(({ label, cells }): Line[] => {
      const cell = cells[column];
      const [amount, more] = cell ? amountsIn(cell.sentence) : [];
      return amount && !more ? [{ words: label.split(' ').map(stem), amount }] : [];
    });
    return [...lines.flatMap((line) => eachOf(line, lines)), ...sumOf(lines)];
  });
}

const isTotal = (label: string): boolean => /^(?:grand |overall )?total\b(?!.* per )|^sum\b/.test(label);

/** "Grants £48,200 · Tickets £17,350 · Total income £65,550": the one total of a column of money, first or last. */
function sumOf(lines: readonly Line[]): Found[] {
  const [total, more] = lines.filter(({ words }) => isTotal(words.join(' ')));
  const at = total ? lines.indexOf(total) : -1;
  if (!total || more || total.amount.money === '' || (at > 0 && at < lines.length - 1)) return [];
  const parts = lines.filter((line) => line !== total);
  // what stands under "of which", or is so much for each, is in others already
  const plain = parts.every(
    ({ words, amount }) =>
      amount.money === total.amount.money &&
      !amount.rough &&
      !words.some((word) =>
        /^(?:which|including|per|mean|average|median|net|balance|surplus|deficit|subtotal|sub-total|less)$/.test(
          word,
        ),
      ),
  );
  const amounts = parts.map(({ amount }) => amount);
  const sum = amounts.reduce((so, { value }) => so + value, 0);
  if (parts.length < 2 || !plain || isSum(total.amount.value, amounts, total.amount)) return [];
  if (!mayBeSum(total.amount.value, sum)) return [];
  const right = shownAmount({ ...total.amount, value: sum });
  return [
    {
      start: total.amount.start,
      end: total.amount.end,
      printed: shownAmount(total.amount),
      expected: [right],
      repairs: [right],
      message: `The rows add up to ${right}, not to ${shownAmount(total.amount)}`,
      related: amounts,
    },
  ];
}

/** "Councils with no vacancy" are some of them. */
const isPart = (word: string): boolean =>
  /^(?:with|without|no|not|none|whose|having|had|more|fewer|over|under|%|new|other)$/.test(word);

function eachOf(line: Line, lines: readonly Line[]): Found[] {
  const { words, amount } = line;
  const per = words.lastIndexOf('per');
  const of = words.at(-1);
  if (per < 0 || per === words.length - 1 || of === undefined || words.length - per > 3) return [];
  const what = words.slice(0, per).filter((word) => !/^(?:mean|average|cost|the|of|total)$/.test(word));
  const others = lines.filter((one) => !one.words.includes('per'));
  const numbers = others.filter(
    (one) => one.amount.money === '' && one.words.includes(of) && !one.words.some(isPart),
  );
  const totals = others.filter(
    (one) =>
      one.amount.money === amount.money &&
      !numbers.includes(one) &&
      (what.length === 0 || what.some((word) => one.words.includes(word))),
  );
  const [total, number] = [totals[0], numbers[0]];
  if (!total || !number || totals.length > 1 || numbers.length > 1 || number.amount.value < 2) return [];
  if (unitFits(amount, total.amount, number.amount)) return [];
  const right = shownAmount({ ...amount, value: total.amount.value / number.amount.value });
  return [
    {
      start: amount.start,
      end: amount.end,
      printed: shownAmount(amount),
      expected: [right],
      repairs: [right],
      message: `${shownAmount(total.amount)} for ${shownAmount(number.amount)} is ${right} each, not ${shownAmount(amount)}`,
      related: [total.amount, number.amount],
    },
  ];
}
