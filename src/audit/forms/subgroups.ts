import type { PercentAtom } from '../reading/atom.ts';
import { groupsInBrackets } from '../reading/groups.ts';
import { spanOf } from '../statement.ts';
import type { Form } from './form.ts';

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
    '45% of all tenants, 42% of tenants under 40 and 47% of tenants aged 40 or over',
  ],
  read: (sentence) => {
    const percents = sentence.atoms.filter((atom): atom is PercentAtom => atom.type === 'percent');
    const [total, one] = percents;
    if (!total || !one || percents.length < 3 || percents.some(({ op, range }) => op !== undefined || range))
      return [];
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
