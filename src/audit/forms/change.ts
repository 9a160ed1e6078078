import { isPercent } from '../reading/atom.ts';
import type { PercentAtom, PointsAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Span } from '../text/text.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

export const ups =
  /^(?:up|rose|rise|rises|risen|rising|increase|increases|increased|increasing|grew|grow|grown|growing|growth|climbed|climbing|jumped|jump|gained|gain|gains|soared|surged|surge|higher|doubled|\+|▲|↑)$/;
export const downs =
  /^(?:down|fell|fall|falls|fallen|falling|decrease|decreases|decreased|decreasing|dropped|drop|drops|dropping|declined|decline|declining|reduced|reduction|lower|shrank|halved|slipped|slid|slide|sank|lost|loss|plunged|tumbled|plummeted|eased|▼|↓)$/;

/** A percentage before and after, and by how much it moved. What it moved by is no share of anybody. */
export const change: Form = {
  name: 'change',
  examples: [
    'from 33% to 48%, up 15 points',
    'rose by 15 percentage points from 33% to 48%',
    'fell from 40% in 2012 to 25%',
    '48%, up from 33%',
    '48%, up 15 points from 33%',
    'climbed 15 points, from 33% to 48%',
    'slid to 33% from 48%, a loss of 15 points',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    const percents = atoms.filter(isPercent);
    const found: Statement[] = [];
    const within = (from: number, to: number): string[] =>
      tokens.slice(Math.max(0, from), to).map(({ word }) => word);
    percents.forEach((first, at) => {
      const second = percents[at + 1];
      if (!second || found.some(({ start, end }) => first.start >= start && first.end <= end)) return;
      const before = tokens[first.first - 1]?.word ?? '';
      const gap = within(first.after, second.first);
      if (before === 'from' && gap.length <= 10 && gap.at(-1) === 'to' && !gap.includes('from')) {
        const ends = { from: first, to: second };
        found.push(statement(sentence, ends, moved(sentence, first, second, atoms)));
        return;
      }
      const inside = insideAmount(sentence, first);
      const start = inside?.type === 'percent' ? percents[at + 2] : second;
      if (!start || tokens[start.first - 1]?.word !== 'from') return;
      // "48%, up from 33%", "48%, up 15 points from 33%", "slid to 38% from 45%"
      const told = within(first.after, start.first);
      const led = before === 'to' ? within(first.first - 5, first.first) : [];
      const way = directionIn([...led, ...told]);
      if (way === undefined || told.length > 10 || told.includes(';')) return;
      const by = inside ?? amountAfter(sentence, start, atoms);
      found.push(statement(sentence, { from: start, to: first }, { direction: way, ...(by ? { by } : {}) }));
    });
    for (const one of found) if (one.kind === 'change' && one.by) taken.add(one.by);
    return found;
  },
};

type Movement = Pick<Extract<Statement, { kind: 'change' }>, 'by' | 'direction' | 'factor' | 'factorOp'>;

const factors: readonly (readonly [RegExp, number])[] = [
  [/\bdoubled\b/, 2],
  [/\b(?:trebled|tripled)\b/, 3],
  [/\bquadrupled\b/, 4],
  [/\bhalved\b/, 0.5],
];
const shares: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['two-thirds', 2 / 3],
  ['two thirds', 2 / 3],
  ['three-quarters', 3 / 4],
  ['three quarters', 3 / 4],
]);
const byShare =
  /\bby ((?:\w+ ){0,2}?)(?:a |one |one-)?(half|third|quarter|fifth|two[- ]thirds|three[- ]quarters)\b/;

type Factor = Pick<Movement, 'factorOp'> & { readonly factor: number };

/** "doubled", "more than halved", "dropped by half", "rose by a third"; about and not are no factor. */
export function factorIn(words: readonly string[]): Factor | undefined {
  const text = words.join(' ');
  const [, factor] = factors.find(([verb]) => verb.test(text)) ?? [];
  const [, led = '', name = ''] = byShare.exec(text) ?? [];
  const way = directionIn(words);
  const share = shares.get(name);
  const after = share === undefined || way === undefined ? undefined : way === 'up' ? 1 + share : 1 - share;
  const [, before = ''] = /(\w+) (?:doubled|halved|trebled|tripled|quadrupled)\b/.exec(text) ?? [];
  const times = factor ?? after;
  const opening = factor === undefined ? (led.trim().split(' ').at(-1) ?? '') : before;
  if (times === undefined || /^(?:about|around|not|roughly|approximately|some)$/.test(opening))
    return undefined;
  if (/^(?:than|over)$/.test(opening)) return { factor: times, factorOp: 'over' };
  return /^(?:almost|nearly)$/.test(opening) ? { factor: times, factorOp: 'almost' } : { factor: times };
}

const isBy = (before: Sentence['tokens']): boolean => before.some(({ word }) => word === 'by');

/** The word that says how many times, where it stands before its ends. */
export function factorNear(
  { tokens }: Sentence,
  { first }: { readonly first: number },
  factor: number | undefined,
): Span[] {
  if (factor === undefined) return [];
  const at = tokens.findLastIndex(
    ({ word }, index) =>
      index < first &&
      index >= first - 12 &&
      (factors.some(([verb]) => verb.test(word)) ||
        (shares.has(word) && isBy(tokens.slice(index - 3, index)))),
  );
  if (shares.has(tokens[at]?.word ?? ''))
    return tokens.slice(
      tokens.findLastIndex(({ word }, index) => index < at && word === 'by'),
      at + 1,
    );
  // "more than doubled"
  const than = tokens[at - 1]?.word === 'than' ? 2 : 0;
  return at < 0 ? [] : tokens.slice(Math.max(0, at - than), at + 1);
}

function statement(
  sentence: Sentence,
  { from, to }: { from: PercentAtom; to: PercentAtom },
  movement: Movement,
): Statement {
  return {
    kind: 'change',
    sentence,
    ...spanOf(
      from,
      to,
      ...(movement.by ? [movement.by] : []),
      ...factorNear(sentence, from, movement.factor),
    ),
    from,
    to,
    ...movement,
  };
}

function moved(sentence: Sentence, from: PercentAtom, to: PercentAtom, atoms: Sentence['atoms']): Movement {
  const { tokens } = sentence;
  const after = amountAfter(sentence, to, atoms);
  const before = atoms[atoms.indexOf(from) - 1];
  const by =
    after ??
    ((before?.type === 'points' || before?.type === 'percent') &&
    from.first - before.after <= (before.type === 'points' ? 9 : 4) &&
    before.first >= clauseBefore(sentence, from) &&
    tokens
      .slice(Math.max(0, before.first - 3), before.first)
      .some(({ word }) => /^(?:by|of|a|an)$/.test(word) || ups.test(word) || downs.test(word))
      ? before
      : undefined);
  const near = [
    ...tokens.slice(Math.max(0, from.first - 12, clauseBefore(sentence, from)), from.first),
    ...tokens.slice(to.after, (by === after && by ? by.after : to.after) + 3),
  ].map(({ word }) => word);
  const way = directionIn(near);
  return {
    ...(by ? { by } : {}),
    ...(way === undefined ? {} : { direction: way }),
    ...factorIn(near),
  };
}

/** Where the clause of a percentage begins: what doubled before a semicolon is another thing. */
function clauseBefore({ tokens }: Sentence, { first }: PercentAtom): number {
  return (
    tokens.findLastIndex(
      ({ word }, at) =>
        at < first &&
        (word === ';' ||
          (word === ',' && /^(?:and|while|but|whereas|though|although)$/.test(tokens[at + 1]?.word ?? ''))),
    ) + 1
  );
}

/** "…, up 15 points", "a rise of 15%", "(+15 points)" soon after. */
function amountAfter(
  { tokens }: Sentence,
  last: PercentAtom,
  atoms: Sentence['atoms'],
): PercentAtom | PointsAtom | undefined {
  const next = atoms
    .slice(atoms.indexOf(last) + 1)
    .find(({ type }) => type === 'points' || type === 'percent');
  if (!next || (next.type !== 'points' && next.type !== 'percent')) return undefined;
  const words = tokens.slice(last.after, next.first).map(({ word }) => word);
  if (
    words.length > 10 ||
    words.some(
      (word) =>
        word === ';' ||
        word === 'from' ||
        word === 'to' ||
        word === 'and' ||
        word === 'while' ||
        word === 'but',
    )
  )
    return undefined;
  const says = words.some(
    (word) => ups.test(word) || downs.test(word) || /^(?:difference|change|gap)$/.test(word),
  );
  return says || (next.type === 'points' && words.length <= 4) ? next : undefined;
}

/** "up 15 points" right after a percentage. */
function insideAmount({ tokens, atoms }: Sentence, first: PercentAtom): PercentAtom | PointsAtom | undefined {
  const next = atoms[atoms.indexOf(first) + 1];
  if ((next?.type !== 'points' && next?.type !== 'percent') || next.first - first.after > 5) return undefined;
  const words = tokens.slice(first.after, next.first).map(({ word }) => word);
  return directionIn(words) === undefined || words.includes('from') ? undefined : next;
}

/** Which way the words go, when they go one way. */
export function directionIn(words: readonly string[]): 'up' | 'down' | undefined {
  const up = words.some((word) => ups.test(word));
  const down = words.some((word) => downs.test(word));
  return up === down ? undefined : up ? 'up' : 'down';
}
