// The register of figures: what a person writes in figures.yaml.

import { z } from 'zod';
import { isTabulated } from '../codebook/codebook.ts';
import { mapping, name, readDocument, text, wholeNumber } from '../document/document.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { rowSorts } from '../tabulation/request.ts';
import type { RowSort } from '../tabulation/request.ts';
import { followRequest } from '../value/questionnaires.ts';
import type { FollowedRequest, Questionnaires } from '../value/questionnaires.ts';
import { fileName } from './file-name.ts';
import { oneOrMore, registerTables, writtenTable } from './registered-table.ts';
import type { RegisteredTable } from './registered-table.ts';
import { forms } from './forms/index.ts';
import type { FormName } from './forms/index.ts';

/** A base note as somebody printed it: "27/40 = 60%". */
export interface PrintedBase {
  readonly answered: number;
  readonly of: number;
  /** With its sign. */
  readonly percent: string;
}

export interface RegisteredFigure {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** One a panel; none for a diagram that holds no survey data. */
  readonly addresses: readonly string[];
  readonly requests: readonly FollowedRequest[];
  /** The base that an earlier report printed for it. */
  readonly printedBase?: PrintedBase | undefined;
  readonly form?: FormName | undefined;
  readonly order?: RowSort | undefined;
  readonly notes: readonly string[];
  readonly alt?: string | undefined;
  readonly place: Place;
}

const formNames = forms.map((form) => form.name);

const writtenRegister = mapping({
  figures: z.array(
    mapping({
      id: name,
      number: text.max(20, 'a number of at most 20 letters'),
      title: text,
      address: oneOrMore.optional(),
      printed_base: mapping({
        answered: wholeNumber,
        of: wholeNumber,
        percent: z.string().regex(/^\d+(\.\d+)?%$/, 'a percentage such as `68%`'),
      }).optional(),
      form: z.enum(formNames as [FormName, ...FormName[]]).optional(),
      order: z.enum(rowSorts).optional(),
      notes: z.array(text).optional(),
      alt: text.optional(),
    }),
  ),
  tables: z.array(writtenTable).optional(),
});

/** What figures.yaml holds. */
export interface Register {
  readonly figures: readonly RegisteredFigure[];
  readonly tables: readonly RegisteredTable[];
}

/**
 * Reads figures.yaml; an address must lead to a table, a number and an id stand for one figure.
 *
 * @param questionnaires absent when codebooks could not be read: addresses then go unchecked
 */
export function readRegister(
  file: string,
  source: string,
  questionnaires: Questionnaires | undefined,
): { register: Register; namesKnown: boolean; issues: readonly Issue[] } {
  const { value, namesKnown, issues: found, place } = readDocument(file, source, writtenRegister);
  if (!value) return { register: { figures: [], tables: [] }, namesKnown, issues: found };
  const { tables, issues: inTables } = registerTables(value.tables ?? [], questionnaires, place);
  const issues: Issue[] = [...found, ...inTables];
  const figures = value.figures.map((written, index): RegisteredFigure => {
    for (const key of ['id', 'number'] as const) {
      const first = value.figures.findIndex((other) => other[key] === written[key]);
      if (first < index) {
        const at = place(['figures', index, key]);
        const before = place(['figures', first, key]).line;
        issues.push(
          duplicateFigure({
            place: at,
            actual: `${key} \`${written[key]}\`, which line ${before} has too`,
            expected: `each ${key} once`,
          }),
        );
      }
    }
    const own = fileName(written.number, written.id);
    const same = value.figures.findIndex((other) => fileName(other.number, other.id) === own);
    const before = value.figures[same];
    if (before && same < index && before.id !== written.id && before.number !== written.number) {
      const at = place(['figures', index, 'id']);
      issues.push(
        duplicateFigure({
          place: at,
          actual: `the file name \`${own}\`, which \`${before.id}\` has too`,
          expected: 'another id',
        }),
      );
    }
    const addresses = written.address ?? [];
    const requests = addresses.flatMap((address, panel) => {
      if (!questionnaires) return [];
      const followed = followRequest({ address, summaries: false }, questionnaires);
      if ('found' in followed) return [followed.found];
      const { actual, expected, hint } = followed.problem;
      const node = place(['figures', index, 'address', panel]);
      issues.push(figureAddress({ place: node, actual, expected, hint }));
      return [];
    });
    const { id, number, title, form, order, notes, alt, printed_base: printedBase } = written;
    return {
      id,
      number,
      title,
      addresses,
      requests,
      printedBase,
      form,
      order,
      notes: notes ?? [],
      alt,
      place: place(['figures', index]),
    };
  });
  return { register: { figures, tables }, namesKnown, issues };
}

/** The register of a wave that has none: a figure for every item that can be drawn, a table for what has numbers only. */
export function registerAll(questionnaires: Questionnaires): Register {
  const items = questionnaires.codebooks.flatMap(({ survey, items: own }) =>
    own.filter(isTabulated).map((item) => ({
      address: `${survey}.${item.id}`,
      id: `${survey}-${item.id}`,
      title: item.label,
      drawn: item.options.length > 0,
    })),
  );
  const follow = (address: string, summaries: boolean): FollowedRequest => {
    const followed = followRequest({ address, summaries }, questionnaires);
    if ('found' in followed) return followed.found;
    throw new Error(`\`${address}\` leads nowhere`);
  };
  return {
    figures: items
      .filter(({ drawn }) => drawn)
      .map(({ address, id, title }, index): RegisteredFigure => ({
        id,
        number: String(index + 1),
        title,
        addresses: [address],
        requests: [follow(address, false)],
        notes: [],
        place: {},
      })),
    tables: items
      .filter(({ drawn }) => !drawn)
      .map(({ address, id, title }) => ({ id, title, request: follow(address, true), notes: [] })),
  };
}

const register = (entry: string): Record<string, string> => ({
  'waves/1/figures.yaml': `figures:\n  - {id: likes, number: "1", title: People like it, address: people.likes}\n${entry}`,
});

export const duplicateFigure = rule({
  id: 'duplicate-figure',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Give one of the two figures another.',
  example: {
    files: register('  - {id: likes, number: "2", title: Again, address: people.likes}\n'),
    run: ['analyse'],
  },
});

export const figureAddress = rule({
  id: 'figure-address',
  severity: 'error',
  message: 'Unexpected address: {actual}, expected {expected}',
  repair: 'Correct the address; `commission-survey bases` lists the items.',
  example: {
    files: register('  - {id: other, number: "2", title: Other, address: people.lieks}\n'),
    run: ['analyse'],
  },
});
