import { describe, expect, test } from 'vitest';
import { colourFor } from '../../src/terminal/colour.ts';
import { visible } from '../../src/visible.ts';
import { cut, fold, grid, screenWidth } from '../../src/terminal/grid.ts';
import { printIssues } from '../../src/terminal/issues.ts';
import { printTable } from '../../src/terminal/table.ts';
import type { Issue } from '../../src/issue.ts';
import { peopleCodebook, peopleResponses, readPeople, tableOf } from '../support/people.ts';

const plain = colourFor({ isTerminal: false, env: {}, wanted: true });

describe('colour', () => {
  test.each([
    ['a terminal', true, {}, true, true],
    ['no terminal', false, {}, true, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, true, true],
    ['a dumb terminal', true, { TERM: 'dumb' }, true, false],
    ['--no-color', true, {}, false, false],
  ])('%s', (_, isTerminal, env, wanted, coloured) => {
    expect(colourFor({ isTerminal, env, wanted }).red('x') !== 'x').toBe(coloured);
  });
});

describe('text from elsewhere', () => {
  test('cannot move the cursor, change colours, write to the clipboard or hide', () => {
    expect(visible('a\u001b[31mb\u0007\u009b\u202e\u200bc\ufeff\td\r\ne')).toBe(
      'a\\u001b[31mb\\u0007\\u009b\\u202e\\u200bc\\ufeff\\u0009d e',
    );
  });

  test('stays in its table whatever its letters are', async () => {
    const codebook = readPeople(peopleCodebook.replace('label: North', 'label: "\\e[2J漢字 👍🏽 e\\u0301"'));
    const table = await tableOf(peopleResponses([{ area: 'north' }, { area: 'south' }], codebook), {
      address: 'area',
    });
    const text = printTable(table, plain, 80);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/\u001b/);
    expect(text).toContain('\\u001b[2J漢字');
  });
});

describe('columns', () => {
  test('line up by what is seen', () => {
    expect(screenWidth('漢字')).toBe(4);
    expect(screenWidth('e\u0301')).toBe(1);
    expect(
      grid(
        [
          ['漢字', '1'],
          ['a', '22'],
        ],
        [{ side: 'left' }, { side: 'right' }],
      ),
    ).toEqual(['漢字   1', 'a     22']);
  });

  test('cut with a sign, fold at words', () => {
    expect(cut('abcdef', 4)).toBe('abc…');
    expect(cut('漢字漢字', 5)).toBe('漢字…');
    expect(fold('one two three', 7)).toEqual(['one two', 'three']);
    expect(fold('', 7)).toEqual(['']);
  });
});

describe('a table', () => {
  const people = peopleResponses([
    { area: 'north', mood: 'lot', 'likes.sun': 'lot' },
    { area: 'north', mood: 'little', 'likes.sun': 'little' },
    { area: 'south', mood: 'lot' },
    { area: 'south', mood: 'dk' },
  ]);

  test('has a bar as long as the share of the base', async () => {
    const text = printTable(await tableOf(people, { address: 'area' }), plain, 60);
    const bar = (label: string): number =>
      [...(text.split('\n').find((line) => line.startsWith(label)) ?? '')].filter((sign) => sign === '█')
        .length;
    expect(bar('North')).toBe(20);
    expect(bar('South')).toBe(20);
    expect(bar('Island')).toBe(0);
  });

  test('keeps within the width, going on below when it is too wide', async () => {
    const table = await tableOf(people, { address: 'mood', by: ['area', 'likes.sun'] });
    for (const width of [40, 60, 100, 200]) {
      const lines = printTable(table, plain, width).split('\n');
      expect(lines.filter((line) => screenWidth(line) > width)).toEqual([]);
      expect(lines.filter((line) => line.startsWith('A lot'))).toHaveLength(
        lines.filter((line) => line.startsWith('Base ')).length,
      );
    }
  });

  test('is whole in a window of twenty letters', async () => {
    const text = printTable(await tableOf(people, { address: 'mood', by: ['area'] }), plain, 20);
    for (const label of ['Total', 'North', 'South', 'Island']) expect(text).toContain(label);
  });
});

describe('issues', () => {
  const issue = (line: number, severity: Issue['severity'] = 'error'): Issue => ({
    rule: severity === 'error' ? 'a-rule' : 'another-rule',
    severity,
    message: 'Unexpected thing',
    place: { file: 'a.csv', line, column: 2, survey: 's', item: 'i', row: 'r' },
    hint: 'Mend it.',
  });

  test('name place, item, what to do and the rule', () => {
    expect(printIssues([issue(3)], plain, { verbose: false })).toBe(
      'error Unexpected thing\n  at a.csv:3:2 s.i.r\n  do Mend it.  [a-rule]\n',
    );
  });

  test('of one kind are told once, or all with --verbose; the worst come last', () => {
    const issues = [issue(5), issue(4), issue(9, 'warning')];
    const brief = printIssues(issues, plain, { verbose: false });
    expect(brief).toMatch(
      /^warning .*\n.*a\.csv:9:2[^]*error Unexpected thing \(and 1 more like it: --verbose\)\n {2}at a\.csv:4:2/,
    );
    expect(printIssues(issues, plain, { verbose: true }).match(/a\.csv/g)).toHaveLength(3);
  });
});
