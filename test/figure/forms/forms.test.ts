// Every form, drawn: nothing clipped, nothing over anything else, nothing but what was counted.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chooseForm, chooseOrder } from '../../../src/figure/choose.ts';
import { drawFigure } from '../../../src/figure/draw.ts';
import type { Panel } from '../../../src/figure/figure.ts';
import { textMetrics } from '../../../src/figure/font.ts';
import { formNamed, forms } from '../../../src/figure/forms/index.ts';
import type { FormName } from '../../../src/figure/forms/index.ts';
import { sortRows } from '../../../src/tabulation/sort.ts';
import { findItem } from '../../../src/codebook/codebook.ts';
import type { PeopleRow } from '../../support/people.ts';
import { contextOf, peopleCodebook, peopleResponses, readPeople, tableOf } from '../../support/people.ts';
import { overlaps, parseSvg, textBoxes } from '../../support/svg.ts';

const font = (file: string): Uint8Array =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)));
const metrics = textMetrics({
  regular: font('400Regular/Arimo_400Regular.ttf'),
  bold: font('700Bold/Arimo_700Bold.ttf'),
});

async function panelFor(
  rows: readonly PeopleRow[],
  address: string,
  codebook = readPeople(),
): Promise<Panel> {
  const responses = peopleResponses(rows, codebook);
  const policy = { tableOnly: 0, countsOnly: 30, decimals: 0 };
  const table = await tableOf(responses, { address }, { ...contextOf(responses), policy });
  const item = findItem(codebook, table.item);
  if (!item) throw new Error(`no item ${table.item}`);
  return {
    table: sortRows(table, { sort: chooseOrder(table, item), item }),
    item,
    form: chooseForm(table, item),
    policy,
    withheld: false,
  };
}

async function svgOf(panel: Panel, title = 'What people said'): Promise<string> {
  const figure = {
    id: 'test',
    number: '1',
    title,
    panels: [panel],
    notes: [],
    source: 'us',
    alt: title,
    fileName: 'fig-01-test',
  };
  return (await drawFigure(figure, metrics)).svg;
}

const some: PeopleRow[] = [
  {
    area: 'north',
    'drinks@before.tea': '1',
    'drinks@now.milk': '1',
    'likes.sun': 'lot',
    'likes.rain': 'little',
    mood: 'lot',
  },
  {
    area: 'south',
    'drinks@before.tea': '1',
    'drinks@now.tea': '1',
    'likes.sun': 'lot',
    'likes.rain': 'dk',
    mood: 'lot',
  },
  { area: 'south', 'drinks@before.none': '1', 'drinks@now.water': '1', 'likes.sun': 'little', mood: 'dk' },
];

const byForm: readonly (readonly [FormName, string])[] = [
  ['ranked-bar', 'area'],
  ['scale-bars', 'mood'],
  ['stacked', 'likes'],
  ['dumbbell', 'drinks'],
];

test('every form is chosen for some question', () => {
  expect(new Set(byForm.map(([form]) => form))).toEqual(new Set(forms.map((form) => form.name)));
});

for (const [form, address] of byForm) {
  describe(form, () => {
    test(`is chosen for ${address}`, async () => {
      expect((await panelFor(some, address)).form).toBe(form);
    });

    test('is the same picture twice, well formed, titled and described', async () => {
      const panel = await panelFor(some, address);
      const svg = await svgOf(panel);
      expect(await svgOf(panel)).toBe(svg);
      const root = parseSvg(svg);
      expect(root.attributes['role']).toBe('img');
      expect(svg).toMatch(/<title id="fig-01-test-title">Figure 1\. What people said<\/title>/);
      expect(svg).toMatch(/<desc id="fig-01-test-desc">.*Base: \d.*<\/desc>/);
      expect(svg).toContain(panel.table.question);
      expect(svg).not.toMatch(/NaN|undefined|\[object|<script|href=|clip-path/);
    });

    for (const length of [5, 30, 60, 120]) {
      test(`has no text outside or over another with labels of ${length} letters`, async () => {
        const long = 'Wide open labels '.repeat(12).slice(0, length).trim();
        const codebook = readPeople(
          peopleCodebook.replaceAll(/label: ([A-Z][a-z]+)/g, (_, word: string) => `label: ${word} ${long}`),
        );
        const svg = await svgOf(await panelFor(some, address, codebook), `A title of ${long}`);
        const boxes = textBoxes(svg, metrics);
        expect(boxes.length).toBeGreaterThan(5);
        expect(boxes.filter((box) => box.left < 0 || box.right > 640)).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
      });
    }

    test('shows hostile labels as the text they are', async () => {
      const hostile = `'</text><script>"&*{{x}} __proto__\u0001\u001b[2J\u202e\uffff'`;
      const codebook = readPeople(
        peopleCodebook.replaceAll(/label: (North|A lot|Sun|Tea)(?=,)/g, `label: ${JSON.stringify(hostile)}`),
      );
      const svg = await svgOf(await panelFor(some, address, codebook));
      parseSvg(svg);
      expect(svg).not.toContain('<script>');
      // oxlint-disable-next-line no-control-regex
      expect(svg).not.toMatch(/[\u0001\u001b\u202e\uffff]/);
    });
  });
}

describe('order', () => {
  test('ranked bars go by size with what is no opinion last; scale bars keep their scale', async () => {
    const labels = async (address: string): Promise<string[]> =>
      textBoxes(await svgOf(await panelFor(some, address)), metrics)
        .map((box) => box.text)
        .filter((text) => ['North', 'South', 'Island', 'A little', 'A lot', "Don't know"].includes(text));
    expect(await labels('area')).toEqual(['South', 'North', 'Island']);
    expect(await labels('mood')).toEqual(['A little', 'A lot', "Don't know"]);
  });
});

describe('what a form does not suit', () => {
  test('is said in words', async () => {
    const area = await panelFor(some, 'area');
    const drinks = await panelFor(some, 'drinks');
    expect(formNamed('dumbbell').unsuited(area)).toContain('periods');
    expect(formNamed('stacked').unsuited(drinks)).toContain('several answers');
    expect(formNamed('ranked-bar').unsuited(drinks)).toContain('several columns');
    expect(formNamed('stacked').unsuited(await panelFor(some, 'likes'))).toBeUndefined();
  });
});

test('counts stand in the picture, percentages only from 30 people', async () => {
  const few = await svgOf(await panelFor(some, 'area'));
  expect(few).not.toContain('%');
  const many = Array.from({ length: 30 }, (_, index): PeopleRow => ({
    area: index < 20 ? 'north' : 'south',
  }));
  const svg = await svgOf(await panelFor(many, 'area'));
  expect(svg).toContain('20 (67%)');
  expect(svg).toContain('10 (33%)');
});

test('a base too small for a picture is said, not drawn', async () => {
  const panel = { ...(await panelFor(some, 'area')), withheld: true };
  const svg = await svgOf(panel);
  expect(svg).toContain('too small for a picture');
  expect(textBoxes(svg, metrics).map((box) => box.text)).not.toContain('North');
});
