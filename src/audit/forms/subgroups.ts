import { isPercent, isPlainPercent } from '../reading/atom.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { groupsInBrackets } from '../reading/groups.ts';
import { isKindOfPeople } from '../reading/kinds.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';
import { phraseOf } from '../reading/words.ts';

/** Pairs of groups that together are everybody. */
const everybody: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:men|males?|boys)\b/, /\b(?:women|females?|girls)\b/],
  [/\bfull-time\b/, /\bpart-time\b/],
  [/\burban\b/, /\brural\b/],
  [/\b(?:under|below|younger than) \d+/, /\b\d+ (?:or|and|years and) (?:over|above|older)\b/],
  [/\bpublic\b/, /\bprivate\b/],
  [/\b(?:large|larger)\b/, /\b(?:small|smaller)\b/],
];
const overall =
  /\b(?:overall|of all|in all|altogether|in total|across all|as a whole|whole sample|all respondents|everyone)\b/;
/** Groups of which somebody may be in neither. */
const loose = /full-time|urban|public|large/;

/** A percentage of everybody and those of the groups they are made of. */
export const subgroups: Form = {
  name: 'subgroups',
  examples: [
    'Overall 58% were satisfied (men 55%, women 61%)',
    'Across the whole sample 36% rent (owners 28%, lodgers 49%)',
    'Overall 64% of staff felt valued: 58% of those in hospitals and 66% of those in the community',
    'Men (47%) and women (52%) gave similar answers; for all adults the figure was 49%',
    '45% of all tenants, 42% of tenants under 40 and 47% of tenants aged 40 or over',
  ],
  of: ['percent'],
  read: (sentence) => {
    const percents = sentence.atoms.filter(isPercent);
    const [total, one] = percents;
    if (!total || !one || percents.length < 3 || !percents.every(isPlainPercent)) return [];
    const apart = setApart(sentence, percents);
    if (apart) return [apart];
    const { tokens } = sentence;
    const words = (from: number, to: number): string =>
      tokens
        .slice(from, to)
        .map(({ word }) => word)
        .join(' ');
    if (!overall.test(words(0, one.first)) || overall.test(words(one.after, tokens.length))) return [];
    const around = words(total.after, tokens.length);
    const pair = everybody.find(([a, b]) => a.test(around) && b.test(around));
    const said = { kind: 'subgroups', sentence, ...spanOf(...percents), total } as const;
    if (pair && percents.length === 3)
      return [{ ...said, parts: percents.slice(1), everybody: !loose.test(pair[0].source) }];
    const parts = groupsInBrackets(sentence, total, percents);
    return parts.length < 2 ? [] : [{ ...said, ...spanOf(total, ...parts), parts, everybody: false }];
  },
};

const everyone =
  /\b(?:overall|in total|altogether|across the board|as a whole|whole sample|(?:for|of|among|across) (?:all|everyone|everybody)(?! (?:of|but|the)))\b/;

/** Groups that are not all of them, but those worth telling. */
const some =
  /\b(?:among (?:them|these|which)|including|such as|for example|highest|lowest|notably|especially|particularly|ranging|rising|falling|higher|lower|only)\b/;

/** The figure for all stands first or last, and each of the others is said of a group. */
function setApart(
  sentence: Sentence,
  percents: readonly PercentAtom[],
): Extract<Statement, { kind: 'subgroups' }> | undefined {
  const { tokens } = sentence;
  if (tokens.some(({ word }) => /^(?:19|20)\d\d$|^(?:compared|than|from|up|down)$/.test(word)))
    return undefined;
  const [first, last] = [percents[0], percents.at(-1)];
  if (!first || !last || percents.length > 5 || some.test(phraseOf(tokens))) return undefined;
  const lead = (percent: PercentAtom): string => {
    const before = percents[percents.indexOf(percent) - 1]?.after ?? 0;
    return tokens
      .slice(before, percent.first)
      .map(({ word }) => word)
      .join(' ');
  };
  const trail = ({ after }: PercentAtom): string => {
    const words = tokens.slice(after, after + 8).map(({ word }) => word);
    const end = words.findIndex((word) => /^[,;:.(%]$|^and$/.test(word));
    return words.slice(0, end < 0 ? undefined : end).join(' ');
  };
  const totals = percents.filter(
    (percent) =>
      everyone.test(lead(percent)) || everyone.test(trail(percent)) || /\ball \w+$/.test(lead(percent)),
  );
  const [total, more] = totals;
  if (!total || more || (total !== first && total !== last)) return undefined;
  // "overall satisfaction was 84% among parents, 69% among teachers"
  if (/^(?:among|amongst|for|in) (?!all|every)/.test(trail(total)) && !everyone.test(trail(total)))
    return undefined;
  const parts = percents.filter((percent) => percent !== total);
  if (!parts.every((part) => ofGroup(sentence, part, lead(part)))) return undefined;
  const around = phraseOf(tokens);
  const pair = everybody.find(([a, b]) => a.test(around) && b.test(around));
  return {
    kind: 'subgroups',
    sentence,
    ...spanOf(...percents),
    total,
    parts,
    everybody: pair !== undefined && parts.length === 2 && !loose.test(pair[0].source),
  };
}

/** "58% of those in hospitals", "55% among women", "men (47%)". */
function ofGroup({ tokens }: Sentence, { first, after }: PercentAtom, lead: string): boolean {
  const next = tokens.slice(after, after + 4).map(({ word }) => word);
  if (/^(?:of|among|amongst|for|in)$/.test(next[0] ?? '') && !/^(?:whom|which|them)$/.test(next[1] ?? ''))
    return /^(?:those|the|our)$/.test(next[1] ?? '') || isKindOfPeople(next.slice(1));
  const label = lead.split(' ').slice(-3);
  const before = tokens[first - 1];
  // "men (47%)", "north 63%"
  return /^[(:]$/.test(before?.word ?? '')
    ? isKindOfPeople(label)
    : before?.type === 'word' && isKindOfPeople([before.word]);
}
