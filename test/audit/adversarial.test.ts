// No input makes the audit explode: twice the length takes about twice the steps. Nothing is timed but by a wide limit.

import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

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
  '[',
  '](',
  '<',
  '<!--',
  '*',
  '`',
  '|',
  '1 | ',
  '\n',
  '\n12\n',
  '\f',
  'Figure 1: a\n\n',
  'a. ',
  '- ',
  '1  2%\n',
  '9,999',
  '“',
  '&',
  'mean 3.47, ',
  '45% of providers agreed with this plan. ',
  '(55/66 – 82% response rate)\n\n',
];

test.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))(
  '%s again and again',
  (_, piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    for (const path of ['x.txt', 'x.md', 'x.html']) {
      const from = performance.now();
      audit(path, text, [{ name: 'provider', size: 66 }]);
      expect(performance.now() - from).toBeLessThan(5_000);
    }
  },
);
