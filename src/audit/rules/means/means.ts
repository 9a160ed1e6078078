// What the answers behind a mean were, whole numbers or finer ones, and how many there were.

import { isPlainCount } from '../../reading/atom.ts';
import { nounsFrom, stem } from '../../reading/audience.ts';
import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { MeanStatement } from '../../statement.ts';
import type { Grid } from '../../tables/grid.ts';
import { phraseOf } from '../../reading/words.ts';

interface Scale {
  /** Answers may lie between whole numbers, or are means themselves. */
  readonly finer: boolean;
  /** The text says that they are whole numbers. */
  readonly whole: boolean;
}
/** A sentence may hold many means, and has one scale. */
const scales = new WeakMap<Sentence, Scale>();

export function scaleOf(statement: MeanStatement, context: Context): Scale {
  const { sentence, start } = statement;
  const known = scales.get(sentence);
  if (known) return known;
  const grid =
    sentence.kind === 'table'
      ? context.grids.find((one) => one.start <= start && start < one.end)
      : undefined;
  const words = grid
    ? `${grid.words} ${labelOf(grid, sentence)}`
    : phraseOf([...leadIn(statement, context), sentence].flatMap(({ tokens }) => tokens));
  const said = words.replaceAll(unhalved, ' whole ');
  const scale = { finer: finer.test(said), whole: whole.test(said) };
  scales.set(sentence, scale);
  return scale;
}

/** "Scale score (mean of both items)" is the row's own word. */
const labelOf = ({ rows }: Grid, sentence: Sentence): string =>
  rows.find(({ cells }) => cells.some((cell) => cell?.sentence === sentence))?.label ?? '';

/** "no half marks", "halves were not allowed" */
const unhalved =
  /\b(?:no|not|without|never) (?:any |in )?(?:half|halves|decimals?|fractions?)\b(?: \w+)?|\b(?:half (?:points?|marks?|stars?)|halves|decimals?|fractions?) (?:\w+ )?not\b/g;

/** "from 0.0 to 10.0", "half marks", means of several items, of panels, of what was measured or made even. */
const finer =
  /\b\d+\.0+\b|\b(?:sliders?|slid|visual analogue|vas|continuous|composites?|averaged (?:over|across|to|together|for each)|(?:were|are|then) averaged|averaging|averages?,? (?:\w+ )?(?:scores? )?had|sub-?scales?|scale scores?|index|indices|decimals?|half (?:points?|marks?|stars?)|halves|\w+-item|(?:of|over|across) (?:the |its |all )?(?:\w+ )?items|panels|(?:each|every|the|a|per) panel|score is (?:their|the) (?:average|mean)|(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|[12]\d) (?:items|statements)|adjusted|imputed|standardi[sz]ed|rescaled|normali[sz]ed|converted|estimated|modelled|(?:mean|average) of (?:the|their|all|these|\w+) (?:\w+ )?(?:means|averages|scores|ratings|items|marks|answers)|average (?:scores?|ratings?|marks?)\b.*\bmean|mean (?:scores?|ratings?)\b.*\baveraged?|nearest)\b/;

/** "in whole numbers", "from 1 to 5", "out of 10", "how many times". */
const whole =
  /\bwhole\b|\blikert\b|\bpoint scale\b|-point\b|\b[01] ?(?:\([^)]{1,40}\) ?)?(?:to|-) ?(?:[3-9]|10)\b|\bone to (?:four|five|six|seven|ten)\b|\bout of (?:[3-9]|10|five|seven|ten)\b|\bhow many\b|\bnumber of\b|\bstars?\b|\bcounted\b/;

/**
 * How many may have answered, from the sentences before and its own: the one number of people; where there are several,
 * first whoever gave the answers, as in "each of the 23 stallholders". Of what a mean is "per" only that counts.
 */
export function basesNear(statement: MeanStatement, context: Context): number[] {
  const { sentence } = statement;
  const per = sentence.tokens.findIndex(({ word }) => word === 'per');
  const unit = per < 0 ? undefined : stem(sentence.tokens[per + 1]?.word ?? '');
  const found = [...leadIn(statement, context), sentence].flatMap((one) => numbersIn(one, unit));
  const sizes = [...new Set(found.map(({ size }) => size))];
  if (sizes.length < 2) return sizes;
  const giving = found.findLast(({ gives }) => gives);
  return giving ? [...new Set([giving.size, ...sizes])] : [];
}

interface People {
  readonly size: number;
  /** Its words say that they answered. */
  readonly gives: boolean;
}

function numbersIn({ tokens, atoms }: Sentence, unit: string | undefined): People[] {
  return atoms.flatMap((atom): People[] => {
    if (atom.type === 'base') return [{ size: atom.size, gives: true }];
    if (!isPlainCount(atom) || atom.value < 5) return [];
    const nouns = nounsFrom(tokens, atom.after);
    const own = tokens.slice(atom.after, atom.after + nouns.length);
    const last = own.findLast(({ word }) => plural.test(word))?.word ?? '';
    if (last === '' || measured.test(last)) return [];
    if (unit !== undefined && !nouns.includes(unit)) return [];
    const to = atom.after + nouns.length;
    const around = [...tokens.slice(Math.max(0, atom.first - 3), atom.first), ...tokens.slice(to, to + 3)];
    return [{ size: atom.value, gives: around.some(({ word }) => giving.test(word)) }];
  });
}

const giving =
  /^(?:each|every|all|same|gave|scored|rated|marked|judged|ranked|answered|replied|responded|returned|completed|voted)$/;
const plural = /[^s]s$|^(?:people|men|women|children|staff)$/;
const measured =
  /^(?:years|months|weeks|days|nights|hours|minutes|times|points|questions|items|pages|miles|marks|stars|vacancies|criteria|statements|aspects)$/;

/** The two sentences before it in its block, or the lines over it where it stands by itself, or over its table. */
function leadIn(
  { sentence, after }: Pick<MeanStatement, 'sentence' | 'after'>,
  context: Context,
): Sentence[] {
  if (after) return [...leadIn({ sentence: after }, context), after];
  if (sentence.kind === 'table')
    return context
      .around(sentence, 2)
      .filter((one) => one.block < sentence.block)
      .slice(-4);
  const near = (one: Sentence): boolean => one.index < sentence.index && one.index >= sentence.index - 2;
  const own = context.around(sentence, 0).filter(near);
  if (own.length > 0) return own;
  return context
    .around(sentence, 1)
    .filter((one) => one.block < sentence.block && near(one) && one.tokens.length < 30);
}
