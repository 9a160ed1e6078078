// What an audit says of whole texts: the rules, the forms, and a report in our own words with the mistakes of 2014.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { statementForms, statementsIn } from '../../src/audit/forms/index.ts';
import { sentencesOf } from '../../src/audit/reading/sentence.ts';
import { auditRules } from '../../src/audit/rules/index.ts';
import { plain } from '../../src/audit/text/plain.ts';

const report = readFileSync(join(import.meta.dirname, 'commissioning.txt'), 'utf8');
const surveys = [
  { name: 'commissioner', size: 40 },
  { name: 'provider', size: 66 },
  { name: 'frontline', size: 56 },
];
const found = audit('commissioning.txt', report, surveys);
const said = (rule: string, severity = 'error'): string[] =>
  found.findings.filter((one) => one.rule === rule && one.severity === severity).map(({ quote }) => quote);

describe.each(auditRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is reported for the text that breaks it', () => {
    const { text, surveys: sizes = [] } = rule.breaks;
    const finding = audit('x.txt', text, sizes).findings.find((one) => one.rule === id);
    expect(finding?.severity).toBe(rule.severity);
    expect(finding?.message).not.toMatch(/undefined|NaN|\[object/);
    expect(finding?.quote).not.toBe('');
  });

  test('is not reported for the text that keeps it', () => {
    const { text, surveys: sizes = [] } = rule.keeps;
    expect(audit('x.txt', text, sizes).findings.filter((one) => one.rule === id)).toEqual([]);
  });
});

test('a rule has one id, and says what it is about', () => {
  expect(new Set(auditRules.map(({ id }) => id)).size).toBe(auditRules.length);
  for (const { id, about } of auditRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(about).toMatch(/^[A-Z].*[^.]$/);
  }
});

describe('every form reads its examples', () => {
  const cases = statementForms.flatMap((form) =>
    form.examples.map((example) => [form.name, example] as const),
  );
  test.each(cases)('%s: %s', (name, example) => {
    const text = plain.read(example);
    const [sentence] = sentencesOf(text);
    const own = statementForms.find((form) => form.name === name);
    expect(sentence).toBeDefined();
    if (!sentence || !own) return;
    // as in a whole reading, the forms before it read first
    const taken = new Set<(typeof sentence.atoms)[number]>();
    for (const form of statementForms.slice(0, statementForms.indexOf(own))) form.read(sentence, taken);
    expect(own.read(sentence, taken).length).toBeGreaterThan(0);
    expect(statementsIn(sentence).filter(({ kind }) => kind === 'unread')).toEqual([]);
  });
});

describe('a report with the mistakes of 2014, in other words', () => {
  test('four ratios are not their percentages', () => {
    expect(said('ratio-and-percentage')).toEqual([
      '55/66 – 82%',
      '55/66 – 82%',
      '27/40 = 60%',
      '55/61 - 83%',
    ]);
  });

  test('81% and 78.5% are impossible, and so is 83% on 61', () => {
    expect(said('impossible-percentage')).toEqual(['81%', '78.5%', '55/61 - 83%']);
    const joint = found.findings.find(
      ({ quote, rule }) => quote === '81%' && rule === 'impossible-percentage',
    );
    expect(joint?.message).toContain(
      '45, 36 and 81 fit together only on 42, 47, 53; with the 86%, the 14% or ',
    );
    expect(joint?.message).toMatch(/only on 42$/);
    expect(joint?.power).toBe(0.44);
  });

  test('both totals add rounded parts; 66 = 37.5 + 28.6 does not', () => {
    expect(said('sum-of-rounded')).toEqual(['81%', '78.5%']);
  });

  test('one fraction has two percentages, one quantity two values', () => {
    expect(said('one-fraction-two-percentages')).toEqual(['55/66 – 82%', '27/40 = 60%']);
    expect(said('one-quantity-two-values')).toEqual(['78.5%']);
  });

  test('one figure number is used twice, one question stands under another caption', () => {
    expect(said('duplicate-figure-number', 'warning')).toEqual([
      expect.stringContaining('Figure 10: Commissioners'),
    ]);
    expect(said('caption-and-question', 'warning')).toEqual(['27/40 = 68%']);
  });

  test('repairs name every single number that would mend it', () => {
    const repairs = found.findings.find(({ rule }) => rule === 'ratio-and-percentage')?.repairs;
    expect(repairs).toEqual(['83%', '54/66']);
  });

  test('every percentage is accounted for', () => {
    const percentages = found.statements.filter(({ quote }) => /%/.test(quote));
    expect(found.percentTokens).toBe([...report.matchAll(/\d%/g)].length);
    expect(percentages.filter(({ result }) => result === 'unread')).toEqual([]);
    expect(found.statements.filter(({ result }) => result === 'external').map(({ quote }) => quote)).toEqual([
      '79%',
      '5.6%',
      '4.4%',
      '25%',
      '54%',
    ]);
  });

  test('nothing else is an error', () => {
    const rules = new Set(
      found.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    );
    expect([...rules].toSorted()).toEqual([
      'denominator-and-survey',
      'impossible-percentage',
      'one-fraction-two-percentages',
      'one-quantity-two-values',
      'ratio-and-percentage',
      'sum-of-rounded',
    ]);
  });
});

test('a place is the line and column of the original, counted from 1', () => {
  const { findings } = audit('x.txt', 'Two lines.\n\n  So 22/40 =\n 60% agreed.');
  expect(findings[0]).toMatchObject({ line: 3, column: 6, quote: '22/40 = 60%' });
});

test('both ways to round an exact half are right, unless the text shows which it uses', () => {
  expect(audit('x.txt', 'So 21/40 (53%) agreed.').findings).toEqual([]);
  expect(audit('x.txt', 'So 21/40 (52%) agreed.').findings).toEqual([]);
  expect(audit('x.txt', 'So 21/40 (51%) agreed.').findings).not.toEqual([]);
});

test('weighted percentages are not tried on counts', () => {
  const text = 'Percentages are weighted. Of the 40 commissioners surveyed, 81% agreed.';
  expect(audit('x.txt', text).findings).toEqual([]);
  expect(audit('x.txt', text.replace('weighted', 'unweighted')).findings).not.toEqual([]);
});
