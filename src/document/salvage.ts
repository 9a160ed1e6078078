// What can be had of a document with mistakes, so that the checks after the schema can look for more of them.

import type { z } from 'zod';
import { nearestName } from './nearest.ts';

type Path = readonly PropertyKey[];

/** Puts stand-ins in the places of mistakes until the schema takes the document. */
export function salvage<Clean>(plain: unknown, schema: z.ZodType<Clean>): Clean | undefined {
  const patched: unknown = structuredClone(plain);
  const attempts = new Map<string, number>();
  for (let round = 0; round < 40; round += 1) {
    const result = schema.safeParse(patched);
    if (result.success) return result.data;
    for (const problem of result.error.issues) patch(patched, problem, attempts);
  }
  return undefined;
}

function patch(document: unknown, problem: z.core.$ZodIssue, attempts: Map<string, number>): void {
  if (problem.code === 'unrecognized_keys') {
    const holder = valueAt(document, problem.path) as Record<string, unknown>;
    for (const key of problem.keys) delete holder[key];
    return;
  }
  const holder = valueAt(document, problem.path.slice(0, -1));
  const last = problem.path.at(-1);
  if (last === undefined || typeof holder !== 'object' || holder === null) return;
  const key = problem.path.join('/');
  const attempt = attempts.get(key) ?? 0;
  attempts.set(key, attempt + 1);
  const choices = choicesOf(problem);
  const nearest = nearestName(String(valueAt(document, problem.path)), choices) ?? choices[0];
  // a name nobody else has, a number, a day, nothing in particular
  const standIns = [
    ...(nearest === undefined ? [] : [nearest]),
    `x${attempts.size}`,
    '1',
    '2000-01-01',
    [],
    {},
  ];
  (holder as Record<PropertyKey, unknown>)[last] = standIns[attempt % standIns.length];
}

/** The values a place takes, where it takes only some. */
export function choicesOf(problem: z.core.$ZodIssue): string[] {
  if (problem.code === 'invalid_value') return problem.values.map(String);
  // a union tells its choices in the words it was given: one a line
  return problem.code === 'invalid_union' ? problem.message.split('\n') : [];
}

export function valueAt(document: unknown, path: Path): unknown {
  let value: unknown = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

const namingKeys: ReadonlySet<PropertyKey> = new Set(['id', 'code', 'survey', 'default_wave']);

/** Whether a mistake hides what something is called, or which things there are. */
export function hidesNames(problem: z.core.$ZodIssue): boolean {
  const last = problem.path.at(-1);
  const structure = problem.code === 'invalid_type' && problem.expected !== 'string';
  return structure || problem.code === 'too_small' || (last !== undefined && namingKeys.has(last));
}
