// A percentage that goes on from the sentence before: "27 of the 48 did. That is 65%", "A response rate of 42% is usual".

import { prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import { answers } from '../../reading/audience.ts';
import { isPlainCount } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { PercentageStatement } from '../../statement.ts';
import { explained, numbersNear } from './acquittal.ts';
import type { Found } from '../audit-rule.ts';
import { mismatch } from './mismatch.ts';
import { yearsIn } from '../../reading/words.ts';
import { sends } from './response.ts';

interface Share {
  readonly count: number;
  readonly base: number;
}

/** Nothing where any two numbers before it make the percentage right. */
export function ofWhatWasSaid(statement: PercentageStatement, context: Context): Found[] {
  const { percent, sentence } = statement;
  const { printed, op, range } = percent;
  // who answered is counted without weights
  if (op !== undefined || range || (context.weighted && !isRate(statement))) return [];
  const told = isThat(statement)
    ? before(sentence, context, 1).flatMap((one) => sharesIn(one, percent.start))
    : isRate(statement)
      ? before(sentence, context, 2).flatMap((one) => ratiosIn(one, percent.start))
      : [];
  const counted =
    told.length === 0 && isRate(statement)
      ? returns(ofItsTime(before(sentence, context, 2), sentence), sentence, percent.start)
      : [];
  const share = counted.at(-1) ?? told[0];
  // of several it may be of any, or of all
  if (!share || told.length > 1) return [];
  if ([...told, ...counted].some(({ count, base }) => prints(printed, count, base, context.ties))) return [];
  if (explained({ count: share.count, printed }, sentence, context)) return [];
  // "1,126 were returned, of which 14 were blank": the rate is of what is left
  if (numbersNear(sentence, context).some((size) => size < share.base && prints(printed, size, share.base)))
    return [];
  return mismatch(statement, printed, share.count, share.base, context, false).map((one) => ({
    ...one,
    severity: told.length > 0 ? 'error' : 'warning',
  }));
}

const before = (sentence: Sentence, context: Context, far: number): readonly Sentence[] =>
  context.around(sentence, 0).filter(({ index }) => index <= sentence.index && index >= sentence.index - far);

/** "The 2019 survey had a response rate of 59%" is of nobody who answered in 2023. */
function ofItsTime(sentences: readonly Sentence[], { tokens }: Sentence): readonly Sentence[] {
  const years = yearsIn(tokens);
  return years === '' || sentences.every((one) => yearsIn(one.tokens) === years) ? sentences : [];
}

/** "That is 65%", "that makes 65%" */
function isThat({ sentence: { tokens }, percent: { first, after } }: PercentageStatement): boolean {
  // "37% of the addresses we began with"
  if (tokens[after]?.word === 'of') return false;
  const [that, is] = tokens.slice(Math.max(0, first - 2), first).map(({ word }) => word);
  return /^(?:that|this|which)$/.test(that ?? '') && /^(?:is|was|makes|equals|represents)$/.test(is ?? '');
}

/** "a response rate of 46%", "a response of 42 per cent" */
export function isRate({ sentence: { tokens }, percent: { first, after } }: PercentageStatement): boolean {
  const words = tokens.slice(Math.max(0, first - 14), first).map(({ word }) => word);
  const next = tokens.slice(after, after + 2).map(({ word }) => word);
  const at = words.findLastIndex((word) => /^(?:response|return|reply)$/.test(word));
  // "the response rate, counting usable forms only, was"
  const said = words
    .slice(at + 1)
    .join(' ')
    .replace(/^rate , [a-z -]+ , (?=was|is)/, '');
  return (
    (at >= 0 && /^(?:(?:rate|of|was|is|at|:|=|,|therefore|thus|then|hence) ?)*$/.test(said)) ||
    (/^(?:response|return|reply)$/.test(next[0] ?? '') && /^(?:rate|[.,;)])$/.test(next[1] ?? '.'))
  );
}

/** "37 of the 152 replied"; "of the 48 managers, 27 had". */
function sharesIn({ tokens, atoms }: Sentence, limit: number): Share[] {
  const told = atoms.filter((atom) => atom.start < limit);
  return told.flatMap((atom, at): Share[] => {
    if (atom.type === 'ratio') return [{ count: atom.count, base: atom.base }];
    const base = told[at - 1];
    if (!isPlainCount(atom) || base?.type !== 'count' || base.value < atom.value) return [];
    const lead = tokens.slice(Math.max(0, base.first - 3), base.first).map(({ word }) => word);
    return lead.includes('of') && tokens[atom.first - 1]?.word === ','
      ? [{ count: atom.value, base: base.value }]
      : [];
  });
}

const ratiosIn = ({ atoms }: Sentence, limit: number): Share[] =>
  atoms.flatMap((atom) =>
    atom.type === 'ratio' && atom.start < limit ? [{ count: atom.count, base: atom.base }] : [],
  );

/** Who answered of whom it was sent to, in one sentence or two; a rate after a number makes it one of answers. */
function returns(sentences: readonly Sentence[], own: Sentence, limit: number): Share[] {
  const people = sentences.flatMap((sentence) => {
    const { tokens, atoms } = sentence;
    return atoms.flatMap((atom): { size: number; sent: boolean; back: boolean }[] => {
      if (atom.start > limit || !(isPlainCount(atom) || atom.type === 'base')) return [];
      const near = tokens.slice(Math.max(0, atom.first - 6), atom.after + 5).map(({ word }) => word);
      const goesOut = near.some((word) => sends.test(word));
      return [
        {
          size: atom.type === 'base' ? atom.size : atom.value,
          sent: goesOut,
          back: near.some((word) => came.has(word)) || (sentence === own && !goesOut),
        },
      ];
    });
  });
  const sent = people.filter((one) => one.sent);
  return people
    .filter(({ back }) => back)
    .flatMap(({ size }) =>
      sent.filter((one) => one.size > size).map((one) => ({ count: size, base: one.size })),
    );
}

/** "Sent back", "filled in", "reached us". */
const came = new Set([...answers, 'sent', 'filled', 'reached']);
