// Rows of a table: "Cafés giving figures 52 · Total takings £3,380,000 · Mean takings per café £65,000".

import { stem } from '../../reading/audience.ts';
import { amountsIn } from '../../reading/amounts.ts';
import type { Amount } from '../../reading/amounts.ts';
import type { Grid } from '../../tables/grid.ts';
import { shownAmount, unitFits } from './amounts-per-unit.ts';
import type { Found } from '../audit-rule.ts';

interface Line {
  readonly words: readonly string[];
  readonly amount: Amount;
}

export function inRows({ rows, columns }: Grid): Found[] {
  if (!rows.some(({ label }) => label.includes(' per '))) return [];
  return columns.flatMap((_, column) => {
    const lines = rows.flatMap(({ label, cells }): Line[] => {
      const cell = cells[column];
      const [amount, more] = cell ? amountsIn(cell.sentence) : [];
      return amount && !more ? [{ words: label.split(' ').map(stem), amount }] : [];
    });
    return lines.flatMap((line) => eachOf(line, lines));
  });
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
