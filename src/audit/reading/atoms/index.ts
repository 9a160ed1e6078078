// The readers of atoms; the first that reads counts. To add one, write its file and add it here.

import type { Atom } from '../atom.ts';
import { numberWords } from '../number-words.ts';
import type { Token } from '../tokens.ts';
import type { AtomReader } from './atom-reader.ts';
import { base } from './base.ts';
import { count } from './count.ts';
import { fraction, isPart } from './fraction.ts';
import { other } from './other.ts';
import { percent } from './percent.ts';
import { ratio } from './ratio.ts';

const readers: readonly AtomReader[] = [base, percent, fraction, ratio, other, count];

export function atomsOf(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token || !mayBegin(token, tokens[at + 1])) {
      at += 1;
      continue;
    }
    let atom: Atom | undefined;
    for (const read of readers) {
      atom = read(tokens, at);
      if (atom) break;
    }
    if (atom) atoms.push(atom);
    at = atom ? Math.max(atom.after, at + 1) : at + 1;
  }
  return atoms;
}

const beginnings = new Set([
  ...'n base bases based sample half most few majority minority almost nearly all every no'.split(' '),
  ...numberWords,
]);

/** Most words begin no atom, and are not shown to the readers. */
function mayBegin({ type, word }: Token, next: Token | undefined): boolean {
  if (type !== 'word') return type === 'number';
  if (beginnings.has(word)) return true;
  if (word === 'a') return next?.word === 'hundred' || isPart(next?.word);
  return word.includes('-') && (isPart(word.split('-')[1]) || /-points?$/.test(word));
}
