// Tables as grids: what each row and column is, which base governs it, and what each cell says.

import type { Atom, BaseAtom, PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { sentenceOf } from '../reading/sentence.ts';
import { tokensOf } from '../reading/tokens.ts';
import type { Token } from '../reading/tokens.ts';
import type { Block, Cell, Span, Text } from '../text/text.ts';
import { columnRole, namesOthers, rowRole } from './roles.ts';
import type { ColumnRole, RowRole } from './roles.ts';

export interface GridCell extends Span {
  readonly sentence: Sentence;
  readonly percent?: PercentAtom;
  /** A whole number by itself. */
  readonly count?: number;
  /** A number with decimals by itself. */
  readonly decimal?: Extract<Atom, { type: 'other' }>;
}

export interface GridRow {
  readonly label: string;
  readonly role: RowRole;
  /** By column; none where nothing stands. */
  readonly cells: readonly (GridCell | undefined)[];
}

export interface GridColumn {
  readonly label: string;
  readonly role: ColumnRole;
  readonly base?: number;
}

export interface Grid extends Span {
  readonly block: number;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The one base of all its percentages. */
  readonly base?: number;
  /** Words around it: caption, notes. */
  readonly words: string;
  readonly sentences: readonly Sentence[];
}

export function gridsOf(text: Text, sentences: readonly Sentence[]): Grid[] {
  const byBlock = new Map<number, Sentence[]>();
  for (const sentence of sentences)
    byBlock.set(sentence.block, [...(byBlock.get(sentence.block) ?? []), sentence]);
  return text.blocks.flatMap((block, at) => {
    if (!block.rows) return [];
    const over = [
      ...nearby(byBlock.get(at - 2), text.blocks[at - 2], 'far'),
      ...nearby(byBlock.get(at - 1), text.blocks[at - 1]),
    ];
    const based = over.some(({ atoms }) => atoms.some(({ type }) => type === 'base'));
    const under = notes(byBlock.get(at + 1));
    // the base line of the next table is not this one's
    const around = [
      ...over,
      ...under.filter(({ atoms }) => !based || !atoms.some(({ type }) => type === 'base')),
    ];
    return [gridOf(text, block, block.rows, at, around)];
  });
}

/** A caption, a question or a base line; of a long paragraph, its last sentence. */
function nearby(
  sentences: readonly Sentence[] = [],
  block: Block | undefined,
  far?: 'far',
): readonly Sentence[] {
  if (
    !block ||
    (far &&
      block.kind !== 'caption' &&
      !sentences.some(({ atoms }) => atoms.some(({ type }) => type === 'base')))
  )
    return [];
  return sentences.slice(-4);
}

/** What follows a table belongs to it when it says so. */
function notes(sentences: readonly Sentence[] = []): readonly Sentence[] {
  const [first] = sentences;
  const begins =
    first?.tokens
      .slice(0, 2)
      .map(({ word }) => word)
      .join(' ') ?? '';
  const tells =
    /^[(*]?\s?(?:base|n|n =|note|source|all|every|\*|more|percentages|respondents|figures|unweighted)\b/.test(
      begins,
    );
  return tells ||
    sentences.some(({ atoms, tokens }) => tokens.length < 14 && atoms.some(({ type }) => type === 'base'))
    ? sentences
    : [];
}

function gridOf(
  text: Text,
  block: Block,
  rows: readonly (readonly Cell[])[],
  at: number,
  around: readonly Sentence[],
): Grid {
  const read = rows.map((cells) =>
    cells.map((cell) => ({
      cell,
      sentence: sentenceOf(
        tokensOf(text.clean, cell),
        { kind: 'table', start: cell.start, end: cell.end },
        at,
        -1,
      ),
    })),
  );
  const heads = headRows(read);
  const width = Math.max(0, ...rows.flatMap((cells) => cells.map(({ column }) => column + 1)));
  const wordsAround = around.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(' ');
  const labels = Array.from({ length: width }, (_, column) =>
    read
      .slice(0, heads)
      .flatMap((cells) => cells.filter(({ cell }) => cell.column === column).map(({ sentence }) => sentence)),
  );
  const plainRows = read.slice(heads).map((cells): GridRow => {
    const first = cells.find(({ cell }) => cell.column === 0)?.sentence;
    const label = labelOf(first?.tokens ?? []);
    return {
      label,
      role: rowRole(label),
      cells: Array.from({ length: width }, (_, column) => {
        const found = column === 0 ? undefined : cells.find(({ cell }) => cell.column === column);
        return found && found.sentence.tokens.length > 0
          ? valueOf(found.sentence, found.cell, percentColumn(labels[column] ?? [], wordsAround))
          : undefined;
      }),
    };
  });
  const rowLabels = plainRows.map(({ label }) => label);
  const body = plainRows.map((row) =>
    namesOthers(row.label, rowLabels) ? { ...row, role: 'net' as const } : row,
  );
  const baseRow = body.find(({ role }) => role === 'base');
  const columns = labels.map((sentences, column): GridColumn => {
    const label = labelOf(sentences.flatMap(({ tokens }) => tokens));
    const inHead =
      sentences.flatMap(({ atoms }) => atoms).find((atom): atom is BaseAtom => atom.type === 'base')?.size ??
      bracketed(sentences);
    const base = column === 0 ? undefined : (baseRow?.cells[column]?.count ?? inHead);
    return {
      label,
      role: column === 0 ? 'label' : columnRole(label),
      ...(base === undefined ? {} : { base }),
    };
  });
  const bases = [...(labels[0] ?? []), ...around].flatMap(({ atoms }) =>
    atoms.flatMap((atom) => (atom.type === 'base' ? [atom.size] : [])),
  );
  const [base] = new Set(bases).size === 1 ? bases : [];
  return {
    start: block.start,
    end: block.end,
    block: at,
    columns,
    rows: body,
    words: [wordsAround, ...columns.map(({ label }) => label)].join(' '),
    sentences: read.flatMap((cells) => cells.map(({ sentence }) => sentence)),
    ...(base === undefined ? {} : { base }),
  };
}

type Read = readonly { readonly cell: Cell; readonly sentence: Sentence }[];

/** Rows without a value beside their label. */
function headRows(rows: readonly Read[]): number {
  const at = rows.findIndex((cells) =>
    cells.some(({ cell, sentence }) => cell.column > 0 && !cell.header && isValue(sentence)),
  );
  if (at > 0) return at;
  const first = rows[0] ?? [];
  return first.some(({ cell, sentence }) => cell.column > 0 && isValue(sentence))
    ? 0
    : Math.min(1, rows.length);
}

function isValue({ tokens, atoms }: Sentence): boolean {
  const words = tokens.filter(({ type }) => type === 'word').length;
  return (
    atoms.some(({ type }) => type !== 'fraction') &&
    words <= 2 &&
    !atoms.some((atom) => atom.type === 'base' || (atom.type === 'other' && atom.what === 'year'))
  );
}

function valueOf(sentence: Sentence, cell: Cell, asPercent: boolean): GridCell {
  const [only, more] = sentence.atoms;
  const span = { sentence, start: cell.start, end: cell.end };
  if (only?.type === 'percent' && !more) return { ...span, percent: only };
  if (more || !only) return span;
  const bare = sentence.tokens.every(({ type, word }) => type === 'number' || /^[()]$/.test(word));
  const number =
    only.type === 'count' || (only.type === 'other' && only.what === 'decimal') ? only : undefined;
  if (asPercent && number && bare && Number(number.printed) <= 100) {
    const { start, end, first, after, printed } = number;
    return { ...span, percent: { type: 'percent', printed, range: false, start, end, first, after } };
  }
  if (only.type === 'count' && bare) return { ...span, count: only.value };
  if (only.type === 'other' && only.what === 'year' && bare) return { ...span, count: Number(only.printed) };
  return only.type === 'other' && only.what === 'decimal' && bare ? { ...span, decimal: only } : span;
}

/** A head with a sign of per cent and no count beside it. */
function percentColumn(head: readonly Sentence[], around: string): boolean {
  const words = head.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  if (
    words.some((word) => /^(?:%|percent|percentage|percentages)$/.test(word)) ||
    words.join(' ').includes('per cent')
  )
    return true;
  const role = columnRole(words.join(' '));
  return (
    role === 'value' &&
    /\( ?(?:%|per cent|percentages?) ?\)|(?:%|per cent|percentages?) of (?:all|those|respondents)/.test(
      around,
    )
  );
}

/** "Rural (20)": a number in brackets after a name. */
function bracketed(sentences: readonly Sentence[]): number | undefined {
  for (const { tokens, atoms } of sentences) {
    const last = atoms.at(-1);
    if (
      last?.type === 'count' &&
      tokens[last.first - 1]?.word === '(' &&
      tokens[last.after]?.word === ')' &&
      tokens[0]?.type === 'word'
    )
      return last.value;
  }
  return undefined;
}

const labelOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');
