// Who a number is about: the nouns by which a text calls the people it asked.

import { wordSet } from '../word-set.ts';
import type { Token } from './tokens.ts';

/** "Commissioners", "commissioner's" and "commissioner" are one; so are "front-line" and "frontline". */
export function stem(word: string): string {
  // most words are short and plain
  if (!word.endsWith('s') && !word.includes('-') && !word.includes("'")) return word;
  const plain = word.replaceAll('-', '').replace(/'s?$/, '');
  if (plain.endsWith('ies') && plain.length > 4) return `${plain.slice(0, -3)}y`;
  return plain.length > 2 && plain.endsWith('s') && !plain.endsWith('ss') && !plain.endsWith('us')
    ? plain.slice(0, -1)
    : plain;
}

/** Words for whoever was asked. */
export const generic = wordSet(
  'respondent participant response reply return people person individual interviewee those everyone sample answer questionnaire survey form member everybody us them case',
);

/** Words that tell of a survey. */
export const asking = wordSet(
  "surveyed survey surveys survey's respondent respondents participants participant responded responding responses response replied replies reply answered answering completed returned interviewed polled sample questionnaire interviewees asked questionnaires consulted",
);

/** Words that tell how many answered, and what came back. */
export const answers = wordSet(
  'replied responded returned answered completed participated submitted received took came come back replies responses response returns forms questionnaires usable valid',
);

/** Where a noun phrase ends. */
const ends = wordSet(
  'it he she there nobody none the a an this their its our all most many some no not each every both that of in on at to for from by with who that which we they were was had have has said say says reported report agreed agree disagreed felt thought think believed believe answered responded replied returned completed took surveyed asked would could should did do does and or as is are we i you than when where using used use saw see see gave give chose choose named wanted want expected expect told made make consider considered did described rated knew know welcomed held kept left also plus but not only working aged living based across among about over under more less per across responding answering taking interviewed invited approached contacted returning completing participating after before during because if since until while though although',
);

/** The nouns right after a number or "of": their stems, in order. */
export function nounsFrom(tokens: readonly Token[], from: number, limit = 4): string[] {
  const nouns: string[] = [];
  for (let at = from; at < tokens.length && nouns.length < limit; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word' || ends.has(token.word)) break;
    nouns.push(stem(token.word));
  }
  return nouns;
}

/** The last noun of a phrase names the people. */
export function headNoun(nouns: readonly string[]): string | undefined {
  const head = nouns.at(-1);
  return head === undefined || generic.has(head) ? undefined : head;
}

/** A survey's name as the words a text may use: `service_users` is "service users". */
export function namesOf(survey: string): string[] {
  const words = survey
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  return [words.map(stem).join('')];
}

/** The first of the known names among these tokens; a name may be written as two or three words. */
export const nameIn = (
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): string | undefined => firstName(tokens, from, to, known)?.name;

/** The same, and at which token it begins. */
export function firstName(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): { name: string; at: number } | undefined {
  if (known.size === 0) return undefined;
  const beginnings = beginningsOf(known);
  for (let at = Math.max(0, from); at < Math.min(to, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') continue;
    const first = stem(token.word);
    if (known.has(first)) return { name: first, at };
    const part = token.word.includes('-')
      ? token.word
          .split('-')
          .map(stem)
          .find((one) => known.has(one))
      : undefined;
    if (part !== undefined) return { name: part, at };
    if (!beginnings.has(first.slice(0, 3))) continue;
    let joined = first;
    for (let next = at + 1; next < Math.min(at + 3, tokens.length); next += 1) {
      const more = tokens[next];
      if (more?.type !== 'word') break;
      joined += stem(more.word);
      if (known.has(joined)) return { name: joined, at };
    }
  }
  return undefined;
}

const cached = new WeakMap<ReadonlySet<string>, Set<string>>();

/** The first letters of all names: what begins otherwise need not be joined. */
function beginningsOf(known: ReadonlySet<string>): Set<string> {
  const found = cached.get(known) ?? new Set([...known].map((name) => name.slice(0, 3)));
  cached.set(known, found);
  return found;
}
