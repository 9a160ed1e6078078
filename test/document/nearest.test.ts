import { expect, test } from 'vitest';
import { nearestHint } from '../../src/document/nearest.ts';

test('a slip of the keyboard gets the name that was meant', () => {
  expect(nearestHint('titel', ['surveys', 'title'])).toBe('Did you mean `title`?');
  expect(nearestHint('outcome_shift', ['outcomes_shift', 'region'])).toBe('Did you mean `outcomes_shift`?');
});

test('a name that is near nothing is not guessed at', () => {
  expect(nearestHint('weather', ['title', 'size']) ?? '').not.toContain('Did you mean');
  expect(nearestHint('weather', [])).toBeUndefined();
});
