// Captions of figures and tables, with the question and base note that stand under each.

import type { Sentence } from './reading/sentence.ts';
import type { Span } from './text/text.ts';

export interface Caption extends Span {
  /** "figure 10", small letters. */
  readonly label: string;
  readonly title: string;
  readonly sentence: Sentence;
  /** The sentences up to the next caption or heading, two blocks at most. */
  readonly under: readonly Sentence[];
}

const heads = new Set(['figure', 'fig', 'table', 'chart', 'exhibit']);

export function captionsIn(sentences: readonly Sentence[]): Caption[] {
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
    const title = whole
      .flatMap((one) => one.tokens)
      .slice(2 + dot)
      .filter(({ type }) => type === 'word')
      .map(({ word }) => word);
    const under = underneath(sentences, at);
    captions.push({
      start: sentence.start,
      end: sentence.end,
      label: `${head === 'fig' ? 'figure' : head} ${number.word}${number.suffix ?? ''}`,
      title: title.join(' '),
      sentence,
      under,
    });
  });
  return captions;
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
    if (one.block > own + 2 || one.kind === 'heading') break;
    if (one.block > own && heads.has(one.tokens[0]?.word ?? '') && one.tokens[1]?.type === 'number') break;
    found.push(one);
  }
  return found;
}
