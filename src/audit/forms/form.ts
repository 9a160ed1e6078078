// What a form is: a way to print numbers that belong together.

import type { Atom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Statement } from '../statement.ts';

export interface Form {
  readonly name: string;
  /** Texts that it must read, each as one statement. A test runs them. */
  readonly examples: readonly string[];
  /** The kinds of atoms it is made of; in a sentence that has none of one of them there is nothing to read. */
  readonly of: readonly Atom['type'][];
  /** Reads what no form before it has taken, and takes what it read. */
  readonly read: (sentence: Sentence, taken: Set<Atom>) => readonly Statement[];
}

/** Atoms side by side that no form has taken. */
export function pairs(sentence: Sentence, taken: ReadonlySet<Atom>): (readonly [Atom, Atom])[] {
  const { atoms } = sentence;
  return atoms.flatMap((atom, at) => {
    const next = atoms[at + 1];
    return next && !taken.has(atom) && !taken.has(next) ? [[atom, next] as const] : [];
  });
}
