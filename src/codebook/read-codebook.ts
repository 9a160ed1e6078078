// Written codebook → clean codebook, or every mistake in it.

import { readDocument } from '../document/document.ts';
import type { Path, ReadDocument } from '../document/document.ts';
import { nearestHint, nearestName } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { askedItems } from './codebook.ts';
import type { Codebook, GridRow, Item, Universe } from './codebook.ts';
import { parseFilter } from './filter.ts';
import { cleanNets, cleanNetScores, cleanOption } from './members.ts';
import { readDerived } from './read-derived.ts';
import { itemTypes } from './items/index.ts';
import type {
  WrittenItem,
  WrittenNet,
  WrittenNetScore,
  WrittenOption,
  WrittenScale,
} from './items/item-type.ts';
import { writtenCodebook } from './written.ts';
import type { WrittenCodebook } from './written.ts';

export interface ReadCodebook {
  readonly codebook: Codebook | undefined;
  /** False where its mistakes hide names: who uses them cannot be called wrong. */
  readonly namesKnown: boolean;
  readonly issues: readonly Issue[];
}

/**
 * @param file the name to print in messages
 * @returns with issues, a codebook that is only good for finding more of them
 */
export function readCodebook(file: string, text: string): ReadCodebook {
  const document = readDocument(file, text, writtenCodebook);
  const { value, namesKnown } = document;
  if (!value) return { codebook: undefined, namesKnown, issues: document.issues };
  const reader = new CodebookReader(value, document.place);
  const codebook = reader.read();
  const issues = namesKnown ? reader.issues : reader.issues.filter((issue) => issue.rule === duplicateId.id);
  return { codebook, namesKnown, issues: [...document.issues, ...issues] };
}

class CodebookReader {
  readonly issues: Issue[] = [];
  readonly #written: WrittenCodebook;
  readonly #place: ReadDocument<unknown>['place'];

  constructor(written: WrittenCodebook, place: ReadDocument<unknown>['place']) {
    this.#written = written;
    this.#place = place;
  }

  read(): Codebook {
    const { survey, items } = this.#written;
    this.#unique(
      items.map((item) => item.id),
      (index) => ['items', index, 'id'],
    );
    for (const [name, scale] of Object.entries(this.#written.scales ?? {})) {
      this.#uniqueMembers(scale, ['scales', name]);
      this.#checkMembers(scale, scale.options, ['scales', name]);
      const codes = scale.options.map((option) => option.code);
      if (scale.midpoint !== undefined && !codes.includes(scale.midpoint)) {
        this.#unknown(['scales', name, 'midpoint'], `option \`${scale.midpoint}\``, scale.midpoint, codes);
      }
    }
    const unrouted: Codebook = {
      survey,
      items: items.map((item, index) => this.#item(item, ['items', index])),
    };
    // routing may name any item that was asked, so it is read when all of them are known
    const asked = { survey, items: askedItems(unrouted) };
    const routed = unrouted.items.map((item, index) =>
      this.#routed(item, items[index], asked, ['items', index]),
    );
    return readDerived({ survey, items: routed }, items, (path, problem) =>
      this.issues.push(unknownName({ place: this.#place(path), ...problem })),
    );
  }

  #item(written: WrittenItem, path: Path): Item {
    const type = itemTypes.find((one) => one.name === written.type);
    if (!type) throw new Error(`no item type ${written.type}`);
    const scale = this.#scale(written, path);
    const options = written.options ?? scale?.options ?? type.options?.(written) ?? [];
    this.#uniqueMembers(written, path, written.options ? undefined : scale);
    this.#unique(
      (written.rows ?? []).map((row) => row.code),
      (index) => [...path, 'rows', index, 'code'],
    );
    this.#unique(
      (written.periods ?? []).map((period) => period.code),
      (index) => [...path, 'periods', index, 'code'],
    );
    const midpoint =
      scale?.midpoint === undefined ? -1 : options.findIndex((option) => option.code === scale.midpoint);
    this.#checkMembers(written, options, path);
    const inherited = written.options ? undefined : scale;
    return {
      id: written.id,
      type: written.type,
      label: written.label,
      question: written.question,
      origin: written.origin,
      ...(written.stage ? { stage: written.stage } : {}),
      rows: (written.rows ?? []).map(({ stage, ...row }): GridRow => ({
        ...row,
        ...(stage ? { stage } : {}),
      })),
      options: options.map(cleanOption),
      nets: [...cleanNets(inherited?.nets, options), ...cleanNets(written.nets, options)],
      netScores: [
        ...cleanNetScores(inherited?.net_scores, options),
        ...cleanNetScores(written.net_scores, options),
      ],
      periods: written.periods ?? [],
      traits: { ...type.traits(written, scale), ...(midpoint < 0 ? {} : { midpoint }) },
      ...(written.unit === undefined ? {} : { unit: written.unit }),
      decimals: written.decimals ?? 0,
      // what it follows from is read when all that was asked is known
      ...(type.derive ? { derived: { is: 'first-of', filters: [] } } : {}),
    };
  }

  /** The scale an item names. Where that fails, any scale: so that what builds on the item is not called wrong too. */
  #scale(written: WrittenItem, path: Path): WrittenScale | undefined {
    const scales = this.#written.scales ?? {};
    const takesScale = itemTypes.some((type) => type.name === written.type && 'scale' in type.keys);
    if (written.scale === undefined) {
      if (!takesScale || written.options) return undefined;
      const place = this.#at(path, written.id);
      this.issues.push(
        noOptions({ place, actual: 'an item without options', expected: '`options` or `scale`' }),
      );
      return Object.values(scales)[0] ?? standIn;
    }
    if (written.options) {
      const place = this.#at([...path, 'scale'], written.id);
      this.issues.push(
        noOptions({ place, actual: 'both `options` and `scale`', expected: 'one of the two' }),
      );
    }
    if (Object.hasOwn(scales, written.scale)) return scales[written.scale];
    const known = Object.keys(scales);
    this.#unknown([...path, 'scale'], `scale \`${written.scale}\``, written.scale, known);
    return scales[nearestName(written.scale, known) ?? ''] ?? standIn;
  }

  #routed(item: Item, written: WrittenItem | undefined, codebook: Codebook, path: Path): Item {
    const universe = written?.universe;
    if (!universe) return item;
    if (universe.where.includes('{row}') && item.rows.length > 0) {
      const rows = item.rows.map((row) => {
        const routed = this.#universe(
          universe.text,
          universe.where.replaceAll('{row}', row.code),
          codebook,
          path,
        );
        return routed ? { ...row, universe: routed } : row;
      });
      return { ...item, rows };
    }
    const routed = this.#universe(universe.text, universe.where, codebook, path);
    return routed ? { ...item, universe: routed } : item;
  }

  #universe(text: string, where: string, codebook: Codebook, path: Path): Universe | undefined {
    const filter = parseFilter(codebook, where);
    if ('found' in filter) return { text, filter: filter.found };
    const { actual, expected, hint } = filter.problem;
    this.issues.push(
      unknownName({ place: this.#place([...path, 'universe', 'where']), actual, expected, hint }),
    );
    return undefined;
  }

  /** Nets and net scores are made of options that there are. */
  #checkMembers(
    { nets = [], net_scores: scores = [] }: Members,
    options: readonly WrittenOption[],
    path: Path,
  ): void {
    const known = options.map((option) => option.code);
    const check = (codes: readonly string[], at: Path): void => {
      for (const [index, code] of codes.entries()) {
        if (!known.includes(code)) this.#unknown([...path, ...at, index], `option \`${code}\``, code, known);
      }
    };
    for (const [index, { of }] of nets.entries()) check(of, ['nets', index, 'of']);
    for (const [index, { of, less }] of scores.entries()) {
      check(of, ['net_scores', index, 'of']);
      check(less, ['net_scores', index, 'less']);
    }
  }

  /** Options, nets and net scores share one space of names: an address or a row of a table may be called by any. */
  #uniqueMembers(holder: Members, path: Path, scale: Members = {}): void {
    const kinds = ['options', 'nets', 'net_scores'] as const;
    const named = (of: Members): { code: string; path: Path }[] =>
      kinds.flatMap((kind) =>
        (of[kind] ?? []).map(({ code }, index) => ({ code, path: [...path, kind, index, 'code'] })),
      );
    const inherited = new Set(named(scale).map(({ code }) => code));
    const all = [...[...inherited].map((code) => ({ code, path })), ...named(holder)];
    this.#unique(
      all.map(({ code }) => code),
      (index) => all[index]?.path ?? path,
    );
  }

  #unique(ids: readonly string[], path: (index: number) => Path): void {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index) {
        this.issues.push(
          duplicateId({ place: this.#place(path(index)), actual: `\`${id}\` for the second time` }),
        );
      }
    }
  }

  #unknown(path: Path, actual: string, name: string, known: readonly string[]): void {
    this.issues.push(
      unknownName({
        place: this.#place(path),
        actual,
        expected: `one of ${known.join(', ')}`,
        hint: nearestHint(name, known),
      }),
    );
  }

  #at(path: Path, item: string): Issue['place'] {
    return { ...this.#place(path), survey: this.#written.survey, item };
  }
}

interface Members {
  readonly options?: readonly WrittenOption[] | undefined;
  readonly nets?: readonly WrittenNet[] | undefined;
  readonly net_scores?: readonly WrittenNetScore[] | undefined;
}

const standIn: WrittenScale = { directions: 'one', options: [{ code: '-', label: '-', origin: 'assumed' }] };

/** A smallest codebook, for the examples. */
const book = (items: string): string => `survey: people\nitems:\n${items}`;
const oneItem =
  '  - {id: a, type: single, label: A, question: A?, origin: assumed, options: [{code: x, label: X, origin: assumed}]}\n';

export const duplicateId = rule({
  id: 'duplicate-id',
  severity: 'error',
  message: 'Unexpected {actual}, expected each name once',
  repair: 'Rename or remove one of the two.',
  example: { files: { 'waves/1/codebooks/people.yaml': book(oneItem + oneItem) } },
});

export const unknownName = rule({
  id: 'unknown-name',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Correct the name.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml': book(
        oneItem.replace('}\n', ', universe: {text: some, where: b=x}}\n'),
      ),
    },
  },
});

export const noOptions = rule({
  id: 'options-or-scale',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Give the item its own `options`, or name a `scale` of the codebook.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml': book(
        oneItem.replace(', options: [{code: x, label: X, origin: assumed}]', ''),
      ),
    },
  },
});
