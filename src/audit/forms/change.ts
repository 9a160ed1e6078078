import type { PercentAtom, PointsAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

export const ups =
  /^(?:up|rose|rise|rises|risen|rising|increase|increases|increased|increasing|grew|grow|grown|growing|growth|climbed|climbing|jumped|jump|gained|gain|higher|doubled|\+)$/;
export const downs =
  /^(?:down|fell|fall|falls|fallen|falling|decrease|decreases|decreased|decreasing|dropped|drop|drops|dropping|declined|decline|declining|reduced|reduction|lower|shrank|halved|slipped)$/;

/** A percentage before and after, and by how much it moved. What it moved by is no share of anybody. */
export const change: Form = {
  name: 'change',
  examples: [
    'from 33% to 48%, up 15 points',
    'rose by 15 percentage points from 33% to 48%',
    'fell from 40% in 2012 to 25%',
    '48%, up from 33%',
  ],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    const percents = atoms.filter((atom): atom is PercentAtom => atom.type === 'percent');
    const found: Statement[] = [];
    percents.forEach((first, at) => {
      const second = percents[at + 1];
      if (!second || found.some(({ start, end }) => first.start >= start && second.end <= end)) return;
      const before = tokens[first.first - 1]?.word ?? '';
      const gap = tokens.slice(first.after, second.first).map(({ word }) => word);
      if (before === 'from' && gap.length <= 10 && gap.at(-1) === 'to' && !gap.includes('from')) {
        const ends = { from: first, to: second };
        found.push(statement(sentence, ends, moved(sentence, first, second, atoms)));
      } else if (gap.at(-1) === 'from' && gap.length <= 8 && !gap.includes(';')) {
        // "48%, up from 33%": a word right before "from"
        const way = gap.at(-2) ?? '';
        if (!/^(?:up|down|rising|falling|increase|rise|fall|drop|decrease|increased|risen|fallen)$/.test(way))
          return;
        const by = amountAfter(sentence, second, atoms);
        found.push(
          statement(sentence, { from: second, to: first }, { ...direction(way), ...(by ? { by } : {}) }),
        );
      }
    });
    for (const one of found) if (one.kind === 'change' && one.by) taken.add(one.by);
    return found;
  },
};

type Movement = Pick<Extract<Statement, { kind: 'change' }>, 'by' | 'direction' | 'factor'>;

/** "doubled", "more than halved" (which says no more than a side), "dropped by half". */
function factorIn(words: readonly string[]): number | undefined {
  const text = words.join(' ');
  if (/\b(?:more than|over|almost|nearly|about|around|not) (?:doubled|halved|trebled|tripled)/.test(text))
    return undefined;
  if (/\bdoubled\b/.test(text)) return 2;
  if (/\b(?:trebled|tripled)\b/.test(text)) return 3;
  return /\bhalved\b|\bby half\b/.test(text) ? 0.5 : undefined;
}

function statement(
  sentence: Sentence,
  { from, to }: { from: PercentAtom; to: PercentAtom },
  movement: Movement,
): Statement {
  return {
    kind: 'change',
    sentence,
    ...spanOf(from, to, ...(movement.by ? [movement.by] : [])),
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
    from.first - before.after <= 4 &&
    tokens
      .slice(Math.max(0, before.first - 3), before.first)
      .some(({ word }) => /^(?:by|of|a|an)$/.test(word))
      ? before
      : undefined);
  const near = [
    ...tokens.slice(Math.max(0, from.first - 12), from.first),
    ...tokens.slice(to.after, (by === after && by ? by.after : to.after) + 3),
  ].map(({ word }) => word);
  const factor = factorIn(near);
  const up = near.some((word) => ups.test(word));
  const down = near.some((word) => downs.test(word));
  return {
    ...(by ? { by } : {}),
    ...(up === down ? {} : { direction: up ? 'up' : 'down' }),
    ...(factor === undefined ? {} : { factor }),
  };
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

function direction(word: string): Movement {
  return { direction: ups.test(word) ? 'up' : 'down' };
}
