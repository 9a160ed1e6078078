// A document a person wrote: YAML whose every value keeps its place, read into a clean form by a schema.
// All scalars are text (the failsafe schema), so that code `01` stays `01`.

import { z } from 'zod';
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document as YamlDocument } from 'yaml';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { nearestHint } from './nearest.ts';
import { choicesOf, hidesNames, salvage, valueAt } from './salvage.ts';

export type Path = readonly PropertyKey[];

export interface ReadDocument<Clean> {
  /**
   * The clean form. Where there are issues it holds stand-ins at their places: good enough to look for further
   * mistakes, not to be used. Absent when not even that could be had.
   */
  readonly value: Clean | undefined;
  /** False where a mistake hides what things are called: names that seem unknown may then be right. */
  readonly namesKnown: boolean;
  readonly issues: readonly Issue[];
  /** Where the value, or with `onKey` its key, stands. */
  readonly place: (path: Path, onKey?: 'key') => Place;
}

/**
 * Reads a YAML document by a schema and reports every mistake with its line.
 *
 * @param file the name to print, relative to where the command runs
 */
export function readDocument<Clean>(
  file: string,
  text: string,
  schema: z.ZodType<Clean>,
): ReadDocument<Clean> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const place = (path: Path, onKey?: 'key'): Place => at(offsetOf(yaml, path, onKey === 'key'));
  const issues = yaml.errors.map((error) =>
    error.code === 'DUPLICATE_KEY'
      ? duplicateKey({ place: at(error.pos[0]), actual: 'a key for the second time' })
      : yamlSyntax({ place: at(error.pos[0]), actual: error.message.split('\n')[0] ?? 'a mistake' }),
  );
  visit(yaml, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return;
      const actual = '`__proto__`';
      issues.push(
        unknownKey({
          place: at(key.range?.[0] ?? 0),
          actual,
          expected: 'names that are no part of the language',
        }),
      );
    },
  });
  if (issues.some((issue) => issue.rule === yamlSyntax.id))
    return { value: undefined, namesKnown: false, issues, place };
  let plain: unknown;
  try {
    plain = yaml.toJS({ maxAliasCount: 100 });
  } catch {
    const actual = 'too many or unresolved aliases';
    issues.push(yamlSyntax({ place: { file, line: 1, column: 1 }, actual }));
    return { value: undefined, namesKnown: false, issues, place };
  }
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, namesKnown: true, issues, place };
  const problems = result.error.issues;
  issues.push(...problems.flatMap((problem) => describeProblem(problem, plain, place)));
  return { value: salvage(plain, schema), namesKnown: !problems.some(hidesNames), issues, place };
}

/**
 * A mapping with just these keys. An unknown key carries the known ones, so that the nearest can be named.
 */
export function mapping<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (problem) => (problem.code === 'unrecognized_keys' ? Object.keys(shape).join('\n') : undefined),
  });
}

/** Text that says something. */
export const text: z.ZodString = z.string().regex(/\S/, 'some text');
/** A name that can stand in an address and in a file name. */
export const name: z.ZodString = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,60}$/, 'letters, digits, _ and - (60 at most)');
/** A whole number written as text. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number')
  .transform(Number);
/** `true` or `false`, written as text. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

function offsetOf(yaml: YamlDocument, path: Path, onKey: boolean): number {
  const parent = path.length > 1 ? yaml.getIn(path.slice(0, -1), true) : yaml.contents;
  const last = path.at(-1);
  if (onKey && last !== undefined && isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = path.length > 0 ? yaml.getIn(path, true) : yaml.contents;
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length > 0 ? offsetOf(yaml, path.slice(0, -1), true) : 0;
}

function describeProblem(
  problem: z.core.$ZodIssue,
  plain: unknown,
  place: ReadDocument<unknown>['place'],
): Issue[] {
  const { path } = problem;
  if (problem.code === 'unrecognized_keys') {
    const known = problem.message.split('\n');
    return problem.keys.map((key) =>
      unknownKey({
        place: place([...path, key], 'key'),
        actual: `\`${key}\``,
        expected: known.map((one) => `\`${one}\``).join(', '),
        hint: nearestHint(key, known),
      }),
    );
  }
  const found = valueAt(plain, path);
  const expected = expectation(problem);
  if (found === undefined) {
    return [
      missingKey({
        place: place(path.slice(0, -1), 'key'),
        actual: `no \`${String(path.at(-1) ?? '')}\``,
        expected,
      }),
    ];
  }
  const word = typeof found === 'string' ? found : undefined;
  const choices = choicesOf(problem);
  return [
    wrongValue({
      place: place(path),
      actual: kindOf(found),
      expected,
      hint: word === undefined ? undefined : nearestHint(word, choices),
    }),
  ];
}

function expectation(problem: z.core.$ZodIssue): string {
  switch (problem.code) {
    case 'invalid_type':
      return (
        { string: 'text', array: 'a list', object: 'a mapping', record: 'a mapping' }[
          problem.expected as string
        ] ?? problem.expected
      );
    case 'invalid_value':
    case 'invalid_union':
      return `one of ${choicesOf(problem)
        .map((choice) => `\`${choice}\``)
        .join(', ')}`;
    case 'too_small':
      return `at least ${problem.minimum}`;
    default:
      return problem.message;
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string')
    return value === '' ? 'nothing' : `\`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\``;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return 'a mapping';
}

export const yamlSyntax = rule({
  id: 'yaml-syntax',
  severity: 'error',
  message: 'Unexpected YAML: {actual}',
  repair: 'Mend the indentation, quotes or brackets at this place.',
  example: { files: { 'study.yaml': 'title: [unclosed\n' } },
});

export const duplicateKey = rule({
  id: 'duplicate-key',
  severity: 'error',
  message: 'Unexpected {actual}, expected each key once',
  repair: 'Keep one of the two.',
  example: { files: { 'study.yaml': 'title: A\ntitle: B\n' } },
});

export const unknownKey = rule({
  id: 'unknown-key',
  severity: 'error',
  message: 'Unexpected key {actual}, expected one of {expected}',
  repair: 'Remove the key or correct its spelling.',
  example: { files: { 'study.yaml': 'titel: A\nsurveys: []\ndefault_wave: "1"\n' } },
});

export const missingKey = rule({
  id: 'missing-key',
  severity: 'error',
  message: 'Unexpected gap: {actual}, expected {expected}',
  repair: 'Add the key.',
  example: { files: { 'study.yaml': 'title: A\n' } },
});

export const wrongValue = rule({
  id: 'wrong-value',
  severity: 'error',
  message: 'Unexpected value: {actual}, expected {expected}',
  repair: 'Correct the value.',
  example: { files: { 'study.yaml': 'title: [A]\nsurveys: none\ndefault_wave: "1"\n' } },
});
