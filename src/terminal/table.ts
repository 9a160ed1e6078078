// A table in the terminal: labels, a bar for the first column, counts and percentages, base and notes.

import { isSummary } from '../tabulation/summaries/index.ts';
import { cellAt } from '../tabulation/table.ts';
import { showTests } from '../tabulation/inference/show-tests.ts';
import { showSum } from '../tabulation/weighting.ts';
import { showNumber, showRange } from '../tabulation/wide.ts';
import type { Cell, Table, TableColumn, TableRow } from '../tabulation/table.ts';
import type { Colour } from './colour.ts';
import { cut, fold, grid, pad, screenWidth } from './grid.ts';
import { visible } from '../visible.ts';

export function printTable(table: Table, colour: Colour, width: number): string {
  const lines = [
    colour.bold(visible(table.title)),
    ...fold(table.question, width).map((line) => colour.dim(line)),
    '',
  ];
  const blocks = columnBlocks(table, width);
  for (const [index, columns] of blocks.entries()) {
    if (index > 0) lines.push('');
    lines.push(...body(table, columns, index === 0, width, colour));
  }
  const tests = showTests(table);
  for (const { header, rows } of tests.tables) {
    const sides = header.map((_, index) => ({ side: index === 0 ? 'left' : 'right' }) as const);
    lines.push('', ...grid([header, ...rows], sides));
  }
  if (tests.lines.length > 0) lines.push('', ...tests.lines.flatMap((line) => fold(line, width)));
  lines.push('', ...fold(`Base: ${table.base.text}.`, width).map((line) => colour.dim(line)));
  if (table.notes.length > 0)
    lines.push(...fold(`Note: ${table.notes.join(' ')}`, width).map((line) => colour.dim(line)));
  return `${lines.join('\n')}\n`;
}

/** Columns that fit beside each other; a table too wide goes on below. */
function columnBlocks(table: Table, width: number): number[][] {
  const widest = Math.max(...table.rows.map((row) => screenWidth(visible(rowLabel(row)))), 0);
  const labels =
    Math.min(labelLimit(width), widest) + (table.layout === 'grid' ? (table.weight ? 27 : 6) : 0);
  const blocks: number[][] = [[]];
  let used = labels;
  for (const index of table.columns.keys()) {
    const cells = columnCells(table, index).map(screenWidth);
    const own = 2 + Math.max(...columnHead(table, index).map(screenWidth), ...cells, 5);
    const block = blocks.at(-1);
    if (!block) break;
    if (used + own > width && block.length > 0) {
      blocks.push([index]);
      used = labels + own;
    } else {
      block.push(index);
      used += own;
    }
  }
  return blocks;
}

function body(
  table: Table,
  columns: readonly number[],
  first: boolean,
  width: number,
  colour: Colour,
): string[] {
  const ownBases = table.layout === 'grid';
  const bars = first && columns.length === 1 && !ownBases;
  const weighted = table.weight !== undefined;
  const baseHeads = weighted ? ['Base', 'Weighted', 'Effective'] : ['Base'];
  const heads = columns.map((column) => columnHead(table, column));
  const deepest = Math.max(1, ...heads.map((head) => head.length));
  // heads stand on their columns: the last line of each is the lowest
  const headRows = Array.from({ length: deepest }, (_, line) => {
    const lowest = line === deepest - 1;
    return [
      '',
      ...(ownBases ? baseHeads.map((head) => (lowest ? head : '')) : []),
      ...heads.map((head) => head[line - deepest + head.length] ?? ''),
    ];
  });
  const groups = [
    '',
    ...(ownBases ? baseHeads.map(() => '') : []),
    ...columns.map((column) => table.columns[column]?.group ?? ''),
  ];
  const baseRows = weighted ? ['Base, unweighted', 'Base, weighted', 'Base, effective'] : ['Base'];
  const bases = baseRows.map((name, at) => [
    name,
    ...columns.map((column) => showBases(table.columns[column] ?? {}, weighted)[at] ?? ''),
  ]);
  const cells = columns.map((column) => columnCells(table, column));
  const rows = table.rows.map((row, index) => [
    rowLabel(row),
    ...(ownBases ? showBases(row, weighted) : []),
    ...cells.map((column) => column[index] ?? ''),
  ]);
  const sides = (headRows[0] ?? []).map((_, index) =>
    index === 0 ? ({ side: 'left', max: labelLimit(width) } as const) : ({ side: 'right' } as const),
  );
  const lines = grid([...headRows, ...(ownBases ? [] : bases), ...rows], sides, groups);
  if (!bars) return lines;
  const longest = Math.max(...lines.map(screenWidth));
  const room = Math.max(0, Math.min(40, width - longest - 2));
  const skip = lines.length - rows.length;
  return lines.map((line, index) => {
    const row = table.rows[index - skip];
    const cell = row && !isSummary(row.role) && cellAt(table, index - skip, columns[0] ?? 0);
    return cell ? `${pad(line, longest, 'left')}  ${colour.blue(bar(cell, room))}`.trimEnd() : line;
  });
}

/** Of people; with weights what they add up to, and as many as would be as sure. */
function showBases(
  { base = 0, weighted = 0, effective = 0 }: Partial<Pick<TableColumn, 'base' | 'weighted' | 'effective'>>,
  isWeighted: boolean,
): string[] {
  return [String(base), ...(isWeighted ? [showSum(weighted), showSum(effective)] : [])];
}

function rowLabel({ label, role }: TableRow): string {
  return role === 'net' ? `${label} (net)` : label;
}

function labelLimit(width: number): number {
  return Math.max(12, Math.floor(width * 0.45));
}

/** A column's label on lines of its own. */
function columnHead(table: Table, column: number): string[] {
  const { label = '', letter } = table.columns[column] ?? {};
  const lines = fold(label, 12).map((line) => cut(line, 16));
  return letter === undefined ? lines : [...lines, letter];
}

/** What stands in a column, row by row, intervals and letters each below each other. */
function columnCells(table: Table, column: number): string[] {
  const cells = table.rows.map((_, row) => cellAt(table, row, column));
  const ranges = cells.map(({ interval }) => (interval ? `(${showRange(interval)})` : ''));
  const letters = cells.map(({ above = [] }) => above.join(' '));
  const [rangeWidth, letterWidth] = [ranges, letters].map((all) => Math.max(0, ...all.map(screenWidth)));
  return cells.map((cell, row) =>
    [
      shown(cell, table),
      ...(rangeWidth ? [pad(ranges[row] ?? '', rangeWidth, 'right')] : []),
      ...(letterWidth ? [pad(letters[row] ?? '', letterWidth, 'left')] : []),
    ].join(' '),
  );
}

function shown(cell: Cell, { onlyPercentages }: Table): string {
  const { count, percent, value } = cell;
  if (value !== undefined || onlyPercentages) return showNumber(cell, onlyPercentages);
  return percent === null ? String(count) : `${count} ${pad(percent, 4, 'right')}`;
}

/** A bar of eighths, as long as the share of the base. */
function bar({ weighted, weightedBase, count: people, base: all }: Cell, room: number): string {
  const [count, base] = [weighted ?? people, weightedBase ?? all];
  if (base === 0) return '';
  const eighths = Math.round((count / base) * room * 8);
  const rest = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + rest;
}
