// "86% feel safe walking there", as a table shows whose row "I feel safe walking there" has 68%.

import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import { groupedBy } from '../../grouped.ts';
import type { Found } from '../audit-rule.ts';
import type { Retold } from './retold.ts';
import { agree, isParted, keysOf, missing } from './shares.ts';
import type { Share } from './shares.ts';

interface Row {
  readonly percents: readonly PercentAtom[];
  readonly label: ReadonlySet<string>;
  /** The words of its label, of the heads and of what stands around its table. */
  readonly all: ReadonlySet<string>;
}

export function inTables(shares: readonly Share[], { grids }: Context, retold: Retold): Found[] {
  const tables = grids.filter(({ sentences }) => sentences.length > 0);
  if (tables.length === 0) return [];
  const told = shares.filter(({ sentence }) => retold.has(sentence) || pointsToTable(sentence));
  if (told.length === 0) return [];
  const rows = tables.flatMap(({ rows: all, columns, words }): Row[] => {
    const around = keysOf(asWords([words, ...columns.map(({ label }) => label)].join(' ')));
    return all.flatMap(({ label, cells }) => {
      const percents = cells.flatMap((cell) => cell?.percent ?? []);
      const own = keysOf(asWords(label));
      return percents.length === 0 || own.size === 0
        ? []
        : [{ percents, label: own, all: new Set([...own, ...around]) }];
    });
  });
  // all words of its label are in the sentence, and so is the first
  const byWord = groupedBy(rows, ({ label: [first] }) => first);
  return told.flatMap((share) => {
    const near = [...share.core].flatMap((word) => byWord.get(word) ?? []);
    const [row, more] = near.filter((one) => isRow(share, one));
    const [percent, second] = row?.percents ?? [];
    if (!row || more || !percent || second) return [];
    const printed = Number(percent.printed);
    if (agree({ ...share, low: printed - 0.5, high: printed + 0.5 }, share)) return [];
    return [
      {
        start: share.start,
        end: share.end,
        severity: 'warning' as const,
        printed: share.shown,
        expected: [`${percent.printed}%`],
        repairs: [`${percent.printed}%`],
        message: `${share.shown} here, ${percent.printed}% in the table, in the same words`,
        related: [percent],
      },
    ];
  });
}

/** The sentence has all words of the label, and hardly a word that the table has not. */
function isRow({ core, words }: Share, { label, all }: Row): boolean {
  if (words !== undefined || missing(label, core) > 0) return false;
  const odd = missing(core, all);
  const common = core.size - odd;
  return common >= 2 && odd <= common / 3 && !isParted(core, all);
}

const asWords = (text: string): { type: 'word' | 'sign'; word: string }[] =>
  text.split(' ').map((word) => ({ type: /^[a-z]/.test(word) ? 'word' : 'sign', word }));

const pointsToTable = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ word }, at) =>
      word === 'table' && (at === 0 || /^(?:the|see|in|as|\()$/.test(tokens[at - 1]?.word ?? '')),
  );
