// What the answers behind a mean were, whole numbers or finer ones, and how many there were.

import { nounsFrom, stem } from '../../reading/audience.ts';
import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { MeanStatement } from '../../statement.ts';
import { phraseOf } from '../../reading/words.ts';

const wordsOf = (sentences: readonly Sentence[]): string =>
  phraseOf(sentences.flatMap(({ tokens }) => tokens));

interface Scale {
  /** Answers may lie between whole numbers, or are means themselves. */
  readonly finer: boolean;
  /** The text says that they are whole numbers. */
  readonly whole: boolean;
}
/** A sentence may hold many means, and has one scale. */
const scales = new WeakMap<Sentence, Scale>();

export function scaleOf({ sentence, start }: MeanStatement, context: Context): Scale {
  const known = scales.get(sentence);
  if (known) return known;
  const grid =
    sentence.kind === 'table'
      ? context.grids.find((one) => one.start <= start && start < one.end)
      : undefined;
  const words = grid ? grid.words : wordsOf([...leadIn(sentence, context), sentence]);
  const scale = { finer: finer.test(words), whole: whole.test(words) };
  scales.set(sentence, scale);
  return scale;
}

/** "from 0.0 to 10.0", "half marks", means of several items, of panels, of what was measured or made even. */
const finer =
  /\b\d+\.0+\b|\b(?:sliders?|slid|visual analogue|vas|continuous|composites?|averaged (?:over|across)|averaging|averages?,? (?:\w+ )?(?:scores? )?had|sub-?scales?|scale scores?|index|indices|decimals?|half (?:points?|marks?|stars?)|halves|\w+-item|(?:of|over|across) (?:the |its |all )?(?:\w+ )?items|panels?|adjusted|imputed|standardi[sz]ed|rescaled|normali[sz]ed|converted|estimated|modelled|(?:mean|average) of (?:the|their|all|these|\w+) (?:\w+ )?(?:means|averages|scores|ratings|items|marks|answers)|average (?:scores?|ratings?|marks?)\b.*\bmean|mean (?:scores?|ratings?)\b.*\baveraged?|nearest)\b/;

/** "in whole numbers", "from 1 to 5", "out of 10", "how many times". */
const whole =
  /\bwhole\b|\blikert\b|\bpoint scale\b|-point\b|\b[01] ?(?:\([^)]{1,40}\) ?)?(?:to|-) ?(?:[3-9]|10)\b|\bone to (?:four|five|six|seven|ten)\b|\bout of (?:[3-9]|10|five|seven|ten)\b|\bhow many\b|\bnumber of\b|\bstars?\b|\bcounted\b/;

/** The one number of people that the sentences before give, or the number of what the mean is "per". */
export function baseNear({ sentence }: MeanStatement, context: Context): number | undefined {
  const per = sentence.tokens.findIndex(({ word }) => word === 'per');
  const unit = per < 0 ? undefined : stem(sentence.tokens[per + 1]?.word ?? '');
  const sizes = new Set([...leadIn(sentence, context), sentence].flatMap((one) => numbersIn(one, unit)));
  const [size] = sizes;
  return sizes.size === 1 ? size : undefined;
}

function numbersIn({ tokens, atoms }: Sentence, unit: string | undefined): number[] {
  return atoms.flatMap((atom): number[] => {
    if (atom.type === 'base') return [atom.size];
    if (atom.type !== 'count' || atom.op !== undefined || atom.value < 5) return [];
    const nouns = nounsFrom(tokens, atom.after);
    const own = tokens.slice(atom.after, atom.after + nouns.length);
    const last = own.findLast(({ word }) => plural.test(word))?.word ?? '';
    if (last === '' || measured.test(last)) return [];
    return unit === undefined || nouns.includes(unit) ? [atom.value] : [];
  });
}

const plural = /[^s]s$|^(?:people|men|women|children|staff)$/;
const measured =
  /^(?:years|months|weeks|days|nights|hours|minutes|times|points|questions|items|pages|miles|marks|stars|vacancies|criteria)$/;

/** The two sentences before it in its block, or the lines over it where it stands by itself. */
function leadIn(sentence: Sentence, context: Context): Sentence[] {
  const near = (one: Sentence): boolean => one.index < sentence.index && one.index >= sentence.index - 2;
  const own = context.around(sentence, 0).filter(near);
  if (own.length > 0) return own;
  return context
    .around(sentence, 1)
    .filter((one) => one.block < sentence.block && near(one) && one.tokens.length < 30);
}
