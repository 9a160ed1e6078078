// The import law: rooms import one way, outside packages have one door each, and only effects touch the machine.

import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

/** A room may import from the rooms before it. */
const rooms = [
  ['issue', 'ratio', 'visible', 'wording', 'document'],
  ['escape-markdown'],
  ['audit'],
  ['codebook'],
  ['wave'],
  ['base', 'statistics'],
  ['tabulation'],
  ['value'],
  ['figure', 'claims', 'synthesis'],
  ['report'],
  ['study'],
  ['terminal'],
  ['commands'],
  ['cli'],
];

/** The files through which an outside package comes in. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'csv-parse': ['wave/'],
  'csv-stringify': ['tabulation/csv.ts', 'wave/write-responses.ts'],
  arquero: ['tabulation/tidy-table.ts'],
  vega: ['figure/render.ts'],
  'vega-lite': ['figure/render.ts'],
  'vega-interpreter': ['figure/render.ts'],
  commander: ['cli.ts'],
  chalk: ['terminal/colour.ts'],
  ora: ['terminal/progress.ts'],
  yaml: ['document/document.ts'],
  leven: ['document/nearest.ts'],
  htmlparser2: ['audit/text/html.ts'],
  highs: ['synthesis/solve.ts'],
  'pure-rand': ['synthesis/random.ts'],
  zod: [
    'document/',
    'codebook/',
    'claims/',
    'figure/register.ts',
    'figure/registered-table.ts',
    'study/written.ts',
    'synthesis/written.ts',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

const imports = files.flatMap((from): Import[] => {
  const text = readFileSync(join(source, from), 'utf8');
  const found = text.matchAll(/(?:^(?:import|export)\s+(type\s)?[^;]*?from\s+|import\()'([^']+)'/gm);
  return [...found].map(([, type, target = '']) => {
    const to = target.startsWith('.') ? posix.join(posix.dirname(from), target) : target;
    return { from, to, typeOnly: type !== undefined };
  });
});

const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const rank = (path: string): number => rooms.findIndex((names) => names.includes(roomOf(path)));

test('rooms import one way', () => {
  const inside = imports.filter(
    ({ from, to }) => to.endsWith('.ts') && rank(from) >= 0 && roomOf(from) !== roomOf(to),
  );
  const against = inside.filter(
    ({ from, to }) => roomOf(to) !== 'effects' && !(rank(to) >= 0 && rank(to) <= rank(from)),
  );
  expect(inside.length).toBeGreaterThan(100);
  expect(against).toEqual([]);
});

test('rooms side by side do not import each other, but for issue and ratio, which all may use', () => {
  const across = imports.filter(
    ({ from, to }) => to.endsWith('.ts') && roomOf(from) !== roomOf(to) && rank(from) === rank(to),
  );
  const first = new Set(['issue', 'ratio']);
  expect(across.filter(({ from, to }) => !first.has(roomOf(to)) || roomOf(from) === 'ratio')).toEqual([]);
});

test('only commands and the command tree know effects, and only they and effects know the machine', () => {
  const allowed = new Set(['effects', 'commands', 'cli']);
  const reaching = imports.filter(
    ({ to }) => (roomOf(to) === 'effects' && to.endsWith('.ts')) || to.startsWith('node:'),
  );
  expect(reaching.filter(({ from }) => !allowed.has(roomOf(from)))).toEqual([]);
  const paths = imports.filter(({ from, to }) => roomOf(from) === 'commands' && to.startsWith('node:'));
  expect(paths.filter(({ to }) => to !== 'node:path')).toEqual([]);
});

test('no room reads the clock, the locale or the process', () => {
  const reading = files.filter((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    return (
      roomOf(path) !== 'effects' &&
      /\bprocess\.|Date\.now|new Date|Intl\.|toLocale|localeCompare|Math\.random/.test(text)
    );
  });
  expect(reading).toEqual([]);
});

test('each outside package has its door', () => {
  const outside = imports.filter(
    ({ to, typeOnly }) => !to.endsWith('.ts') && !to.startsWith('node:') && !typeOnly,
  );
  const packageOf = (to: string): string => to.split('/')[0] ?? '';
  expect(new Set(outside.map(({ to }) => packageOf(to)))).toEqual(new Set(Object.keys(doors)));
  const elsewhere = outside.filter(
    ({ from, to }) => !doors[packageOf(to)]?.some((door) => from.startsWith(door)),
  );
  expect(elsewhere).toEqual([]);
});

test('imports make no circle', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly && to.endsWith('.ts')) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    expect(path, [...path, file].join(' → ')).not.toContain(file);
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
});

test('no file is longer than 300 lines', () => {
  const long = files.filter((path) => readFileSync(join(source, path), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
