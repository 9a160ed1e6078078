// "38 (73%) …, 61 (85%) … and 17 (33%)" under "n = 52": a count above the base that the others of its list are of.

import { prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { PercentageStatement } from '../../statement.ts';
import { explained } from './acquittal.ts';
import { listsAround } from './pairs-in-lists.ts';

/** The base; nothing where the count is not above it, or another number of the section makes the pair right. */
export function baseBelow(statement: PercentageStatement, context: Context): number | undefined {
  const { count, sentence, percent, base: own, cell } = statement;
  if (count === undefined || own !== undefined || cell || context.weighted) return undefined;
  const [nearest] = context.basesFor(statement);
  if (!nearest || nearest.size >= count) return undefined;
  const fit = listsAround(sentence, context).some((list) => {
    const others = list.filter((one) => one.count !== count || one.printed !== percent.printed);
    return (
      others.length > 1 &&
      others.length === list.length - 1 &&
      others.every((one) => prints(one.printed, one.count, nearest.size, context.ties))
    );
  });
  return fit && !explained({ count, printed: percent.printed }, sentence, context) ? nearest.size : undefined;
}
