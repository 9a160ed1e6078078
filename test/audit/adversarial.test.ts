// No input makes the audit explode: twice the length takes about twice the steps. Nothing is timed but by a wide limit.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

/** What means something only to one format, else to all. */
const markup = ['[', '](', '<', '<!--', '*', '`', '|', '&', '1 | ', '- ', '\n', '\f'];
const pieces = [
  '9',
  ' ',
  '(',
  ')',
  '%',
  '% ',
  'of ',
  'of the ',
  '1 of ',
  '1/',
  '1/2 ',
  '1 (2%) ',
  '45% and ',
  'n = ',
  'n=1 ',
  'Base: ',
  'from 1% to ',
  'one in ',
  '\n12\n',
  'Good or very good   83%\nGood  40%\n',
  'Very/fairly likely   83\nVery likely  40\n',
  '£840,000 of which £210,000 (25%) and £336,000 (40%). ',
  '**n = 52**\n\n- 38 (73%) did\n- 61 (85%) not\n\n',
  'Figure 1: a\n\n',
  'a. ',
  '1  2%\n',
  '9,999',
  '“',
  'mean 3.47, ',
  '45% of providers agreed with this plan. ',
  '(55/66 – 82% response rate)\n\n',
  'Of the 61 providers:\n\n- 41% did\n- 78% (n = 30) did not\n\n',
];

test.each([
  ...pieces.map((piece) => ['txt', piece] as const),
  ...markup.flatMap((piece) => ['txt', 'md', 'html'].map((ending) => [ending, piece] as const)),
])('in %s %j again and again', (ending, piece) => {
  const text = piece.repeat(Math.ceil(60_000 / piece.length));
  const from = process.cpuUsage();
  audit(`x.${ending}`, text, [{ name: 'provider', size: 66 }]);
  const { user, system } = process.cpuUsage(from);
  expect(user + system).toBeLessThan(5_000_000);
});

const words =
  '22 40 0 55 % per cent ( ) [ ] of the n = N base: respondents people commissioners a total and from to rose fell points | Figure mean 3.47 1/2 0/0 half two-thirds three in five – ** <td> </td> <tr> &nbsp; £3m 1,204 . , ; 100 majority together women men Total Base 0% 12.5% -3% 2013 one'.split(
    ' ',
  );

test('whatever stands beside whatever, a text is read', () => {
  const text = fc.array(fc.constantFrom(...words, '\n', '\n\n', '0 of 0', '(n = 0)', 'Figure 3: '), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, fc.constantFrom('txt', 'md', 'html'), (said, ending) => {
      const { findings } = audit(`report.${ending}`, said.join(' '), [{ name: 'commissioner', size: 40 }]);
      expect(JSON.stringify(findings)).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 6000, seed: 2013 },
  );
});
