// Template and results → report.

import { figureBlock } from './figure-block.ts';
import { printChange, valueFilters } from './filters.ts';
import type { ReportInput } from './input.ts';
import type { Block, Report } from './report.ts';
import { sectionNamed } from './sections/index.ts';
import type { Piece, Template } from './template.ts';

export function composeReport(input: ReportInput): Report {
  const blocks = input.template.blocks.flatMap((block): Block[] => {
    switch (block.is) {
      case 'prose':
        return [{ is: 'prose', markdown: block.pieces.map((piece) => fill(piece, input)).join('') }];
      case 'figure':
        return [figureBlock(input, block.figure)];
      case 'table':
        return input.tables.filter(({ id }) => id === block.table).map((one) => ({ is: 'tables', ...one }));
      case 'section':
        return sectionNamed(block.section).blocks(input);
    }
  });
  return { title: input.title, blocks };
}

function fill(piece: Piece, input: ReportInput): string {
  switch (piece.is) {
    case 'text':
      return piece.text;
    case 'figure-number': {
      const figure = input.registered.find(({ id }) => id === piece.figure);
      if (!figure) throw new Error(`no figure ${piece.figure}`);
      const words = `Figure ${figure.number}`;
      return isPlaced(figure.id, input.template) ? `[${words}](#figure-${figure.id})` : words;
    }
    case 'value':
      return valueFilters[piece.filter](input.valueOf(piece.value));
    case 'change':
      return printChange(input.valueOf(piece.change.from), input.valueOf(piece.change.to), input.policy);
  }
}

/** Whether a figure stands in the report, to be linked to. */
function isPlaced(id: string, { blocks }: Template): boolean {
  return blocks.some(
    (block) =>
      (block.is === 'figure' && block.figure === id) ||
      (block.is === 'section' && block.section === 'figures'),
  );
}
