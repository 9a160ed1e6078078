// Sentences: the tokens between two full stops of a block, and the atoms in them.

import { wordSet } from '../word-set.ts';
import type { Block, BlockKind, Span, Text } from '../text/text.ts';
import type { Atom } from './atom.ts';
import { atomsOf } from './atoms/index.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
  /** Which block it is part of, and which sentence of the document it is. */
  readonly block: number;
  readonly index: number;
  readonly kind: BlockKind;
}

const abbreviations = wordSet(
  'e.g i.e eg ie vs cf approx avg incl ca no fig figs dr mr mrs ms st etc al p pp nos para',
);

/** The sentences of all blocks that are no tables. */
export function sentencesOf(text: Text): Sentence[] {
  const sentences: Sentence[] = [];
  text.blocks.forEach((block, at) => {
    if (block.rows) return;
    for (const tokens of split(tokensOf(text.clean, block), text.clean)) {
      sentences.push(sentenceOf(tokens, block, at, sentences.length));
    }
  });
  return sentences;
}

export function sentenceOf(
  tokens: readonly Token[],
  { kind, start, end }: Block,
  block: number,
  index: number,
): Sentence {
  return {
    kind,
    block,
    index,
    tokens,
    atoms: atomsOf(tokens),
    start: tokens[0]?.start ?? start,
    end: tokens.at(-1)?.end ?? end,
  };
}

/** No sentence is longer; what is has no full stops, and nothing to do with itself. */
const longest = 300;

function split(tokens: readonly Token[], clean: string): Token[][] {
  const parts: Token[][] = [];
  let from = 0;
  tokens.forEach(({ type, word }, at) => {
    const next = tokens[at + 1];
    const stops = type === 'sign' && (word === '.' || word === '!' || word === '?');
    // "(… by chance.) Those who", "“… in time.” The rest"
    const closes = type === 'sign' && /^["')\]]$/.test(word) && /^[.!?]$/.test(tokens[at - 1]?.word ?? '');
    const ends =
      next === undefined ||
      (stops && endsHere(tokens, at, next, clean)) ||
      (closes && tokens[at]?.fused === true && endsHere(tokens, at, next, clean));
    if (!ends && at + 1 - from < longest) return;
    parts.push(tokens.slice(from, at + 1));
    from = at + 1;
  });
  return parts;
}

function endsHere(tokens: readonly Token[], at: number, next: Token, clean: string): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (tokens[at]?.word === '.' && (abbreviations.has(before) || /^[a-z]$/.test(before))) return false;
  if (next.fused && /^["')\]]$/.test(next.word)) return false;
  const gap = clean.slice(tokens[at]?.end ?? 0, next.start);
  return /\s/.test(gap) && !/^[a-z]/.test(clean.slice(next.start, next.start + 1));
}
