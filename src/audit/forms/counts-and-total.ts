import { nounsFrom } from '../reading/audience.ts';
import { isPlainCount } from '../reading/atom.ts';
import type { BaseAtom, CountAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { phraseOf, wordsFrom } from '../reading/words.ts';
import { spanOf } from '../statement.ts';
import type { Form } from './form.ts';

/** Words for what is counted: a total of all kinds. */
const wholes =
  /^(?:responses?|respondents|replies|people|participants|organisations?|returns|interviews|completes|answers|councils|trusts|bodies|staff|professionals|individuals)$/;

/** These say that nothing is left over. */
const exhaustive =
  /\b(?:made up of|consist(?:s|ed|ing) of|comprising|comprised|composed of|namely|divided into)$/;

/** A number of people and, in brackets or after a colon or verb, the numbers it is made of. */
export const countsAndTotal: Form = {
  name: 'counts-and-total',
  examples: [
    '106 responses (40 commissioners and 66 providers)',
    '162 people: 40 commissioners, 66 providers and 56 workers',
    'The class of 61 was made up of 33 juniors, 17 seniors and 11 others',
    'The 68 talks took place by telephone (29), by video (21) and in person (18)',
    'Replies by region (n = 103): North 34, Midlands 27 and South 42',
    'Fourteen came from Perth, nine from Crieff and five from Dunkeld, a total of 28 letters',
    'Of the 106 replies, 40 came from commissioners and the other 66 from providers',
    'The 38 grants went to clubs (17), schools (13) and halls (8)',
    'Our 57 informants (19 farmers, 16 millers and 22 bakers) met twice',
  ],
  of: ['count'],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    for (const [at, total] of atoms.entries()) {
      if (total.type !== 'count' || taken.has(total) || total.op !== undefined) continue;
      const next = atoms[at + 1];
      const between = tokens.slice(total.after, next?.first ?? total.after).map(({ word }) => word);
      const whole = exhaustive.test(between.join(' '));
      if (next?.type !== 'count' || between.length > (whole ? 14 : 8)) continue;
      const opens = /^[(:]$/.test(between.at(-1) ?? '');
      if (!whole && !opens) continue;
      const parts = partsAfter(sentence, opens ? next.first - 1 : next.first - 2, atoms.slice(at + 1));
      if (parts.length < 2) continue;
      const named =
        whole || between.some((word) => wholes.test(word) || /^(?:answered|replied|responded)$/.test(word));
      const sum = parts.reduce((so, { value }) => so + value, 0);
      // some of them may be named only; more than all cannot be, where each is a kind of them
      const kinds = parts.every(
        ({ value, after }) => value < total.value && nounsFrom(tokens, after).length > 0,
      );
      if (!named && (sum < total.value || !kinds || between.at(-1) !== '(')) continue;
      return [{ kind: 'counts', sentence, ...spanOf(total, ...parts), total, parts }];
    }
    const found =
      eachInBrackets(sentence) ?? byName(sentence) ?? totalLast(sentence) ?? withRemainder(sentence);
    return found && !taken.has(found.total)
      ? [{ kind: 'counts', sentence, ...spanOf(found.total, ...found.parts), ...found }]
      : [];
  },
};

interface Counts {
  readonly total: CountAtom;
  readonly parts: readonly CountAtom[];
}

const sumOf = (parts: readonly CountAtom[]): number => parts.reduce((so, { value }) => so + value, 0);

/** "The 68 talks took place by telephone (29), by video (21) and in person (18)": some may be named only. */
function eachInBrackets({ tokens, atoms }: Sentence): Counts | undefined {
  const [total, ...parts] = atoms;
  if (!total || parts.length < 2 || !isPlainCount(total) || !parts.every(isPlainCount)) return undefined;
  if (!/^(?:the|all|our|these|those)$/.test(tokens[total.first - 1]?.word ?? '')) return undefined;
  const enclosed = parts.every(
    ({ first, after, value }) =>
      tokens[first - 1]?.word === '(' && tokens[after]?.word === ')' && value < total.value,
  );
  // what people name may be several things; where it took place is one
  const ways = parts.filter(({ first }, at) =>
    tokens
      .slice(parts[at - 1]?.after ?? total.after, first)
      .some(({ word }) => /^(?:by|from|in|at|on)$/.test(word)),
  ).length;
  const lead = phraseOf(tokens.slice(total.after, parts[0]?.first));
  const each =
    ways === parts.length || /\b(?:went|came|were (?:sent|given|awarded)) (?:to|from)\b/.test(lead);
  return enclosed && each && sumOf(parts) >= total.value ? { total, parts } : undefined;
}

/** "Replies by region (n = 103): North 34, Midlands 27 and South 42" */
function byName({ tokens, atoms }: Sentence): Counts | undefined {
  const [total, ...parts] = atoms;
  if (
    !total ||
    parts.length < 2 ||
    (total.type !== 'base' && !isPlainCount(total)) ||
    !parts.every(isPlainCount)
  )
    return undefined;
  const colon = tokens.findIndex(({ word }, at) => at >= total.after && word === ':');
  const named = parts.every(
    ({ first, after }, at) =>
      tokens[first - 1]?.type === 'word' &&
      !/^(?:the|of|about|over|some|under|aged)$/.test(tokens[first - 1]?.word ?? '') &&
      first - (parts[at - 1]?.after ?? colon) <= 5 &&
      /^(?:[,;.]|and)$/.test(tokens[after]?.word ?? '.'),
  );
  const whole = isPlainCount(total) ? total : asCount(total);
  if (isPlainCount(total) && !tokens.slice(total.after, colon).some(({ word }) => wholes.test(word)))
    return undefined;
  const broken = tokens.slice(0, total.first).some(({ word }) => word === 'by');
  return colon >= 0 && colon < (parts[0]?.first ?? 0) && named && (broken || sumOf(parts) >= whole.value)
    ? { total: whole, parts }
    : undefined;
}

const asCount = ({ size, start, end, first, after }: BaseAtom): CountAtom => ({
  type: 'count',
  value: size,
  printed: String(size),
  start,
  end,
  first,
  after,
});

/** "Fourteen came from Perth, nine from Crieff and five from Dunkeld, a total of 28 letters" */
function totalLast({ tokens, atoms }: Sentence): Counts | undefined {
  const total = atoms.at(-1);
  const parts = atoms.slice(0, -1);
  if (!total || parts.length < 2 || !isPlainCount(total) || !parts.every(isPlainCount)) return undefined;
  const from = parts.at(-1)?.after ?? 0;
  const lead = tokens.slice(from, total.first).map(({ word }) => word);
  const next = tokens.slice(total.after, total.after + 4).map(({ word }) => word);
  const told =
    / , (?:making |giving |or )?(?:a|the) (?:grand )?total of$| (?:totalling|making|altogether|in all|in total)$/.test(
      ` ${lead.join(' ')}`,
    ) ||
    (/^(?:,|;|:|-)$/.test(lead.at(-1) ?? '') &&
      /^(?:\w+ )?(?:in all|altogether|in total)\b/.test(next.join(' ')));
  const listed = parts.every(({ after }, at) => {
    const gap = tokens.slice(after, parts[at + 1]?.first ?? after);
    return at === parts.length - 1 || gap.some(({ word }) => /^(?:,|;|and)$/.test(word));
  });
  const apart = tokens.some(({ word }) => /^(?:than|which|whom|including|compared|least)$/.test(word));
  return told && listed && !apart && (parts[0]?.first ?? 9) < 4 ? { total, parts } : undefined;
}

/** "Of the 106 replies, 40 came from commissioners and the other 66 from providers" */
function withRemainder({ tokens, atoms }: Sentence): Counts | undefined {
  const [total, ...parts] = atoms;
  const last = parts.at(-1);
  if (!total || !last || parts.length < 2 || !isPlainCount(total) || !parts.every(isPlainCount))
    return undefined;
  const [link, the] = wordsFrom(tokens, last.first - 2, last.first);
  const rest = /^(?:the|our)$/.test(link ?? '') && /^(?:other|remaining)$/.test(the ?? '');
  const lead = wordsFrom(tokens, 0, total.first).join(' ');
  const opens = /^(?:out )?of (?:the|these|those|our|all)(?: \w+)?$/.test(lead);
  // "20 of the remaining 62", "the other 12 weeks": of them, and no people
  const listed = parts.every(
    ({ first, after, value }) =>
      value < total.value &&
      /^(?:,|and|;|other|remaining)$/.test(tokens[first - 1]?.word ?? '') &&
      tokens[after]?.word !== 'of',
  );
  return rest && opens && listed ? { total, parts } : undefined;
}

/** Counts with a noun each and nothing but commas and "and" between, up to the bracket or the full stop. */
function partsAfter({ tokens }: Sentence, open: number, atoms: Sentence['atoms']): CountAtom[] {
  const bracket = tokens[open]?.word === '(';
  const parts: CountAtom[] = [];
  let at = open + 1;
  for (const atom of atoms) {
    const gap = tokens.slice(at, atom.first);
    if (gap.some(({ word }) => word === ')' || word === '(')) break;
    if (!isPlainCount(atom)) return [];
    // "66 providers", "and 66 from the North": what follows is a noun, not "of" something
    if (tokens[atom.after]?.word === 'of' || tokens[atom.after]?.type === 'sign') return [];
    if (
      parts.length > 0 &&
      !gap.some(({ word }) => word === 'and' || word === ',' || word === 'plus' || word === ';')
    )
      return [];
    if (
      gap.some(({ word }) => /^(?:including|which|whom|aged|over|under|least)$/.test(word)) ||
      gap.length > 8
    )
      return [];
    parts.push(atom);
    at = atom.after;
  }
  const after = tokens.slice(at, at + 8).map(({ word }) => word);
  return !bracket || after.includes(')') ? parts : [];
}
