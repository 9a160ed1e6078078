// A figure's place in a report.

import type { ReportInput } from './input.ts';
import type { Block } from './report.ts';

export function figureBlock({ registered, figures }: ReportInput, id: string): Block {
  const drawn = figures.get(id);
  if (drawn) return { is: 'figure', ...drawn };
  const diagram = registered.find((figure) => figure.id === id);
  if (!diagram) throw new Error(`no figure ${id}`);
  const { number, title, notes } = diagram;
  return { is: 'diagram', id, number, title, notes };
}
