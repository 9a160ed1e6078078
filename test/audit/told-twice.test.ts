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
  [
    'Summary: 62% of the 42 growers water at least one field.\n\nWater. {} of the 42 growers (62%) water at least one field, mostly from a well.',
    'Twenty-six',
    'Sixteen',
  ],
  [
    'In short\n\n- {}% think the fare cap should stay\n\nFares\n\nOf the 1,511 passengers interviewed, 62% think the fare cap should stay.',
    '62',
    '67',
  ],
  [
    'Abstract: {} of 102 patients completed at least four sessions.\n\nMain text: In all, 78 of 102 patients (76%) completed at least four sessions.',
    '78',
    '87',
  ],
  [
    'Executive summary: {} of the directors we surveyed plan to leave their town.\n\nChapter 6: Of the directors 47% plan to leave their town.',
    'nearly half',
    'a quarter',
  ],
  [
    'Key finding 4: {}% of care homes have handed back a package of care.\n\nWe asked care homes whether they had handed back any package of care. Sixty-seven per cent of care homes had.',
    '67',
    '61',
  ],
  [
    'We heard from {} tenants by post.\n\nMethod\n\nOf the 894 tenants who responded by post, few were young.',
    '894',
    '849',
  ],
  [
    'Key messages\n\n64% of the 250 staff who responded would recommend us.\n\nDetail\n\nOn the first, {}% of the 250 staff who responded would recommend us. On the second, 71% would be happy.',
    '64',
    '46',
  ],
  [
    'Summary: some {}% of the 702 carers who answered had considered giving up in the past year.\n\nWe asked all carers whether they had considered giving up in the past year. Of the 702 who answered, 274 (39%) had considered it.',
    '39',
    '37',
  ],
  [
    'Thanks go to the {} parents who took part.\n\nMethod\n\nA total of 418 parents took part, from nine schools.',
    '418',
    '481',
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
  'Summary\n\n62% of drivers want a canteen; 71% of night drivers want a canteen of their own.',
  'Summary: 64% of drivers want a canteen.\n\nAmong night drivers, 71% want a canteen; among day drivers 60% do.',
  'North. 52% of residents were pleased with the bus service.\n\nSouth. 61% of residents were pleased with the bus service.',
  'In 2021 481 parents took part in the survey.\n\nIn 2023 418 parents took part in the survey.',
  'Summary\n\nIn short 38 were fairly satisfied (19%).\n\nRepairs\n\nThere 181 were fairly satisfied (35%), 58 neither (11%).',
])('two quantities: %s', (text) => {
  expect(found(text)).toBe(0);
});

test('a sentence that points to a table has the number of its row', () => {
  const text = (number: string): string =>
    `| What you told us | Share of members |\n|---|---|\n| I feel safe walking there | 68% |\n| I know someone there | 82% |\n\nAs the table shows, ${number}% of members feel safe walking there.\n`;
  const rules = (number: string): string[] => audit('x.md', text(number)).findings.map(({ rule }) => rule);
  expect(rules('68')).toEqual([]);
  expect(rules('86')).toEqual(['one-quantity-two-values']);
});
