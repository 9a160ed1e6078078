// README and its companions, held to what they say.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { outputs } from '../src/audit/outputs/index.ts';
import { auditRules } from '../src/audit/rules/index.ts';
import { commands } from '../src/commands/index.ts';
import { readCodebook } from '../src/codebook/read-codebook.ts';
import { itemTypes } from '../src/codebook/items/index.ts';
import { baseKinds } from '../src/base/base.ts';
import { forms } from '../src/figure/forms/index.ts';
import { valueFilters } from '../src/report/filters.ts';
import { sections } from '../src/report/sections/index.ts';
import { outputs as verifyOutputs } from '../src/claims/outputs/index.ts';
import { operators } from '../src/claims/operators/index.ts';
import { relationTypes } from '../src/claims/relations/index.ts';
import { renderers } from '../src/report/renderers/index.ts';
import { chanceColumns, tidyColumns, weightColumns } from '../src/tabulation/tidy.ts';
import { layouts } from '../src/wave/layouts/index.ts';
import { reserved } from '../src/wave/status.ts';
import { ledgerOf, verified } from './support/bundled-claims.ts';
import { run } from './support/run.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/README.md',
  'reports/commissioning/2013/report.md',
];

const inShell = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);
const lines = [
  ...inShell.filter((line) => line.startsWith('commission-survey')),
  ...commands.flatMap((command) => command.examples),
];

describe('every command line of README and of --help runs', () => {
  test.each([...new Set(lines)])('%s', async (line) => {
    const folder = await mkdtemp(join(tmpdir(), 'commission-survey-readme-'));
    await cp(join(root, 'data'), join(folder, 'data'), { recursive: true });
    const { exit, err } = await run(folder, line.split(/\s+/).slice(1));
    expect(err).not.toContain('error');
    expect(exit).toBe(0);
    await rm(folder, { recursive: true });
  });

  test('and there are some', () => expect(lines.length).toBeGreaterThan(10));
});

test('the npm scripts it names exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(inShell.slice(0, 2).map((line) => line.split('#')[0]?.trim())).toEqual([
    'npm ci && npm start',
    'npm cit',
  ]);
  expect(scripts['start']).toContain('analyse');
  for (const [, name = ''] of `${readme}${read('CONTRIBUTING.md')}`.matchAll(/`npm run (\S+)`/g))
    expect(scripts).toHaveProperty(name);
});

test('links lead somewhere', () => {
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)#\s]+)\)/g)) {
      expect(existsSync(join(root, page, '..', target)), `${page} → ${target}`).toBe(true);
    }
    for (const [, anchor = ''] of read(page).matchAll(/\]\(#([^)]+)\)/g))
      expect(read(page), anchor).toContain(`id="${anchor}"`);
  }
});

test('every term of the glossary is exported, and every type that is exported is in the glossary or plain', () => {
  const exported = new Set(
    [...read('src/index.ts').matchAll(/\{([^}]*)\}/g)].flatMap(([, names = '']) =>
      names.split(',').map((one) => one.trim()),
    ),
  );
  const glossary = readme.slice(readme.indexOf('## Glossary'), readme.indexOf('## The library'));
  const terms = [...glossary.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name);
  expect(terms.length).toBeGreaterThan(15);
  expect(terms.filter((term) => !exported.has(term))).toEqual([]);
});

test('its library example runs', async () => {
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'commission-survey-readme-'));
  try {
    const text = example.replace(
      "'commission-survey'",
      `'${pathToFileURL(join(root, 'dist/index.js')).href}'`,
    );
    const plain = text.replaceAll(/: string\b/g, '');
    await writeFile(join(folder, 'example.mjs'), plain);
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'example.mjs')], {
      cwd: root,
    });
    // of ten concerns nobody names "none"
    expect(stdout).toBe('9\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('its scale with scores is one of a codebook', () => {
  const scales = /```yaml\n(scales:\n.*?)```/s.exec(readme)?.[1] ?? 'none';
  const item = '  - {id: a, type: single, scale: agreement, label: A, question: A?, origin: assumed}';
  const { codebook, issues } = readCodebook('people.yaml', `survey: people\n${scales}items:\n${item}\n`);
  expect(issues).toEqual([]);
  expect(codebook?.items[0]?.netScores).toHaveLength(1);
});

test('its ledger is one of the bundled study', async () => {
  const published = /```yaml\n(claims:\n.*?)```/s.exec(readme)?.[1] ?? 'none';
  const ledger = await ledgerOf(published);
  const { claims, relations } = await verified({ ledger });
  expect(claims.map(({ result, standing }) => `${result} ${standing}`)).toEqual([
    'reproduced open',
    'holds open',
    'unattainable waived',
    'reproduced open',
    'unsupported waived',
  ]);
  expect(relations.map(({ result }) => result)).toEqual(['contradicted']);
});

describe('its lists are the lists of the house', () => {
  const listed = (heading: string): string[] => {
    const paragraph = new RegExp(`\\*\\*${heading}\\*\\*(.*?)(?:\\n\\n|$)`, 's').exec(readme)?.[1] ?? '';
    return [...paragraph.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  };
  /** Name and words of each row of the table whose first head is this. */
  const rowsOf = (head: string): string[][] => {
    const table = new RegExp(`^\\| ${head} \\|.*\n((?:\\|.*\n)+)`, 'm').exec(readme)?.[1] ?? '';
    return [...table.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = '', about = '']) => [
      name,
      about,
    ]);
  };

  test('commands', () => {
    expect(rowsOf('command')).toEqual(commands.map(({ name, about }) => [name, about]));
  });

  test('item types, layouts, forms, tidy columns', () => {
    expect(listed('Item types\\.')).toEqual(itemTypes.map((type) => type.name));
    expect(listed('Charts\\.')).toEqual(forms.map((form) => form.name));
    expect(listed('The tidy form\\.').slice(1)).toEqual([...tidyColumns]);
    expect(listed('Its columns of weights')).toEqual([...weightColumns]);
    expect(listed('Its columns about chance')).toEqual([...chanceColumns]);
    for (const { name } of layouts) expect(listed('Response files\\.')).toContain(name);
    for (const status of Object.keys(reserved)) expect(listed('Response files\\.')).toContain(`[${status}]`);
  });

  test('base kinds and what a template takes', () => {
    for (const kind of Object.keys(baseKinds))
      expect(/`BaseKind` \| (.*) \|/.exec(readme)?.[1]).toContain(kind);
    const template = readme.slice(readme.indexOf('**The template.**'), readme.indexOf('**Small bases.**'));
    for (const filter of Object.keys(valueFilters)) expect(template).toContain(`| ${filter}`);
    for (const { name } of sections) expect(template).toContain(`{{ ${name} }}`);
  });

  test('rules and outputs of the audit', () => {
    expect(rowsOf('rule')).toEqual(auditRules.map(({ id, about }) => [id, about]));
    for (const { name } of outputs) expect(listed('Audit outputs\\.')).toContain(name);
  });

  test('operators, relations and outputs of verify', () => {
    expect(listed('Operators\\.')).toEqual(operators.map(({ name }) => name));
    expect(listed('Relations\\.')).toEqual(relationTypes.map(({ name }) => name));
    for (const { name } of verifyOutputs) expect(listed('Verify outputs\\.')).toContain(name);
  });

  test('a list is its folder', () => {
    const names = (folder: string): string[] =>
      readdirSync(join(root, 'src', folder)).map((file) => file.replace('.ts', ''));
    expect(
      names('codebook/items')
        .filter((name) => !['index', 'item-type'].includes(name))
        .toSorted(),
    ).toEqual(itemTypes.map((type) => type.name).toSorted());
    expect(names('wave/layouts').filter((name) => !['index', 'layout'].includes(name))).toEqual(
      layouts.map((layout) => layout.name),
    );
    expect(names('report/renderers').filter((name) => !['index', 'renderer'].includes(name))).toHaveLength(
      renderers.length,
    );
    for (const { name } of forms) expect(names('figure/forms')).toContain(name);
    for (const { name } of commands) expect(names('commands')).toContain(name);
  });
});

test('every dependency has its reason', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const reasons = read('CONTRIBUTING.md');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    if (!name.startsWith('@types/')) expect(reasons).toContain(name);
  }
});
