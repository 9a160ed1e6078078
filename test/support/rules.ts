// Every rule in the house, found by looking: whatever a file of src exports that is a rule.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/issue.ts';

const source = join(import.meta.dirname, '../../src');

export async function allRules(): Promise<Rule[]> {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const modules = await Promise.all(
    paths.toSorted().map((path) => import(pathToFileURL(join(source, path)).href) as Promise<object>),
  );
  return modules.flatMap((module) => Object.values(module) as unknown[]).filter(isRule);
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'function' && 'repair' in value && 'severity' in value;
}
