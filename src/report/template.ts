// The report's template: Markdown of the author's, with places for values, figures and tables.
//
//   {{ commissioner.encourage_collaboration.yes | of }}    a value: of, pct or n
//   {{ figure benefits }}                                  "Figure 3", or on a line of its own the figure itself
//   {{ bases }}  {{ rows }}  {{ questions }}  {{ synthetic }}  {{ figures }}   on lines of their own

import type { RegisteredFigure } from '../figure/register.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Issue, Place } from '../issue.ts';
import type { FollowedRequest, Questionnaires } from '../value/questionnaires.ts';
import { followValue } from '../value/value.ts';

/** How an inline value is printed: "24 of 27", "89%", "24". */
export const valueFilters = ['of', 'pct', 'n'] as const;
export type ValueFilter = (typeof valueFilters)[number];

/** What stands on a line of its own: all figures in order, the bases, the row ledger, the wording, the warning. */
export const sections = ['figures', 'bases', 'rows', 'questions', 'synthetic'] as const;
export type Section = (typeof sections)[number];

export type Piece =
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'value';
      readonly written: string;
      readonly value: FollowedRequest;
      readonly filter: ValueFilter;
    }
  | { readonly is: 'figure-number'; readonly figure: string };

export type TemplateBlock =
  | { readonly is: 'prose'; readonly pieces: readonly Piece[] }
  | { readonly is: 'figure'; readonly figure: string }
  | { readonly is: 'section'; readonly section: Section };

export interface Template {
  readonly blocks: readonly TemplateBlock[];
}

/** Reads a template; every place must lead somewhere. */
export function readTemplate(
  file: string,
  text: string,
  questionnaires: Questionnaires,
  figures: readonly RegisteredFigure[],
): { template: Template; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const blocks: TemplateBlock[] = [];
  let prose: Piece[] = [];
  const close = (): void => {
    if (prose.length > 0) blocks.push({ is: 'prose', pieces: prose });
    prose = [];
  };
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const alone = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(line)?.[1]?.trim();
    const block = alone === undefined ? undefined : blockFor(alone, figures);
    if (block) {
      close();
      blocks.push(block);
      continue;
    }
    for (const { piece, problem } of readLine(line, { file, line: index + 1 }, questionnaires, figures)) {
      if (problem) issues.push(problem);
      if (piece) prose.push(piece);
    }
    prose.push({ is: 'text', text: '\n' });
  }
  close();
  return { template: { blocks }, issues };
}

/** The report of a wave without a template: its figures, its bases, how it was made. */
export function plainTemplate(title: string, figures: readonly RegisteredFigure[]): Template {
  const heading = (text: string): TemplateBlock => ({
    is: 'prose',
    pieces: [{ is: 'text', text: `${text}\n` }],
  });
  const section = (name: Section): TemplateBlock => ({ is: 'section', section: name });
  return {
    blocks: [
      heading(`# ${escapeMarkdown(title)}`),
      section('synthetic'),
      ...(figures.length > 0 ? [heading('## Figures'), section('figures')] : []),
      heading('## Bases'),
      section('bases'),
      heading('## Responses'),
      section('rows'),
      heading('## Questions'),
      section('questions'),
    ],
  };
}

function blockFor(words: string, figures: readonly RegisteredFigure[]): TemplateBlock | undefined {
  const section = sections.find((one) => one === words);
  if (section) return { is: 'section', section };
  const id = /^figure\s+(\S+)$/.exec(words)?.[1];
  return id !== undefined && figures.some((figure) => figure.id === id)
    ? { is: 'figure', figure: id }
    : undefined;
}

function readLine(
  line: string,
  place: Place,
  questionnaires: Questionnaires,
  figures: readonly RegisteredFigure[],
): { piece?: Piece; problem?: Issue }[] {
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
    return [readPlace(words, { ...place, column }, questionnaires, figures)];
  });
}

function readPlace(
  words: string,
  place: Place,
  questionnaires: Questionnaires,
  figures: readonly RegisteredFigure[],
): { piece?: Piece; problem?: Issue } {
  const id = /^figure\s+(\S+)$/.exec(words)?.[1];
  if (id !== undefined) {
    if (figures.some((figure) => figure.id === id)) return { piece: { is: 'figure-number', figure: id } };
    const known = figures.map((figure) => figure.id);
    return {
      problem: templatePlace({
        place,
        actual: `figure \`${id}\``,
        expected: 'a figure of figures.yaml',
        hint: nearestHint(id, known),
      }),
    };
  }
  if (sections.some((section) => section === words)) {
    return {
      problem: templatePlace({
        place,
        actual: `\`${words}\` inside a line`,
        expected: 'it on a line of its own',
      }),
    };
  }
  const [written = '', ...rest] = words.split('|').map((part) => part.trim());
  const filter = valueFilters.find((one) => one === rest[0]);
  if (!filter || rest.length > 1) {
    const expected = `an address and one of ${valueFilters.map((one) => `\`| ${one}\``).join(', ')}, \`figure ID\`, or on a line of its own ${sections.join(', ')}`;
    return {
      problem: templatePlace({
        place,
        actual: `\`{{ ${words} }}\``,
        expected,
        hint: nearestHint(rest[0] ?? words, rest.length > 0 ? valueFilters : sections),
      }),
    };
  }
  const value = followValue(written, questionnaires);
  if ('found' in value) return { piece: { is: 'value', written, value: value.found, filter } };
  const { actual, expected, hint } = value.problem;
  return { problem: templatePlace({ place, actual, expected, hint }) };
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
