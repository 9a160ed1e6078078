import { describe, expect, test } from 'vitest';
import { printChange, valueFilters } from '../../src/report/filters.ts';
import { defaultPolicy } from '../../src/base/small-base.ts';
import { escapeMarkdown } from '../../src/escape-markdown.ts';
import { markdown, tableSection } from '../../src/report/renderers/markdown.ts';
import { plainTemplate, readTemplate } from '../../src/report/template.ts';
import { peopleCodebook, peopleResponses, readPeople, tableOf } from '../support/people.ts';

describe('a value in prose', () => {
  const value = { count: 24, base: 40, percent: '60%' };

  test('prints as a count of a base, a percentage, a count or words', () => {
    expect(valueFilters.of(value)).toBe('24 of 40');
    expect(valueFilters.pct(value)).toBe('60%');
    expect(valueFilters.n(value)).toBe('24');
    expect(valueFilters.words(value)).toBe('three in five');
  });

  test('prints as a count of its base where policy withholds the percentage, or no words fit', () => {
    expect(valueFilters.pct({ count: 24, base: 27, percent: null })).toBe('24 of 27');
    expect(valueFilters.words({ count: 24, base: 27, percent: null })).toBe('24 of 27');
    expect(valueFilters.words({ count: 1, base: 50, percent: '2%' })).toBe('1 of 50');
  });

  test('prints a change in points, or in people where policy withholds percentages', () => {
    const at = (count: number, base: number): typeof value => ({ count, base, percent: '' });
    expect(printChange(at(7, 31), at(20, 31), defaultPolicy)).toBe('42 points');
    expect(printChange(at(8, 31), at(1, 31), defaultPolicy)).toBe('−23 points');
    expect(printChange(at(8, 22), at(12, 22), defaultPolicy)).toBe('4 of 22');
    expect(printChange(at(12, 22), at(8, 22), defaultPolicy)).toBe('−4 of 22');
    expect(printChange(at(5, 31), at(5, 31), defaultPolicy)).toBe('0 points');
  });
});

describe('text from elsewhere', () => {
  test('stays text in Markdown', () => {
    expect(escapeMarkdown('a|b `c` *d* _e_ [f](g) <h> & #i\n~j~ !k \\l')).toBe(
      'a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;h&gt; &amp; \\#i \\~j\\~ \\!k \\\\l',
    );
    expect(escapeMarkdown('https://example.org')).not.toContain('://');
    expect(escapeMarkdown('www.example.org me@example.org')).toBe('www&#46;example.org me&#64;example.org');
    expect(escapeMarkdown('a\u001b[2J\u202eb')).toBe('a\\\\u001b\\[2J\\\\u202eb');
  });

  test('keeps the shape of a table', async () => {
    const codebook = readPeople(peopleCodebook.replace('label: North', 'label: "a | b\\n| c |"'));
    const section = tableSection(
      await tableOf(peopleResponses([{ area: 'north' }], codebook), { address: 'area' }),
    );
    const lines = section.split('\n').filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line.replaceAll('\\|', '').match(/\|/g)).toHaveLength(3);
  });
});

describe('a template', () => {
  const questionnaires = { wave: '1', codebooks: [readPeople()] };
  const read = (text: string): ReturnType<typeof readTemplate> =>
    readTemplate('report.md', text, questionnaires, { figures: [], tables: [] });

  test('is prose, values, and sections on lines of their own', () => {
    const { template, issues } = read('# Title\n\n{{ people.area.north | of }} live there.\n\n{{ bases }}\n');
    expect(issues).toEqual([]);
    expect(template.blocks.map((block) => block.is)).toEqual(['prose', 'section', 'prose']);
  });

  test('has all its mistakes told, with their places and what was meant', () => {
    const { issues } = read(
      '{{ people.area.nroth | of }} and {{ area.north }}\n{{ area.north | pcs }}\n{{ figure likes }}\nx {{ bases }}\n{{ drinks.tea | n }}',
    );
    expect(
      issues.map(({ place, hint }) => [place.line, place.column, hint.includes('Did you mean')]),
    ).toEqual([
      [1, 1, true],
      [1, 34, false],
      [2, 1, true],
      [3, 1, false],
      [4, 3, false],
      [6 - 1, 1, false],
    ]);
    expect(issues.at(-1)?.expected).toContain('a period: before, now');
  });

  test('has a brace without its other half told', () => {
    expect(
      read('a {{ people.area.north | of }\n{{ people.area\n.north | of }}').issues.map(({ place }) => [
        place.line,
        place.column,
      ]),
    ).toEqual([
      [1, 3],
      [2, 1],
      [3, 13],
    ]);
  });

  test('leaves braces of another kind alone', () => {
    expect(read('${x} {x} <%= y %>').issues).toEqual([]);
  });

  test('is made from the register where a wave has none', () => {
    expect(
      plainTemplate('T', { figures: [], tables: [] }).blocks.filter((block) => block.is === 'section'),
    ).toEqual(['synthetic', 'bases', 'rows', 'questions'].map((section) => ({ is: 'section', section })));
  });
});

test('a report is its blocks, one after the other', () => {
  const text = markdown.render({
    title: 'T',
    blocks: [
      { is: 'prose', markdown: '# T\n' },
      { is: 'warning', text: 'Made *up*' },
      { is: 'table', caption: 'C', header: ['A', 'B'], rows: [['x', '1']] },
    ],
  });
  expect(text).toBe('# T\n\n> **Made \\*up\\***\n\n**C**\n\n| A | B |\n| --- | ---: |\n| x | 1 |\n');
});
