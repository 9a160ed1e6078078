// What a claim may say, on counts alone: windows on exact ratios, sets of counts, order, change.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operators } from '../../src/claims/operators/index.ts';
import type { Seen, Verdict } from '../../src/claims/operators/operator.ts';
import type { Counted } from '../../src/claims/quantities/quantity.ts';
import { admits, roundPercent } from '../../src/ratio.ts';

const of = (count: number, base: number): Counted => ({ count, base });
const named = (name: string, value: Counted): { name: string; value: Counted } => ({ name, value });

function judge(says: Record<string, string>, value: Counted, more: Partial<Seen> = {}): Verdict {
  const operator = operators.find(({ name }) => name === says['op']);
  if (!operator) throw new Error(`no operator ${says['op']}`);
  return operator.judge(
    { op: operator.name, ...says },
    { value, rivals: [], versus: [], mean: () => undefined, ...more },
  );
}

describe('words are windows on the exact share', () => {
  test.each<[string, string | undefined, number, number, string]>([
    ['over', '80', 41, 50, 'holds'],
    ['over', '80', 40, 50, 'differs'],
    ['over', '80', 44, 50, 'strained'],
    ['over', '80', 46, 50, 'differs'],
    ['at-least', '80', 40, 50, 'holds'],
    ['at-least', '80', 39, 50, 'differs'],
    ['under', '20', 9, 50, 'holds'],
    ['under', '20', 10, 50, 'differs'],
    ['just-under', '90', 24, 27, 'holds'],
    ['just-under', '90', 25, 27, 'differs'],
    // three points are less than one of 22 people
    ['just-under', '90', 19, 22, 'holds'],
    ['almost', '1/3', 18, 55, 'holds'],
    ['almost', '1/3', 19, 55, 'differs'],
    ['around', '1/3', 48, 56, 'differs'],
    ['around', '1/3', 48, 144, 'holds'],
    ['around', '1/3', 16, 56, 'strained'],
    ['fraction', '3/5', 33, 55, 'holds'],
    ['most', undefined, 11, 22, 'differs'],
    ['most', undefined, 12, 22, 'holds'],
    ['almost-all', undefined, 27, 30, 'holds'],
    ['almost-all', undefined, 26, 30, 'differs'],
    ['few', undefined, 2, 27, 'holds'],
    ['few', undefined, 3, 27, 'differs'],
    ['few', undefined, 0, 27, 'differs'],
  ])('%s %s of %i in %i %s', (op, value, count, base, result) => {
    expect(judge({ op, ...(value === undefined ? {} : { value }) }, of(count, base)).result).toBe(result);
  });

  test('what holds is what K says', () => {
    const words = operators.filter(({ name }) =>
      /^(over|almost|around|most|few|under|just-under)$/.test(name),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(120),
        fc.integer({ min: 1, max: 99 }),
        (operator, base, raw, percent) => {
          const count = Math.min(raw, base);
          const says = { op: operator.name, value: String(percent) };
          const holds = judge(says, of(count, base)).result === 'holds';
          expect(holds).toBe(operator.allows?.(says, base).includes(count));
        },
      ),
    );
  });
});

describe('numbers are sets of counts', () => {
  test('a percentage is reproduced when the count prints so, and impossible when none does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(200),
        fc.nat(100),
        fc.constantFrom(0, 1),
        (base, raw, percent, decimals) => {
          const count = Math.min(raw, base);
          const value = decimals === 0 ? String(percent) : `${percent}.5`;
          const { result } = judge({ op: 'eq', value }, of(count, base));
          const right = roundPercent({ numerator: count, denominator: base }, decimals) === value;
          const possible = admits(value, base).length > 0;
          expect(result).toBe(right ? 'reproduced' : possible ? 'differs' : 'unattainable');
        },
      ),
    );
  });

  test.each<[Record<string, string>, Counted, string, string[]]>([
    [{ op: 'eq', value: '81' }, of(45, 56), 'unattainable', ['80%']],
    [{ op: 'eq', value: '78.5' }, of(44, 56), 'unattainable', ['78.6%']],
    [{ op: 'eq', value: '37.50' }, of(21, 56), 'reproduced', []],
    [{ op: 'eq', value: '48', unit: 'people' }, of(48, 56), 'reproduced', []],
    [
      { op: 'ratio', numerator: '55', denominator: '66', value: '82' },
      of(55, 66),
      'differs',
      ['55/66 = 83%'],
    ],
    [
      { op: 'ratio', numerator: '55', denominator: '61', value: '83' },
      of(55, 66),
      'unattainable',
      ['55/66 = 83%'],
    ],
    [
      { op: 'ratio', numerator: '27', denominator: '40', value: '68' },
      of(55, 66),
      'differs',
      ['55/66 = 83%'],
    ],
    [
      { op: 'ratio', numerator: '70', denominator: '66', value: '83' },
      of(55, 66),
      'differs',
      ['55/66 = 83%'],
    ],
    [{ op: 'ratio', numerator: '55', denominator: '66' }, of(55, 66), 'reproduced', []],
    [{ op: 'count', value: '8' }, of(7, 31), 'differs', ['7']],
    [{ op: 'points', value: '42' }, of(13, 31), 'reproduced', []],
    [{ op: 'points', value: '-23' }, of(-7, 31), 'reproduced', []],
    [{ op: 'points', value: '23' }, of(-7, 31), 'differs', ['−23 points']],
    [{ op: 'points', value: '43' }, of(13, 31), 'unattainable', ['42 points']],
  ])('%j of %j', (says, value, result, repairs) => {
    const verdict = judge(says, value);
    expect([verdict.result, verdict.repairs ?? []]).toEqual([result, repairs]);
  });

  test('a mean is whole sums, rounded once', () => {
    const mean = (decimals: number): { printed: string; people: number } => ({
      printed: decimals === 2 ? '3.45' : '3.5',
      people: 22,
    });
    expect(judge({ op: 'mean', value: '3.45' }, of(22, 22), { mean }).result).toBe('reproduced');
    expect(judge({ op: 'mean', value: '3.4' }, of(22, 22), { mean }).repairs).toEqual(['3.5']);
    expect(judge({ op: 'mean', value: '3.4' }, of(0, 22)).result).toBe('unattainable');
  });
});

describe('order is of exact shares', () => {
  const rivals = [named('a', of(5, 22)), named('b', of(5, 22)), named('c', of(2, 22))];
  test.each<[Record<string, string>, Counted, Partial<Seen>, string]>([
    [{ op: 'largest' }, of(6, 22), { rivals }, 'holds'],
    [{ op: 'largest' }, of(5, 22), { rivals }, 'strained'],
    [{ op: 'largest' }, of(4, 22), { rivals }, 'differs'],
    // 20 of 40 are more than 9 of 19
    [{ op: 'largest' }, of(20, 40), { rivals: [named('a', of(9, 19))] }, 'holds'],
    [{ op: 'smallest' }, of(1, 22), { rivals }, 'holds'],
    [{ op: 'smallest' }, of(2, 22), { rivals }, 'strained'],
    [
      { op: 'rank', value: '2' },
      of(4, 22),
      { rivals: [named('a', of(6, 22)), named('c', of(2, 22))] },
      'holds',
    ],
    [{ op: 'rank', value: '2' }, of(6, 22), { rivals }, 'differs'],
    [{ op: 'rank', value: '1' }, of(5, 22), { rivals }, 'strained'],
    [
      { op: 'rank', value: '1' },
      of(5, 22),
      { rivals, versus: [named('x.a', of(5, 22)), named('x.b', of(5, 22))] },
      'holds',
    ],
    [{ op: 'rank', value: '1' }, of(5, 22), { rivals, versus: [named('x.c', of(2, 22))] }, 'differs'],
    [{ op: 'more-than' }, of(6, 22), { versus: rivals }, 'holds'],
    [{ op: 'more-than' }, of(5, 22), { versus: rivals }, 'differs'],
    [{ op: 'rise' }, of(1, 31), {}, 'holds'],
    [{ op: 'rise' }, of(0, 31), {}, 'differs'],
    [{ op: 'fall' }, of(-1, 31), {}, 'holds'],
    [{ op: 'fall' }, of(1, 31), {}, 'differs'],
  ])('%j of %j', (says, value, more, result) => {
    expect(judge(says, value, more).result).toBe(result);
  });
});
