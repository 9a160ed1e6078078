// How many took part, told twice with two digits that changed places: "849 teachers responded", "the 894 who responded".

import { generic, nounsFrom } from '../../reading/audience.ts';
import type { CountAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { wordsFrom, yearsIn } from '../../reading/words.ts';
import type { Found } from '../audit-rule.ts';
import type { Retold } from './retold.ts';

interface Headcount {
  readonly sentence: Sentence;
  readonly atom: CountAtom;
  readonly nouns: readonly string[];
  readonly years: string;
  /** Words that make it one of some only: a wave, a way to answer. */
  readonly apart: string;
}

const answering =
  /^(?:took|taken|taking|participated|participating|responded|responding|replied|answered|completed|completing|returned|filled|interviewed|interviewing|surveyed|questioned|polled|heard|spoke|analysed)$/;
const parting =
  /^(?:online|paper|post|telephone|phone|face|first|second|third|previous|last|earlier|pilot|wave|fully|partly|only|other|another|men|women|north|south|east|west|not|never)$/;

/** @param retold the sentences of a summary, and those that say they repeat */
export function headcountsTwice(sentences: readonly Sentence[], retold: Retold): Found[] {
  const byDigits = new Map<string, Headcount[]>();
  return sentences.flatMap((sentence) => {
    if (sentence.kind === 'heading' || !sentence.atoms.some(({ type }) => type === 'count')) return [];
    return headcountsIn(sentence).flatMap((own): Found[] => {
      const key = [...own.atom.printed].toSorted().join('');
      const before = byDigits.get(key) ?? [];
      byDigits.set(key, [...before, own].slice(-8));
      // a number that stands in both places is no slip
      if (before.some(({ atom }) => atom.printed === own.atom.printed)) return [];
      const other = before.find((one) => isSame(one, own, retold));
      return other ? [finding(other, own)] : [];
    });
  });
}

function headcountsIn(sentence: Sentence): Headcount[] {
  const { tokens, atoms } = sentence;
  return atoms.flatMap((atom): Headcount[] => {
    if (atom.type !== 'count' || atom.value < 20 || atom.op !== undefined) return [];
    const nouns = nounsFrom(tokens, atom.after);
    if (nouns.length === 0) return [];
    const behind = atom.after + nouns.length;
    const near = [...wordsFrom(tokens, atom.first - 4, atom.first), ...wordsFrom(tokens, behind, behind + 5)];
    if (!near.some((word) => answering.test(word))) return [];
    const told = wordsFrom(tokens, atom.after, behind + 10);
    const stop = told.findIndex((word) => /^[,;:(]$/.test(word));
    const clause = stop < 0 ? told : told.slice(0, stop);
    const apart = [...wordsFrom(tokens, atom.first - 8, atom.first), ...clause]
      .filter((word) => parting.test(word))
      .join(' ');
    return [{ sentence, atom, nouns, years: yearsIn(tokens), apart }];
  });
}

function isSame(a: Headcount, b: Headcount, retold: Retold): boolean {
  if (a.sentence === b.sentence || a.years !== b.years || a.apart !== b.apart) return false;
  const again = retold.has(a.sentence) || retold.has(b.sentence);
  const follows = a.sentence.block === b.sentence.block && b.sentence.index - a.sentence.index === 1;
  if (follows && !again) return false;
  const common = a.nouns.filter((noun) => b.nouns.includes(noun));
  // two digits change places by chance where they are all there are
  if (a.atom.printed.length < 3) return again && common.length > 1;
  // "412 questionnaires were returned", "the 421 questionnaires returned": known, and told in the same words
  const isKnown = /^(?:the|these|our)$/.test(b.sentence.tokens[b.atom.first - 1]?.word ?? '');
  return common.some((noun) => !generic.has(noun)) || ((again || isKnown) && common.length > 0);
}

function finding({ atom: one }: Headcount, { atom }: Headcount): Found {
  return {
    start: atom.start,
    end: atom.end,
    severity: 'warning',
    printed: atom.printed,
    expected: [one.printed],
    repairs: [one.printed],
    message: `${atom.printed} took part here, ${one.printed} elsewhere`,
    related: [one],
  };
}
