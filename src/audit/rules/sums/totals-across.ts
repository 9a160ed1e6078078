// Totals told in the sentence after their parts: "38% agreed strongly, a further 29% slightly. In total, 67% agreed."

import { firstFrom } from '../../first-from.ts';
import { tellsMultiple } from '../../context/manner.ts';
import type { Context } from '../../context/context.ts';
import { isPercent, isPlainPercent } from '../../reading/atom.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { Grid } from '../../tables/grid.ts';
import { addsUp, full } from '../../tables/lines.ts';
import { isDegree, isKindOfPeople } from '../../reading/kinds.ts';
import { summingOf } from '../../reading/summing.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { spanOf } from '../../statement.ts';
import type { TotalStatement } from '../../statement.ts';
import { phraseOf, wordsFrom } from '../../reading/words.ts';
import { pairOf } from './rounded-sums.ts';

const known = new WeakMap<Context, readonly TotalStatement[]>();

export function totalsAcross(context: Context): readonly TotalStatement[] {
  const found = known.get(context) ?? [
    ...context.sentences.flatMap((one, at) => [
      ...after(context.sentences[at - 1], one, context),
      ...ahead(context.sentences[at - 1], one),
    ]),
    ...context.grids.flatMap((grid) => ofAnswers(grid, context)),
  ];
  known.set(context, found);
  return found;
}

/** Said at the beginning of a sentence, of what the one before it said. */
const sums =
  /^(?:so |thus |therefore )?(?:in (?:total|all|sum)|altogether|together|combined|taken together|taking (?:the |these |them )?(?:two |three )?together|added together|adding|counting|either|any)\b|^(?:this|that|which|these|the two|both|they) (?:together )?(?:make|makes|gives?|adds? up to|comes? to|totals?)\b|^(?:a |the )?(?:combined|total|net)\b/;

/** Words that set groups or times beside each other, or say that a part is of a part. */
const parted =
  /\b(?:compared|than|versus|whereas|respectively|rose|fell|men|women|among|amongst|against|lowest|highest|whom|(?:of|for) (?:these|them|those)|from \d+|(?:19|20)\d\d)\b/;

function after(before: Sentence | undefined, sentence: Sentence, context: Context): TotalStatement[] {
  if (!before || before.block !== sentence.block || sentence.kind === 'table') return [];
  const [total, more] = percentsIn(sentence);
  const parts = percentsIn(before);
  // "in all 48% did; 42% did not"
  if (!total || (more && !isApart(sentence, total, more)) || parts.length < 2 || parts.length > 4) return [];
  if (![total, ...parts].every(isPlainPercent)) return [];
  const told = phraseOf(sentence.tokens).replaceAll(
    /\b(?:either|any|both|one) of (?:these|them|those)\b/g,
    '',
  );
  const said = phraseOf(before.tokens);
  const added = parts.reduce((sum, { printed }) => sum + Number(printed), 0);
  const drawn = Math.abs(added - Number(total.printed)) < 0.001 && summingOf(sentence, total) !== undefined;
  if (!(sums.test(told) || drawn) || parted.test(said) || parted.test(told)) return [];
  if (/\b(?:neither|none|nobody|(?<!or )both)\b/.test(told)) return [];
  const ownGroups = parts.filter((part) => isGroup(before, part)).length;
  if (ownGroups > 1) return [];
  const bases = before.atoms.flatMap((atom) =>
    atom.type === 'ratio' ? [atom.base] : atom.type === 'base' ? [atom.size] : [],
  );
  if (new Set(bases).size > 1 || added > 102) return [];
  // "in all 23 of the 33 (70%)" of other parts than 9 (27%) and 10 (30%)
  const pairs = [before, sentence].flatMap(context.statementsIn).flatMap((one) => pairOf(one) ?? []);
  const counts = [total, ...parts].map((one) => pairs.find(({ percent }) => percent === one)?.count);
  const [sum, ...rest] = counts.flatMap((count) => count ?? []);
  if (rest.length === parts.length && rest.reduce((so, count) => so + count, 0) !== sum) return [];
  const overlap = tellsMultiple(`${said} ${told}`);
  return [
    {
      kind: 'total',
      sentence,
      ...spanOf(total),
      total,
      parts,
      named: !overlap && exclude(said, before, parts),
      single: false,
    },
  ];
}

const percentsIn = ({ atoms }: Sentence): PercentAtom[] => atoms.filter(isPercent);

/** "Net agreement was 49%. It was made up of 12% who agreed strongly and 37% slightly": a total before its parts. */
function ahead(before: Sentence | undefined, sentence: Sentence): TotalStatement[] {
  if (!before || before.block !== sentence.block || sentence.kind === 'table') return [];
  const [total, more] = percentsIn(before);
  const parts = percentsIn(sentence);
  if (!total || more || parts.length < 2 || parts.length > 4 || ![total, ...parts].every(isPlainPercent))
    return [];
  const said = phraseOf(before.tokens);
  const made = /^(?:it|this|that|which) (?:is|was) made up of(?: those)?\b/;
  const named = made.test(phraseOf(sentence.tokens));
  const told = phraseOf(sentence.tokens).replace(made, '');
  const kinds = /^any\b/.test(said) && /^by (?:type|kind|form|sort|source)\b/.test(told);
  if ((!named && !kinds) || parted.test(said) || parted.test(told)) return [];
  return [{ kind: 'total', sentence: before, ...spanOf(total), total, parts, named, single: false }];
}

/** "70% rated it good or very good" in the sentences after a table or list of these answers. */
function ofAnswers(grid: Grid, { sentences }: Context): TotalStatement[] {
  const next = firstFrom(sentences.length, (at) => (sentences[at]?.start ?? 0) >= grid.end);
  const near = sentences
    .slice(next, next + 2)
    .filter(({ block, kind }) => block <= grid.block + grid.rows.length + 1 && kind !== 'table');
  if (!near.some(({ atoms }) => atoms.some(({ type }) => type === 'percent'))) return [];
  const columns = grid.columns.flatMap((_, at) => {
    const rows = grid.rows.flatMap(({ label, role, cells }) => {
      const [[percent] = []] = full([cells[at]?.percent]);
      return role === 'part' && percent ? [{ label, percent }] : [];
    });
    const whole =
      rows.length > 2 &&
      addsUp(
        rows.map(({ percent }) => percent),
        '100',
        true,
      );
    return whole ? [rows] : [];
  });
  const [rows, more] = columns;
  if (!rows || more) return [];
  return near.flatMap((sentence) => {
    const told = phraseOf(sentence.tokens).replaceAll(/["'] ?/g, '');
    if (parted.test(told)) return [];
    const totals = percentsIn(sentence).filter(isPlainPercent);
    return totals.flatMap((total): TotalStatement[] => {
      const named = totals.length === 1 ? orNamed(told, rows) : undefined;
      const parts = named ?? degreesOf(sentence, total, rows);
      return parts
        ? [{ kind: 'total', sentence, ...spanOf(total), total, parts, named: true, single: true }]
        : [];
    });
  });
}

interface Answer {
  readonly label: string;
  readonly percent: PercentAtom;
}

/** "good or very good" */
const orNamed = (told: string, rows: readonly Answer[]): PercentAtom[] | undefined =>
  rows
    .flatMap((one) => rows.map((two) => [one, two]))
    .find(
      ([one, two]) =>
        one !== two &&
        new RegExp(`\\b${escaped(one?.label ?? '')} (?:or|and) ${escaped(two?.label ?? '')}\\b`).test(told),
    )
    ?.map(({ percent }) => percent);

/** "69% are satisfied": those who are very or fairly so. */
function degreesOf(
  { tokens }: Sentence,
  total: PercentAtom,
  rows: readonly Answer[],
): PercentAtom[] | undefined {
  const [first = '', second = ''] = wordsFrom(tokens, total.after, total.after + 2);
  const what = /^(?:are|were|is|was|felt|feel)$/.test(first) ? second : first;
  const like = rows.filter(({ label }) => {
    const words = label.split(' ');
    return words.length === 2 && words[1] === what && isDegree(words.slice(0, 1));
  });
  return like.length > 1 && what.length > 3 ? like.map(({ percent }) => percent) : undefined;
}

const escaped = (label: string): string => label.replaceAll(/[^a-z0-9 ]/g, '.');

const isApart = ({ tokens }: Sentence, total: PercentAtom, next: PercentAtom): boolean =>
  tokens.slice(total.after, next.first).some(({ word }) => word === ';');

/** "45% of men": a share of one group. */
const isGroup = ({ tokens }: Sentence, { after: at }: PercentAtom): boolean =>
  /^(?:of|in|for)$/.test(tokens[at]?.word ?? '') &&
  isKindOfPeople(tokens.slice(at + 1, at + 4).map(({ word }) => word)) &&
  !/^(?:respondents|participants)$/.test(tokens[at + 1]?.word ?? '');

/** Nobody is in two parts: "a further 29%", or degrees of one answer. */
function exclude(said: string, { tokens }: Sentence, parts: readonly PercentAtom[]): boolean {
  return (
    /\b(?:further|another|additional)\b/.test(said) ||
    parts.every(({ after: at }) => isDegree(tokens.slice(at, at + 4).map(({ word }) => word)))
  );
}
