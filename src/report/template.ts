// The report's template: Markdown of the author's, with places for values, figures and tables.
//
//   {{ commissioner.encourage_collaboration.yes | of }}    a value: of, pct, n or words
//   {{ commissioner.approach.none | points from three_years_ago to now }}    a change
//   {{ figure benefits }}                                  "Figure 3", or on a line of its own the figure itself
//   {{ table concerns-by-region }}                         a table of the register, on a line of its own
//   {{ bases }}  {{ rows }}  …                             a section, on a line of its own

import type { Register } from '../figure/register.ts';
import type { AddressProblem, Resolved } from '../codebook/address.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { valueFilters } from './filters.ts';
import type { ValueFilter } from './filters.ts';
import type { Issue, Place } from '../issue.ts';
import { sections } from './sections/index.ts';
import type { SectionName } from './sections/index.ts';
import type { FollowedRequest, Questionnaires } from '../value/questionnaires.ts';
import { followChange, followValue } from '../value/value.ts';
import type { FollowedChange } from '../value/value.ts';

export type Piece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'value'; readonly value: FollowedRequest; readonly filter: ValueFilter }
  | { readonly is: 'change'; readonly change: FollowedChange }
  | { readonly is: 'figure-number'; readonly figure: string };

export type TemplateBlock =
  | { readonly is: 'prose'; readonly pieces: readonly Piece[] }
  | { readonly is: 'figure'; readonly figure: string }
  | { readonly is: 'table'; readonly table: string }
  | { readonly is: 'section'; readonly section: SectionName };

export interface Template {
  readonly blocks: readonly TemplateBlock[];
}

/** The values in a template's prose, which must be counted. */
export function requestsOf({ blocks }: Template): FollowedRequest[] {
  return blocks.flatMap((block): FollowedRequest[] => {
    if (block.is !== 'prose') return [];
    return block.pieces.flatMap((piece) => {
      if (piece.is === 'value') return [piece.value];
      return piece.is === 'change' ? [piece.change.from, piece.change.to] : [];
    });
  });
}

/** What the places of a template may lead to. */
interface Known extends Register {
  readonly questionnaires: Questionnaires;
}

/** Reads a template; every place must lead somewhere. */
export function readTemplate(
  file: string,
  text: string,
  questionnaires: Questionnaires,
  register: Register,
): { template: Template; issues: readonly Issue[] } {
  const known = { questionnaires, ...register };
  const issues: Issue[] = [];
  const blocks: TemplateBlock[] = [];
  let prose: Piece[] = [];
  const close = (): void => {
    if (prose.length > 0) blocks.push({ is: 'prose', pieces: prose });
    prose = [];
  };
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const alone = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(line)?.[1]?.trim();
    const block = alone === undefined ? undefined : blockFor(alone, known);
    if (block) {
      close();
      blocks.push(block);
      continue;
    }
    for (const { piece, problem } of readLine(line, { file, line: index + 1 }, known)) {
      if (problem) issues.push(problem);
      if (piece) prose.push(piece);
    }
    prose.push({ is: 'text', text: '\n' });
  }
  close();
  return { template: { blocks }, issues };
}

/** The report of a wave without a template: its figures, its bases, how it was made. */
export function plainTemplate(title: string, { figures, tables }: Register): Template {
  const heading = (text: string): TemplateBlock => ({
    is: 'prose',
    pieces: [{ is: 'text', text: `${text}\n` }],
  });
  const section = (name: SectionName): TemplateBlock => ({ is: 'section', section: name });
  return {
    blocks: [
      heading(`# ${escapeMarkdown(title)}`),
      section('synthetic'),
      ...(figures.length > 0 ? [heading('## Figures'), section('figures')] : []),
      ...(tables.length > 0 ? [heading('## Tables'), section('tables')] : []),
      heading('## Bases'),
      section('bases'),
      heading('## Responses'),
      section('rows'),
      heading('## Questions'),
      section('questions'),
    ],
  };
}

/** What stands alone on a line; nothing where it is a value, or leads nowhere. */
function blockFor(words: string, { figures, tables }: Known): TemplateBlock | undefined {
  const section = sections.find(({ name }) => name === words);
  if (section) return { is: 'section', section: section.name };
  const [, what, id] = /^(figure|table)\s+(\S+)$/.exec(words) ?? [];
  if (id === undefined) return undefined;
  if (what === 'figure' && figures.some((figure) => figure.id === id)) return { is: 'figure', figure: id };
  if (what === 'table' && tables.some((table) => table.id === id)) return { is: 'table', table: id };
  return undefined;
}

function readLine(line: string, place: Place, known: Known): { piece?: Piece; problem?: Issue }[] {
  return line.split(/(\{\{[^{}]*\}\})/).flatMap((part, index, parts) => {
    if (part === '') return [];
    const words = index % 2 === 1 ? part.slice(2, -2).trim() : undefined;
    const column = parts.slice(0, index).join('').length + 1;
    if (words === undefined) {
      const brace = /\{\{|\}\}/.exec(part);
      const piece = { is: 'text', text: part } as const;
      if (!brace) return [{ piece }];
      const at = { ...place, column: column + brace.index };
      return [
        {
          piece,
          problem: templatePlace({
            place: at,
            actual: `\`${brace[0]}\` alone`,
            expected: 'both on one line',
          }),
        },
      ];
    }
    return [readPlace(words, { ...place, column }, known)];
  });
}

function readPlace(words: string, place: Place, known: Known): { piece?: Piece; problem?: Issue } {
  const read = pieceFor(words, known);
  return 'found' in read ? { piece: read.found } : { problem: templatePlace({ place, ...read.problem }) };
}

function pieceFor(words: string, { questionnaires, figures, tables }: Known): Resolved<Piece> {
  const id = /^figure\s+(\S+)$/.exec(words)?.[1];
  if (id !== undefined) {
    if (figures.some((figure) => figure.id === id)) return { found: { is: 'figure-number', figure: id } };
    const hint = nearestHint(
      id,
      figures.map((figure) => figure.id),
    );
    return { problem: { actual: `figure \`${id}\``, expected: 'a figure of figures.yaml', hint } };
  }
  const table = /^table\s+(\S+)$/.exec(words)?.[1];
  const ids = tables.map((one) => one.id);
  if (table !== undefined && !ids.includes(table)) {
    const hint = nearestHint(table, ids);
    return { problem: { actual: `table \`${table}\``, expected: 'a table of figures.yaml', hint } };
  }
  if (table !== undefined || sections.some(({ name }) => name === words)) {
    return { problem: { actual: `\`${words}\` inside a line`, expected: 'it on a line of its own' } };
  }
  const [written = '', filter = '', ...rest] = words.split('|').map((part) => part.trim());
  const [, from, to] = /^points\s+from\s+(\S+)\s+to\s+(\S+)$/.exec(filter) ?? [];
  if (from !== undefined && to !== undefined && rest.length === 0) {
    const change = followChange(written, { from, to }, questionnaires);
    return 'problem' in change ? change : { found: { is: 'change', change: change.found } };
  }
  if (!isFilter(filter) || rest.length > 0) return { problem: unknownWords(words, filter) };
  const value = followValue(written, questionnaires);
  return 'problem' in value ? value : { found: { is: 'value', value: value.found, filter } };
}

function isFilter(word: string): word is ValueFilter {
  return Object.hasOwn(valueFilters, word);
}

function unknownWords(words: string, filter: string): AddressProblem {
  const names = sections.map(({ name }) => name);
  const filters = Object.keys(valueFilters);
  const expected = [
    `an address and one of ${filters.map((one) => `\`| ${one}\``).join(', ')}, \`| points from PERIOD to PERIOD\``,
    '`figure ID`',
    `or on a line of its own \`table ID\`, ${names.join(', ')}`,
  ].join(', ');
  const hint =
    filter === ''
      ? nearestHint(words, names)
      : nearestHint(filter.split(' ')[0] ?? '', [...filters, 'points']);
  return { actual: `\`{{ ${words} }}\``, expected, hint };
}

export const templatePlace = rule({
  id: 'template-place',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Correct what stands between the braces.',
  example: {
    files: { 'waves/1/report.md': '# One\n\n{{ people.likes.yse | of }} like it.\n' },
    run: ['analyse'],
  },
});
