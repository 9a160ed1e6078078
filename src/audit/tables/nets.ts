// Nets of a table, "Agree in all" say, and the rows or columns that may be their members.

import { tellsMultiple } from '../context/manner.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { isDegree, isKindOfPeople } from '../reading/kinds.ts';
import type { Grid } from './grid.ts';
import { addsUp, crossings, full } from './lines.ts';
import type { Line } from './lines.ts';
import { tellsSingle } from './parts.ts';
import { isNet, membersNamed, mostAnswers, namesSeveral, rowRole, withoutArticle } from './roles.ts';

export interface NetRow {
  readonly net: PercentAtom;
  /** Its members; several choices where labels and places leave open how far they go. */
  readonly choices: readonly Line[];
  /** A person is in one of them only. */
  readonly exclusive: boolean;
  readonly base?: number;
}

type Labels = readonly string[];
/** Which labels of a table may be members. */
type Places = readonly number[];

/** Nets with the members that labels or places give away; where they do not, nothing. */
export function netsOf(grid: Grid): NetRow[] {
  const single = tellsSingle(grid.words);
  const multiple = tellsMultiple(grid.words);
  return crossings(grid).flatMap(({ labels, lines, bases, across }) =>
    (labels.length > mostAnswers ? [] : labels).flatMap((label, at) => {
      if (!isNet(label, labels)) return [];
      const named = namedBy(at, labels);
      // heads side by side are groups of people more often than answers
      const places = named ? [named] : across ? [] : besides(at, labels);
      const exclusive = single || (!multiple && named?.some((one) => isScaled(labels[one] ?? '')) === true);
      return lines.flatMap((line, number): NetRow[] => {
        // "Poor or very poor" is an answer where it makes 100 with the others
        const [all] = named
          ? []
          : full(line.filter((_, one) => one === at || !isNet(labels[one] ?? '', labels)));
        if (all && addsUp(all, '100', true)) return [];
        const [own] = full([line[at]]);
        const choices = places.flatMap((place) => full(place.map((one) => line[one])));
        const [net] = own ?? [];
        const base = bases[number];
        return net && choices.length > 0 && choices.length === places.length
          ? [{ net, choices, exclusive, ...(base === undefined ? {} : { base }) }]
          : [];
      });
    }),
  );
}

/** "very safe", "a bit unsafe" */
const isScaled = (label: string): boolean =>
  isDegree(
    withoutArticle(label.replace(/^[^a-z]+/, ''))
      .split(' ')
      .slice(0, 1),
  );

/** "Total agreeing" is of who agree, strongly or not. */
const alike = (word: string, other: string): boolean =>
  word === other ||
  (Math.min(word.length, other.length) > 3 && (word.startsWith(other) || other.startsWith(word)));

const netWords = /\b(?:in all|net|total|all|any|subtotal|combined|together)\b|[()*:-]/g;

/** "Good or very good" names its members; "NET: worried" shares its word with degrees of it. */
function namedBy(at: number, labels: Labels): Places | undefined {
  const label = labels[at] ?? '';
  const named = membersNamed(label, labels);
  if (named || namesSeveral(label)) return named;
  const key = label.replaceAll(netWords, '').trim().split(/ +/);
  if (key[0] === '') return undefined;
  const like = labels.flatMap((one, place) => {
    const words = one.split(' ');
    const last = words.slice(-key.length);
    const said = last.length === key.length && last.every((word, index) => alike(word, key[index] ?? ''));
    return place !== at && said && (words.length === key.length || isScaled(one)) ? [place] : [];
  });
  return like.length > 1 ? like : undefined;
}

/** Who gives this answer is in no net of others. */
const apart =
  /^(?:none|neither|don't know|do not know|unsure|not sure|undecided|no answer|no reply|no opinion|refused|nothing|never)\b/;

/** "No worry" beside "Any worry". */
const denies = (label: string, net: string): boolean =>
  apart.test(label) ||
  (/^not? /.test(label) && label.split(' ').some((word) => word.length > 3 && net.includes(word)));

/** The rows before a net, or after it where the table begins with nets. */
function besides(at: number, labels: Labels): Places[] {
  if (/^(?:all|overall)\b/.test(labels[at] ?? '')) return [];
  const ends = (label: string): boolean => isNet(label, labels) || rowRole(label) === 'total';
  const first = labels.findIndex((label) => isNet(label, labels));
  const run = first < 2 ? runAfter(at, labels, ends) : runBefore(at, labels, ends);
  if (run.length < 2 || run.every((place) => isKindOfPeople((labels[place] ?? '').split(' ')))) return [];
  const sizes = Array.from({ length: run.length - 1 }, (_, more) => more + 2);
  if (first < 2) return sizes.map((size) => run.slice(0, size));
  if (run.length < 4) return sizes.map((size) => run.slice(-size));
  // after many rows it may be of any that stand together
  return sizes.flatMap((size) => run.slice(size - 1).map((_, from) => run.slice(from, from + size)));
}

type Ends = (label: string) => boolean;

function runAfter(at: number, labels: Labels, ends: Ends): Places {
  const to = labels.findIndex(
    (label, place) => place > at && (ends(label) || denies(label, labels[at] ?? '')),
  );
  return range(at + 1, to < 0 ? labels.length : to);
}

function runBefore(at: number, labels: Labels, ends: Ends): Places {
  return range(labels.findLastIndex((label, place) => place < at && ends(label)) + 1, at);
}

const range = (from: number, to: number): Places =>
  Array.from({ length: Math.max(0, to - from) }, (_, more) => from + more);
