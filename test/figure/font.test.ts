import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textMetrics } from '../../src/figure/font.ts';

const font = (file: string): Uint8Array =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)));
const metrics = textMetrics({
  regular: font('400Regular/Arimo_400Regular.ttf'),
  bold: font('700Bold/Arimo_700Bold.ttf'),
});

describe('widths', () => {
  // Arial's advance widths in 1/2048 em, which Arimo shares: A 1366, i 455, space 569, bold A 1479
  test.each([
    ['A', 'regular', 1366],
    ['i', 'regular', 455],
    [' ', 'regular', 569],
    ['A', 'bold', 1479],
    ['–', 'regular', 1139],
  ] as const)('of %j in %s are those of Arial', (text, weight, units) => {
    expect(metrics.width(text, { size: 2048, weight })).toBeCloseTo(units, 0);
  });

  test('of a text are the sum of its letters, and a letter the font lacks is one em', () => {
    const style = { size: 10, weight: 'regular' } as const;
    expect(metrics.width('Ai', style)).toBeCloseTo(metrics.width('A', style) + metrics.width('i', style));
    expect(metrics.width('漢', style)).toBe(10);
    expect(metrics.width('', style)).toBe(0);
  });
});

describe('wrapping', () => {
  const style = { size: 13, weight: 'regular' } as const;

  test('fills lines with words, and cuts a word that is too long alone', () => {
    const lines = metrics.wrap(
      'Understanding vulnerable users and Donaudampfschifffahrtsgesellschaft',
      120,
      style,
    );
    for (const line of lines) expect(metrics.width(line, style)).toBeLessThanOrEqual(120);
    expect(lines.join('').replaceAll(' ', '')).toBe(
      'UnderstandingvulnerableusersandDonaudampfschifffahrtsgesellschaft',
    );
    expect(metrics.wrap('', 120, style)).toEqual([]);
  });
});
