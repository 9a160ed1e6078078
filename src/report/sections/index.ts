// The sections of a report. To add one, write its file and add it here.

import { bases } from './bases.ts';
import { figures } from './figures.ts';
import { printedBases } from './printed-bases.ts';
import { questions } from './questions.ts';
import { rows } from './rows.ts';
import type { Section } from './section.ts';
import { synthetic } from './synthetic.ts';
import { tables } from './tables.ts';

export const sections = [
  figures,
  tables,
  bases,
  printedBases,
  rows,
  questions,
  synthetic,
] as const satisfies readonly Section[];

export type SectionName = (typeof sections)[number]['name'];

export function sectionNamed(name: SectionName): Section {
  const section = sections.find((one) => one.name === name);
  if (!section) throw new Error(`no section ${name}`);
  return section;
}
