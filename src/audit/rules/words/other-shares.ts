// When the number beside a word is of something else: an answer's name, another base, a list of which it is one part.

import type { FractionAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import { isVerb } from '../../reading/words.ts';
import type { Span } from '../../text/text.ts';

/** "Most of the time (43%)", "Every week (34%)": how often, not how many; but "a third of the day pupils (33%)". */
const often =
  /^(?:time|times|day|days|week|weeks|weekly|month|months|year|years|hour|hours|evening|evenings|weekend|weekends|night|nights|occasion|occasions)$/;

/**
 * @param told where the number stands, and whatever tells of it
 */
export function isOfOther({ tokens }: Sentence, words: FractionAtom, told: Span): boolean {
  const until = tokenFrom(tokens, Math.max(told.start, words.end));
  const close = tokenFrom(tokens, told.end);
  const next = tokens.slice(close, close + 10).map(({ word }) => word);
  const phrase = tokens.slice(words.after, Math.max(words.after, until)).map(({ word }) => word);
  const lead = tokens.slice(Math.max(0, words.first - 8), words.first).map(({ word }) => word);
  if (
    phrase.slice(0, 3).some((word, at) => often.test(word) && !/[a-z]s$|^staff$/.test(phrase[at + 1] ?? ''))
  )
    return true;
  // "of these, a third (12% of all)"
  if (ofThem(phrase) || ofThem(lead) || next[0] === 'of') return true;
  // "a quarter to a third (28%)", "between a quarter and a third"
  if (lead.includes('between') || (lead.at(-1) === 'to' && part.test(lead.at(-2) ?? ''))) return true;
  if (phrase[0] === 'to' && part.test(phrase[2] ?? '')) return true;
  // "most lived in towns (41%) or in cities (35%)": one of the things they did
  const another = next.findIndex((word) => word === '(');
  const listed = another > 0 && /^(?:or|and|,)$/.test(next[next[0] === ')' ? 1 : 0] ?? '');
  return listed && /^[\d~<]/.test(next[another + 1] ?? '') && phrase.some(isVerb);
}

const part = /^(?:half|third|thirds|quarter|quarters|fifth|fifths|tenth|five|four|three|ten)$/;

/** "of these", "of whom"; "of those who answered" are all who are spoken of. */
function ofThem(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      word === 'of' &&
      (/^(?:these|them|whom|which|this)$/.test(words[at + 1] ?? '') ||
        (words[at + 1] === 'those' &&
          !/^(?:who|we|that|asked|surveyed|answering|responding)$/.test(words[at + 2] ?? ''))),
  );
}
