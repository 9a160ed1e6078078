// Notes of how many answered, and captions over questions: what a reader sees of a number or a question out of place.

import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { found } from '../support/found.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('the base of a note of how many answered', () => {
  const method = 'We wrote to 120 parish clerks and 66 returned the form, a response rate of 55%.';

  test('is the number that answered, where the text tells it', () => {
    expect(found(`${method} Question 4 was answered by 61 of the 66 clerks.`)).toEqual([]);
    expect(found(`${method} Question 4 was answered by 61 of the 68 clerks.`)).toEqual([
      'denominator-and-survey: 61 of the 68',
    ]);
  });

  test('may be fewer people, whom the text tells of elsewhere', () => {
    const fewer = 'The 46 who had been afloat were asked about kit; 44 of these 46 answered.';
    expect(found(`${method} ${fewer}`)).toEqual([]);
    expect(found(`${method} Question 5 was put only to larger parishes, and answered by 60 of 65.`)).toEqual(
      [],
    );
  });

  test('is held to the people whom it names', () => {
    const both = 'One form went to head teachers (n=43), one to school cooks (n=71).';
    expect(found(`${both} It was completed by 70 of 71 cooks and 40 of 43 heads.`)).toEqual([]);
    expect(found(`${both} It was completed by 70 of 73 cooks and 40 of 43 heads.`)).toEqual([
      'denominator-and-survey: 70 of 73',
    ]);
  });

  test('is not tried on a base that another note alone gives', () => {
    const arms = 'Treatment was completed by 41/68 people in one arm and 33/65 in the other.';
    expect(found(arms)).toEqual([]);
  });

  test('may stand in brackets', () => {
    const text = 'The survey had 468 completed forms. Question 6 was answered by 449 (of 486).';
    expect(found(text)).toEqual(['denominator-and-survey: 449 (of 486)']);
    expect(found(text.replace('486', '468'))).toEqual([]);
  });
});

describe('two captions with one question', () => {
  const first = lines('Figure 3. How safe do you feel after dark?', 'Base: all passengers (510)');
  const second = first.replace('3', '4');

  test('are told, at the one that other words are not about', () => {
    const text = lines(first, '', second, '', 'Figure 3 shows how passengers buy their tickets.');
    expect(found(text)).toEqual([expect.stringContaining('caption-and-question: Figure 3.')]);
  });

  test('may be of two groups or two waves', () => {
    expect(found(lines(first, '', second.replace('510', '248')))).toEqual([]);
    expect(found(lines(first.replace('?', '? Women'), '', second.replace('?', '? Men')))).toEqual([]);
    expect(found(lines(first, '', second.replace('dark?', 'dark, in wave 2?')))).toEqual([]);
  });
});

test('a figure that goes on has its number again', () => {
  const text = lines('Figure 2: Bait used', '', 'Text.', '', 'Figure 2 (contd.): Bait used by the young');
  expect(found(text)).toEqual([]);
  expect(found(text.replace(' (contd.)', ''))).toHaveLength(0);
  expect(found(text.replace(' (contd.): Bait used by', ': Boats of'))).toHaveLength(1);
});

test('a title that is a heading of its own has the question under it', () => {
  const page = (question: string): string =>
    `<h3>Figure 9. Satisfaction with the canteen</h3><p>${question}</p><h3>Figure 10. Apps used at work</h3><p>Q22. Which of these apps do you use at work?</p>`;
  const rules = (question: string): string[] =>
    audit('x.html', page(question)).findings.map(({ rule }) => rule);
  expect(rules('Q21. How satisfied are you with the canteen here?')).toEqual([]);
  expect(rules('Q22. Which of these apps do you use at work?')).toEqual(['caption-and-question']);
});
