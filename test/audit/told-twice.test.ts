// One quantity told twice: in the same words it has one number, in other circumstances it may have another.

import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const found = (text: string): number =>
  audit('x.txt', text).findings.filter(({ rule }) => rule === 'one-quantity-two-values').length;

test.each([
  [
    'Summary. In all, 1,482 residents took part in the budget survey.\n\nThe form was open for six weeks. {} residents took part in the budget survey.',
    '1,482',
    '1,428',
  ],
  [
    "The report's headline is that 46% of employers in the area have taken on an apprentice.\n\nSection 3 shows that {}% of employers in the area have taken on an apprentice.",
    '46',
    '64',
  ],
  [
    'Executive summary\n\n31% of parents have been charged a late fee.\n\nFees\n\nFees matter less, although {}% of parents have been charged a late fee.',
    '31',
    '36',
  ],
  [
    'The mean age of respondents was 47.3 years.\n\nAs noted, the mean age of respondents was {} years.',
    '47.3',
    '43.7',
  ],
])('%s', (text, right, wrong) => {
  expect(found(text.replace('{}', right))).toBe(0);
  expect(found(text.replace('{}', wrong))).toBe(1);
});

test.each([
  '82% of tenants feel safe at home.\n\nThe rest is well.\n\nAfter dark, 70% of tenants feel safe at home.',
  '56% of crofters wanted the grant to stay.\n\nWhen told what it costs, 48% of crofters wanted the grant to stay.',
  '35% of workers work from home at least a day a week.\n\nIn all 25% of adults work from home at least a day a week.',
  'Summary\n\n62% of tenants were satisfied with repairs.\n\nRepairs\n\nOf those who had a repair, 71% of tenants were satisfied with repairs.',
  '54% of patients waited over four weeks for an appointment.\n\nLater 24% of patients waited over eight weeks for an appointment.',
  'In the first wave 1,482 residents took part in the survey.\n\nIn the second wave 1,428 residents took part in the survey.',
])('two quantities: %s', (text) => {
  expect(found(text)).toBe(0);
});
