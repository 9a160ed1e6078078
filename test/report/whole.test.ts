// A template of every place, over the smallest study with an item over time.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, parseJson, run } from '../support/run.ts';
import { smallestStudy, studyWith } from '../support/smallest-study.ts';

const study = {
  'study.yaml': `${smallestStudy['study.yaml']}policy: {small_bases: {table_only: 1, counts_only: 3}}\n`,
  'waves/1/codebooks/people.yaml': `${smallestStudy['waves/1/codebooks/people.yaml']}  - id: mood
    type: single
    label: Mood
    question: How are you?
    origin: assumed
    options:
      - {code: good, label: Good, origin: assumed}
      - {code: bad, label: Bad, origin: assumed}
    periods:
      - {code: before, time: recalled, label: Before, origin: assumed}
      - {code: now, time: current, label: Now, origin: assumed}
`,
  'waves/1/people.csv': `case_id,likes,wants.tea,wants.cake,mood@before,mood@now
1,yes,1,0,bad,good
2,yes,1,1,bad,good
3,no,,,good,good
`,
  'waves/1/figures.yaml': `figures:
  - {id: plan, number: "1", title: The plan, notes: [Not redrawn.]}
  - {id: likes, number: "2", title: People like it, address: people.likes, printed_base: {answered: 3, of: 4, percent: 70%}}
  - {id: wants, number: "3", title: Tea, address: people.wants, printed_base: {answered: 2, of: 3, percent: 67%}}
tables:
  - {id: moods, title: Moods by taste, address: people.mood, by: [likes, wants], sort: value, notes: [Mind the mood.]}
`,
};

async function report(template: string): Promise<{ text: string; folder: string }> {
  const folder = await folderWith(studyWith({ ...study, 'waves/1/report.md': template }));
  const { exit, err } = await run(folder, ['analyse', '--out', 'out']);
  expect(err).not.toContain('error');
  expect(exit).toBe(0);
  return { text: await readFile(join(folder, 'out/report.md'), 'utf8'), folder };
}

test('values, words and changes stand in sentences', async () => {
  const { text } = await report(
    '{{ likes.yes | of }}; {{ likes.yes | pct }}; {{ likes.yes | n }}; {{ likes.yes | words }}; {{ wants.tea | words }}; {{ mood.good | points from before to now }}; {{ mood.bad | points from before to now }}\n',
  );
  expect(text).toBe('2 of 3; 67%; 2; two thirds; 2 of 2; 67 points; −67 points\n');
});

test('a figure is linked to where it stands, and only named where it does not', async () => {
  const { text } = await report('See {{ figure likes }} and {{ figure wants }}.\n\n{{ figure likes }}\n');
  expect(text).toContain('See [Figure 2](#figure-likes) and Figure 3.');
  expect(text).toContain('<a id="figure-likes"></a>');
});

test('a diagram keeps its number and its place, without picture or data', async () => {
  const { text, folder } = await report('{{ figure plan }}\n');
  expect(text).toBe('<a id="figure-plan"></a>\n\n**Figure 1. The plan**\n\nNot redrawn.\n');
  expect(await readdir(join(folder, 'out/figures'))).toEqual(['fig-02-likes.svg', 'fig-03-wants.svg']);
});

test('a table stands with its question, its bases and its data', async () => {
  const { text, folder } = await report('{{ table moods }}\n');
  expect(text).toContain('**Moods by taste**');
  expect(text).toContain('Mind the mood.');
  expect(text).toContain('Question: How are you?');
  expect(text).toContain(
    '| Mood – Before | Total | Likes it: Yes | Likes it: No | Wants: Tea | Wants: Cake | Wants: Nothing ticked |',
  );
  expect(text).toContain('| Base (answered) | 3 | 2 | 1 | 2 | 1 | 1 |');
  expect(text).toContain('| Good | 3 (100%) | 2 | 1 | 2 | 1 | 1 |');
  expect(text).toContain('Data: [tables/table-moods.csv](tables/table-moods.csv)');
  const data = await readFile(join(folder, 'out/tables/table-moods.csv'), 'utf8');
  // sorted by value, so what most said stands first
  expect(data.split('\n')[1]).toBe('1,people,mood,,before,bad,,total,option,2,3,answered,67,');
});

test('printed bases stand beside those here, with what differs', async () => {
  const { text } = await report('{{ printed-bases }}\n');
  expect(text).toContain('| 2 | people | 3/3 = 100% | 3/4 = 70% | of 4, here of 3; 3/4 is 75%, not 70% |');
  expect(text).toContain('| 3 | people | 2/3 = 67% | 2/3 = 67% | – |');
});

test('a wave without a template gets all figures, diagrams among them, and all tables', async () => {
  const folder = await folderWith(studyWith(study));
  await run(folder, ['analyse', '--out', 'out']);
  const text = await readFile(join(folder, 'out/report.md'), 'utf8');
  expect(text.match(/\*\*Figure \d/g)).toEqual(['**Figure 1', '**Figure 2', '**Figure 3']);
  expect(text).toContain('**Moods by taste**');
});

test('places that lead nowhere are all told, with the nearest name', async () => {
  const template = `{{ likes.yes | wrods }}
{{ likes.yes | points from before to now }}
{{ mood.good | points from before to never }}
{{ mood.good | points }}
x {{ table moods }}
{{ table mods }}
{{ table moods by wants }}
{{ printed-base }}
{{ figure pln }}
`;
  const folder = await folderWith(studyWith({ ...study, 'waves/1/report.md': template }));
  const { issues, ok } = parseJson(await run(folder, ['analyse', '--out', 'out', '--json']));
  expect(ok).toBe(false);
  expect(issues.map(({ place }) => place['line'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const hints = issues.map(({ hint }) => /Did you mean `(.*)`/.exec(hint)?.[1]);
  expect(hints).toEqual([
    'words',
    undefined,
    undefined,
    'points',
    undefined,
    'moods',
    undefined,
    'printed-bases',
    'plan',
  ]);
});

test('two tables cannot share a data file, whatever their capitals', async () => {
  const again = study['waves/1/figures.yaml'].replace(
    '  - {id: moods,',
    '  - {id: MOODS, title: M, address: people.mood}\n  - {id: moods,',
  );
  const folder = await folderWith(studyWith({ ...study, 'waves/1/figures.yaml': again }));
  const { issues } = parseJson(await run(folder, ['analyse', '--out', 'out', '--json']));
  expect(issues.map(({ rule, place }) => [rule, place['line']])).toEqual([['duplicate-table', 7]]);
});
