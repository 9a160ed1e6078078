// Lists in prose as grids of one column: "Yes 61%, no 33%, not sure 6%", or items with a percentage each.

import { groupedBy } from '../grouped.ts';
import type { PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Grid, GridRow } from './grid.ts';
import { rowRole } from './roles.ts';

/** Every list whose labels stand before their percentages. */
export function listsOf(sentences: readonly Sentence[]): Grid[] {
  const byBlock = groupedBy(sentences, ({ block }) => block);
  const around = (from: number, to: number): Sentence[] =>
    Array.from({ length: to - from + 3 }, (_, at) => byBlock.get(from - 1 + at) ?? []).flat();
  return runs(sentences).flatMap((run) => {
    const rows = run.flatMap(rowsOf);
    const percents = run.flatMap(({ atoms }) => atoms.filter(({ type }) => type === 'percent'));
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || rows.length < 2 || rows.length !== percents.length) return [];
    const near = around(first.block, last.block);
    return [
      {
        start: first.start,
        end: last.end,
        block: first.block,
        columns: [
          { label: '', role: 'label' },
          { label: '', role: 'value' },
        ],
        rows,
        words: near.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(' '),
        sentences: [],
      } satisfies Grid,
    ];
  });
}

/** The sentences of a block that have percentages, and items one after the other. */
function runs(sentences: readonly Sentence[]): Sentence[][] {
  const found: Sentence[][] = [];
  let before: Sentence | undefined;
  for (const sentence of sentences) {
    const goesOn =
      before &&
      (before.block === sentence.block ||
        (before.kind === 'item' && sentence.kind === 'item' && before.block + 1 === sentence.block));
    if (sentence.atoms.some(({ type }) => type === 'percent') && !isClause(sentence)) {
      const run = found.at(-1);
      if (goesOn && run && run.at(-1) === before) run.push(sentence);
      else found.push([sentence]);
    }
    before = sentence;
  }
  return found.filter((run) => run.length < 30);
}

/** "The margin of error is 15%" */
function isClause({ tokens, atoms }: Sentence): boolean {
  const [first, more] = atoms.filter(({ type }) => type === 'percent');
  return (
    first !== undefined && !more && /^(?:is|was|are|were|of|by)$/.test(tokens[first.first - 1]?.word ?? '')
  );
}

/** A label before each percentage, and nothing but a comma or a bracket after it. */
function rowsOf(sentence: Sentence): GridRow[] {
  const { tokens, atoms } = sentence;
  const rows: GridRow[] = [];
  for (const atom of atoms) {
    if (atom.type !== 'percent') continue;
    const label = labelBefore(sentence, atom);
    const next = tokens[atom.after]?.word ?? '.';
    if (
      label === undefined ||
      joins.test(label) ||
      !(/^[,;.()/\u00b7|]$|^and$/.test(next) || leadsOn(sentence, atom))
    )
      continue;
    rows.push({
      label,
      // "all (100%) were on call" is an answer
      role: label === 'all' && sentence.kind !== 'item' && atom.printed === '100' ? 'part' : rowRole(label),
      cells: [undefined, { sentence, start: atom.start, end: atom.end, percent: atom }],
    });
  }
  return rows;
}

/** "In total, 73% (2019) and 96% (2021)": what joins two numbers names neither. */
const joins = /^(?:and|or|but|while|in (?:total|all)|overall|altogether)(?: ,)?$/;

/** "Good: 41% Fair: 20%": lines of a list, whose breaks are gone. */
function leadsOn({ tokens }: Sentence, { first, after }: PercentAtom): boolean {
  const next = tokens.slice(after, after + 8).map(({ word }) => word);
  const colon = next.indexOf(':');
  return (
    tokens[first - 1]?.word === ':' &&
    colon > 0 &&
    next.slice(0, colon).every((word) => /^[a-z\d-]/.test(word))
  );
}

function labelBefore({ tokens }: Sentence, { first }: PercentAtom): string | undefined {
  const words: string[] = [];
  for (let at = first - 1; at >= 0 && words.length < 8; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (/^[,;.:?!%/\u00b7|]$/.test(word) && words.length > 0) break;
    // "(base: 725) Yes 52%": the label begins behind the bracket
    if (word === ')' && words.length > 0 && tokens[at - 1]?.type === 'number') break;
    if (word === '%' || word === 'cent' || word === 'percent') return undefined;
    if (word === ':' || word === '-') continue;
    // "16-24", "1 to 5 years"; but "25 (61%)" is a count
    const within = words.some((one) => /^[a-z+]/.test(one)) || tokens[at - 1]?.word === '-';
    if (tokens[at]?.type === 'number' && !within) return undefined;
    if (word === 'and' && words.length > 0) break;
    words.unshift(word);
  }
  return words.length === 0 || words.length > 6
    ? undefined
    : words
        .join(' ')
        .replaceAll(/[()] ?/g, '')
        .trim();
}
