// Captions of figures and tables, with the question and base note that stand under each.

import type { Sentence } from '../reading/sentence.ts';
import type { Token } from '../reading/tokens.ts';
import type { Span } from '../text/text.ts';
import { wordSet } from '../word-set.ts';

export interface Caption extends Span {
  /** "figure 10", small letters. */
  readonly label: string;
  readonly title: string;
  /** What the people were asked, where the caption itself says so: its words up to the end of that line. */
  readonly question?: string;
  readonly sentence: Sentence;
  /** The sentences up to the next caption or heading, two blocks at most. */
  readonly under: readonly Sentence[];
}

const heads = wordSet('figure fig table chart exhibit');

/** @param lineOf the line of a place in the text */
export function captionsIn(sentences: readonly Sentence[], lineOf: (start: number) => number): Caption[] {
  const captions: Caption[] = [];
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence;
    const head = tokens[0]?.word ?? '';
    if (sentences[at - 1]?.block === sentence.block || !heads.has(head)) return;
    const dot = tokens[1]?.word === '.' ? 1 : 0;
    const number = tokens[1 + dot];
    if (number?.type !== 'number') return;
    // what follows is the title; a sentence such as "Figure 3 shows" is none
    const mark = tokens[2 + dot];
    if (mark !== undefined && !/^[:.\-|(]$/.test(mark.word) && !isTitle(sentence, 2 + dot)) return;
    const whole = sentences.slice(at, at + 6).filter((one) => one.block === sentence.block);
    const said = whole.flatMap((one) => one.tokens).slice(2 + dot);
    const question = questionIn(said, lineOf);
    const title = titleOf(whole, 2 + dot).map(({ word }) => word);
    const under = underneath(sentences, at);
    captions.push({
      start: sentence.start,
      end: sentence.end,
      label: `${head === 'fig' ? 'figure' : head} ${number.word}${number.suffix ?? ''}`,
      title: title.join(' '),
      ...(question === undefined ? {} : { question }),
      sentence,
      under,
    });
  });
  return captions;
}

/** The words before the question, or else all of them. */
function titleOf(sentences: readonly Sentence[], from: number): Token[] {
  const words = (all: readonly Sentence[]): Token[] =>
    all
      .flatMap(({ tokens }) => tokens)
      .slice(from)
      .filter(({ type }) => type === 'word');
  const at = sentences.findIndex(({ tokens }) => tokens.some(({ word }) => word === '?'));
  const before = words(sentences.slice(0, Math.max(0, at)));
  return before.length > 0 ? before : words(sentences);
}

/** Up to the question mark, and what stands after it in its line: which people, which wave. */
function questionIn(tokens: readonly Token[], lineOf: (start: number) => number): string | undefined {
  const mark = tokens.findIndex(({ word }) => word === '?');
  if (mark < 4) return undefined;
  const line = lineOf(tokens[mark]?.start ?? 0);
  const rest = tokens.slice(mark).filter(({ start }) => lineOf(start) === line);
  return [...tokens.slice(0, mark), ...rest]
    .filter(({ type, word }) => (type === 'word' && word !== 'q') || type === 'number')
    .map(({ word }) => word)
    .join(' ');
}

/** Without a mark: a short line that is no sentence. */
function isTitle({ tokens, kind }: Sentence, from: number): boolean {
  const last = tokens.at(-1)?.word ?? '';
  const verb =
    /^(?:shows?|gives?|is|are|was|and|to|on|presents?|sets?|illustrates?|below|above|overleaf|opposite|of|in|summarises?|compares?|lists?|suggests?|also|has|reports?|breaks?|demonstrates?|describes?|provides?|indicates?|reveals?|then|at|for|with|or|,)$/;
  return (
    kind === 'caption' && tokens.length <= 16 && !/^[.;!]$/.test(last) && !verb.test(tokens[from]?.word ?? '')
  );
}

function underneath(sentences: readonly Sentence[], at: number): Sentence[] {
  const own = sentences[at]?.block ?? 0;
  const found: Sentence[] = [];
  for (const one of sentences.slice(at + 1, at + 12)) {
    if (one.block > own + 2 || (one.block > own && one.kind === 'heading')) break;
    if (one.block > own && heads.has(one.tokens[0]?.word ?? '') && one.tokens[1]?.type === 'number') break;
    found.push(one);
  }
  return found;
}
