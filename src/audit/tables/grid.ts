// Tables as grids: what each row and column is, which base governs it, and what each cell says.

import { groupedBy } from '../grouped.ts';
import { mayAnswer } from '../context/bases-in-words.ts';
import { nounsFrom } from '../reading/audience.ts';
import { isPlainCount } from '../reading/atom.ts';
import type { BaseAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { sentenceOf } from '../reading/sentence.ts';
import { tokensOf } from '../reading/tokens.ts';
import type { Block, Cell, Span, Text } from '../text/text.ts';
import { nearby, notes } from './around.ts';
import { percentColumn, valueOf } from './cells.ts';
import type { GridCell } from './cells.ts';
import { bracketed, headRows, headsOf } from './heads.ts';
import type { Read } from './heads.ts';
import { columnRole, membersNamed, namesAll, rowRole } from './roles.ts';
import type { ColumnRole, RowRole } from './roles.ts';
import { phraseOf } from '../reading/words.ts';

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
  /** Numbers of people in the lines around it, "Who meets a mentor? (17 trainees)", that may be its base. */
  readonly near?: readonly number[];
  /** Words around it: caption, notes. */
  readonly words: string;
  readonly sentences: readonly Sentence[];
}

export function gridsOf(text: Text, sentences: readonly Sentence[]): Grid[] {
  const byBlock = groupedBy(sentences, ({ block }) => block);
  const declared = sentences.find(declaresPercentages);
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
      ...(declared && declared.block < at - 1 ? [declared] : []),
      ...over,
      ...under.filter(({ atoms }) => !based || !atoms.some(({ type }) => type === 'base')),
    ];
    return [gridOf(text, block, block.rows, at, around)];
  });
}

/** "All figures are percentages", said once for the tables that follow. */
const declaresPercentages = ({ tokens }: Sentence): boolean =>
  tokens.some(({ word }) => word === 'percentages') &&
  /\ball (?:the )?(?:figures|numbers|results|values|entries)(?: \w+){0,5} (?:are|as|in) (?:\w+ )?percentages\b/.test(
    phraseOf(tokens),
  );

/** "%   %   %" under a row of bases is a head, and no answer. */
const isUnits = (cells: Read): boolean => {
  const full = cells.filter(({ sentence }) => sentence.tokens.length > 0);
  return full.length > 1 && full.every(({ sentence }) => phraseOf(sentence.tokens) === '%');
};

function gridOf(
  text: Text,
  block: Block,
  rows: readonly (readonly Cell[])[],
  at: number,
  around: readonly Sentence[],
): Grid {
  const all = rows.map((cells) =>
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
  const top = headRows(all);
  const read = all.filter((cells, row) => row < top || !isUnits(cells));
  const heads = headRows(read);
  const width = Math.max(0, ...rows.flatMap((cells) => cells.map(({ column }) => column + 1)));
  const units = read.length < all.length ? '( % ) ' : '';
  const wordsAround = `${units}${around.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(' ')}`;
  const labels = headsOf(read.slice(0, heads), width);
  const labelled = !isAllValues(read.slice(heads));
  const plainRows = read.slice(heads).map((cells): GridRow => {
    const first = cells.find(({ cell }) => cell.column === 0)?.sentence;
    const label = phraseOf(first?.tokens ?? []);
    return {
      label,
      role: rowRole(label),
      cells: Array.from({ length: width }, (_, column) => {
        const found = labelled && column === 0 ? undefined : cells.find(({ cell }) => cell.column === column);
        return found && found.sentence.tokens.length > 0
          ? valueOf(found.sentence, found.cell, percentColumn(labels[column] ?? [], wordsAround))
          : undefined;
      }),
    };
  });
  const rowLabels = plainRows.map(({ label }) => label);
  const head = phraseOf((labels[0] ?? []).flatMap(({ tokens }) => tokens));
  const body = plainRows.map((row): GridRow => {
    if (namesAll(row.label, head)) return { ...row, role: 'total' };
    if (membersNamed(row.label, rowLabels)) return { ...row, role: 'net' };
    return row.role === 'net' && isEverybody(row) ? { ...row, role: 'total' } : row;
  });
  const baseRow = body.find(({ role }) => role === 'base');
  const columns = labels.map((sentences, column): GridColumn => {
    const label = phraseOf(sentences.flatMap(({ tokens }) => tokens));
    const inHead =
      sentences.flatMap(({ atoms }) => atoms).find((atom): atom is BaseAtom => atom.type === 'base')?.size ??
      bracketed(sentences);
    const base = column === 0 ? undefined : (wholeIn(baseRow?.cells[column]) ?? inHead);
    return {
      label,
      role: labelled && column === 0 ? 'label' : columnRole(label),
      ...(base === undefined ? {} : { base }),
    };
  });
  const bases = [...(labels[0] ?? []), ...around].flatMap((sentence) => [
    ...sentence.atoms.flatMap((atom) => (atom.type === 'base' ? [atom.size] : [])),
    ...answersIn(sentence),
  ]);
  const [base] = new Set(bases).size === 1 ? bases : [];
  return {
    start: block.start,
    end: block.end,
    block: at,
    columns,
    rows: body,
    words: [wordsAround, ...columns.map(({ label }) => label)].join(' '),
    sentences: read.flatMap((cells) => cells.map(({ sentence }) => sentence)),
    ...(base === undefined ? { near: peopleNear(around) } : { base }),
  };
}

/** In a column of percentages a base is read as one. */
const wholeIn = (cell: GridCell | undefined): number | undefined => {
  const printed = cell?.percent?.printed ?? '';
  return (
    cell?.count ??
    (/^\d+$/.test(printed) && !cell?.sentence.tokens.some(({ word }) => word === '%')
      ? Number(printed)
      : undefined)
  );
};

/** "Do you agree? (83 responses)" */
const answersIn = ({ tokens, atoms }: Sentence): number[] =>
  atoms.flatMap((atom) =>
    atom.type === 'count' &&
    tokens[atom.first - 1]?.word === '(' &&
    /^(?:responses|respondents|replies|participants|answers|returns)$/.test(tokens[atom.after]?.word ?? '') &&
    tokens[atom.after + 1]?.word === ')'
      ? [atom.value]
      : [],
  );

/** "(17 trainees)", "79 kitchens inspected": in a short line, or the last of a paragraph. */
const peopleNear = (around: readonly Sentence[]): number[] =>
  around.flatMap((sentence) =>
    sentence.tokens.length > 40
      ? []
      : sentence.atoms.flatMap((atom) =>
          isPlainCount(atom) &&
          atom.value >= 5 &&
          nounsFrom(sentence.tokens, atom.after).length > 0 &&
          mayAnswer(sentence, atom)
            ? [atom.value]
            : [],
        ),
  );

/** Heads over one row of percentages: its first is no label. */
const isAllValues = (rows: readonly Read[]): boolean =>
  rows.length > 0 &&
  rows.every((cells) => {
    const [only, more] = cells.find(({ cell }) => cell.column === 0)?.sentence.atoms ?? [];
    return only?.type === 'percent' && !more;
  });

/** "All tenures 100": nobody is left over; beside counts it may be of those who answered. */
function isEverybody({ label, cells }: GridRow): boolean {
  const shares = cells.filter((cell) => cell !== undefined);
  return (
    /^(?:all|total)\b/.test(label) &&
    shares.length > 0 &&
    shares.every(({ percent }) => percent !== undefined && Number(percent.printed) === 100)
  );
}
