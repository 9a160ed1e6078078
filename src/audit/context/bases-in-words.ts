// Bases in words: "of the 40 commissioners", "66 providers replied", "a survey of 120 schools".

import { asking, headNoun, nameIn, nounsFrom, stem } from '../reading/audience.ts';
import type { Base } from './bases.ts';
import type { CountAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { wordSet } from '../word-set.ts';

/** Fewer than this is often no base: "three focus groups", "both councils". */
const fewest = 10;

/** "of the 40 commissioners", "66 providers replied", "a survey of 120 schools". */
export function basesInWords(
  sentence: Sentence,
  known: ReadonlySet<string>,
  bySize: (size: number) => string | undefined,
): Base[] {
  const { tokens, atoms } = sentence;
  return atoms.flatMap((atom): Base[] => {
    if (atom.type !== 'count' || atom.value < 2 || atom.op !== undefined) return [];
    const few = atom.value < 5 || (atom.value < fewest && !/^\d/.test(tokens[atom.first]?.word ?? ''));
    if (few && !leadsToShare(sentence, atom)) return [];
    const nouns = nounsFrom(tokens, atom.after);
    if (isAge(sentence, atom) || !countsPeople(sentence, atom, nouns.length)) return [];
    // "120 of the survey's readers are members"
    if (tokens[atom.after]?.word === 'of') return [];
    const isKnown = nouns.some((noun) => known.has(noun) || people.has(noun));
    // "20 people chose 5 and 9 (28%) chose 4": of a scale
    if (nouns.length === 0 && /^(?:selected|gave|chose|picked)$/.test(tokens[atom.first - 1]?.word ?? ''))
      return [];
    const them = ofThem(sentence, atom);
    if (!isKnown && !them && !asked(sentence, atom, nouns.length)) return [];
    // "9 respondents reported more": they answered so, and are some of those who answered
    if (!them && says.test(tokens[atom.after + nouns.length]?.word ?? '')) return [];
    const audience =
      nameIn(tokens, atom.after, atom.after + 4, known) ?? bySize(atom.value) ?? headNoun(nouns);
    return [
      {
        size: atom.value,
        from: 'words',
        sentence,
        start: atom.start,
        ...(isPart(sentence, atom, nouns.length) ? { part: true } : {}),
        ...(audience === undefined ? {} : { audience }),
      },
    ];
  });
}

/** "Of the seven, 52%" */
function leadsToShare({ tokens, atoms }: Sentence, atom: CountAtom): boolean {
  const next = atoms[atoms.indexOf(atom) + 1];
  const before = [tokens[atom.first - 2]?.word, tokens[atom.first - 1]?.word].join(' ');
  return (
    next?.type === 'percent' &&
    /^of (?:the|these|those|our)$/.test(before) &&
    next.first - atom.after <= 4 &&
    tokens[next.first - 1]?.word === ','
  );
}

const people = wordSet('respondent participant response reply return interviewee questionnaire completed');

/** "aged 55", "55 and over". */
function isAge({ tokens }: Sentence, { first, after }: CountAtom): boolean {
  const next = [tokens[after]?.word, tokens[after + 1]?.word].join(' ');
  return (
    /^(?:aged|age|ages|under|over)$/.test(tokens[first - 1]?.word ?? '') ||
    /^(?:and|or) (?:over|above|older|under|younger|up)$|^(?:years|plus)\b/.test(next)
  );
}

/** Things that surveys have many of, and ask nothing. */
const things = wordSet(
  'item question component point statement language country market specialty year week month day hour minute category page topic option factor criterion domain section table figure measure variable theme scale score answer word letter time way type kind part step reason area percent euro dollar pound',
);

/** No hours, questions or pounds, and not what belongs to those counted: "of the 30 schools' pupils". */
export function mayAnswer({ tokens }: Sentence, { after }: { after: number }): boolean {
  const [noun = '', next = ''] = tokens.slice(after, after + 2).map(({ word }) => word);
  return next !== "'" && !noun.endsWith("'s") && !things.has(stem(noun));
}

const sends =
  /^(?:repl|respon|return|answer|form|questionnaire|receiv|hear|collect|back|data|survey|result|took|came|feedback|submission|interview)/;

/** A plural of somebody or something that answers; or nothing, after "of the". */
function countsPeople({ tokens }: Sentence, { first, after }: CountAtom, nouns: number): boolean {
  if (nouns === 0) return true;
  // "members of 36 committees", "in 14 schools"; but "replies from 40 schools"
  const [before, earlier] = [tokens[first - 1]?.word ?? '', tokens[first - 2]?.word ?? ''];
  if (/^(?:in|across|within|at)$/.test(before)) return false;
  if (before === 'from' && tokens[first - 2]?.type === 'word' && !sends.test(earlier)) return false;
  const own = tokens.slice(after, after + nouns).map(({ word }) => word);
  const plural = own.findLast((word) =>
    /s$|^(?:people|men|women|children|staff|police|clergy|alumni)$/.test(word),
  );
  return plural !== undefined && !things.has(stem(plural));
}

/** "Among the 12 respondents who had never": not "who answered". */
function isPart({ tokens }: Sentence, { first, after }: CountAtom, nouns: number): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word);
  const [link, ...rest] = tokens.slice(after + nouns, after + nouns + 5).map(({ word }) => word);
  return (
    before.some((word) => /^(?:of|among|amongst|for)$/.test(word)) &&
    /^(?:who|that|with|whose|without|not|in|which|where)$/.test(link ?? '') &&
    !rest.some((word) => asking.has(word) || asks.test(word) || /^(?:part|our|the|this)$/.test(word))
  );
}

/** "of the 40", "all 80", "of these 63". */
function ofThem({ tokens }: Sentence, { first }: CountAtom): boolean {
  // "among the same 31"
  const from = tokens[first - 1]?.word === 'same' ? first - 1 : first;
  const [before, earlier] = [tokens[from - 1]?.word ?? '', tokens[from - 2]?.word ?? ''];
  if (/^(?:the|these|those|our)$/.test(before))
    return /^(?:of|among|amongst|all|from)$/.test(earlier) || first === 1 || /^[,.;:]$/.test(earlier);
  return before === 'all' || (before === 'of' && (first === 1 || (first === 2 && earlier === 'out')));
}

const says =
  /^(?:said|reported|felt|thought|agreed|disagreed|believed|chose|selected|named|mentioned|wanted|preferred|rated|described|indicated|stated|noted|ticked|suggested|commented)$/;

/** Somebody asked them or they answered: in the words right before, or right after the noun. */
function asked({ tokens }: Sentence, { first, after }: CountAtom, nouns: number): boolean {
  const near = [
    ...tokens.slice(Math.max(0, first - 5), first),
    ...tokens.slice(after + nouns, after + nouns + 4),
  ];
  return near.some(({ word }) => asking.has(word) || asks.test(word));
}

const asks =
  /^(?:took|heard|spoke|wrote|went|sent|received|invited|approached|contacted|sampled|covered|completing|drew|drawn|issued|posted|emailed|mailed|selected|gave|visited|finished)$/;
