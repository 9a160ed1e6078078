import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/issue.ts';
import { readTargets } from '../../src/synthesis/read-targets.ts';
import { solver } from '../../src/synthesis/solve.ts';
import { synthesise } from '../../src/synthesis/synthesise.ts';
import { writeResponses } from '../../src/wave/write-responses.ts';
import { PlainSurvey } from '../support/count-targets.ts';
import { peopleCodebook, readPeople } from '../support/people.ts';
import type { Responses } from '../../src/wave/wave.ts';
import { ingest, statuses } from '../support/responses.ts';

const solve = await solver();

/** The people's items, one of them asked of those who drink tea, and one of each row's likers. */
const codebookText = `${peopleCodebook}
  - id: cups
    type: number
    label: Cups
    question: How many cups?
    unit: cups
    decimals: 1
    origin: assumed
    universe: {text: tea drinkers, where: drinks@now=tea}
  - id: why
    type: grid
    label: Why
    question: Why?
    origin: assumed
    scale: extent
    universe: {text: people who like it a lot, where: "likes.{row}=lot"}
    rows:
      - {code: sun, label: Sun, origin: assumed}
      - {code: rain, label: Rain, origin: assumed}
  - {id: words, type: open, label: Words, question: Anything else?, origin: assumed}
`;

interface Made {
  readonly csv: string | undefined;
  readonly issues: readonly Issue[];
}

function make(lines: readonly string[], { cases = 12, text = codebookText, seed = '1' } = {}): Made {
  const codebook = readPeople(text);
  const list = lines.map((line) => `\n  - {${line}}`).join('');
  const yaml = `seed: "${seed}"\ncases: {people: ${cases}}\ntargets:${lines.length > 0 ? list : ' []'}\n`;
  const { targets, issues } = readTargets('targets.yaml', yaml, { wave: '1', codebooks: [codebook] });
  if (!targets || issues.length > 0) return { csv: undefined, issues };
  const { responses, issues: found } = synthesise(codebook, targets, solve);
  return { csv: responses && writeResponses(responses), issues: found };
}

/** The made-up rows, counted apart from the program. */
function made(lines: readonly string[], options?: Parameters<typeof make>[1]): PlainSurvey {
  const { csv, issues } = make(lines, options);
  if (csv === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
  return new PlainSurvey(options?.text ?? codebookText, csv);
}

describe('numbers and ranks', () => {
  const ranking = `${codebookText}  - id: order
    type: ranking
    label: Order
    question: What first?
    origin: assumed
    ranks: "2"
    rows:
      - {code: a, label: A, origin: assumed}
      - {code: b, label: B, origin: assumed}
      - {code: c, label: C, origin: assumed}
`;
  const options = { text: ranking, cases: 30 };

  test('whoever is made up to rank gives each rank once and leaves the rest unranked', () => {
    const { csv = '' } = make(['at: order, base: 20'], options);
    const { responses, issues } = ingest(readPeople(ranking), csv);
    expect(issues).toEqual([]);
    expect(
      statuses(responses as Responses, 'order.a')
        .split(' ')
        .filter((one) => one === 'answered'),
    ).toHaveLength(20);
    const [header = [], ...rows] = csv
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const columns = [...header.entries()].flatMap(([at, name]) => (name.startsWith('order.') ? [at] : []));
    const orders = rows.map((row) =>
      columns
        .map((at) => row[at])
        .toSorted((a = '', b = '') => (a < b ? -1 : 1))
        .join(' '),
    );
    expect(new Set(orders)).toEqual(new Set(['1 2 unranked', '[not-reached] [not-reached] [not-reached]']));
    // not everybody has the same order
    expect(new Set(rows.map((row) => columns.map((at) => row[at]).join(' '))).size).toBeGreaterThan(2);
  });

  test('a target may not count them, and says what it may', () => {
    for (const line of [
      'at: order.a.1, count: 3',
      'survey: people, where: "cups=2..", count: 3',
      'survey: people, where: "order.a=1 and mood=lot", at_least: 1',
    ]) {
      const { csv, issues } = make([line], options);
      expect(csv).toBeUndefined();
      expect(issues[0]?.expected).toBe('its `base` only: numbers and ranks are left to chance');
    }
  });
});

describe('made-up responses', () => {
  test('are read back without an issue, every row kept', () => {
    const { csv = '' } = make([]);
    const { responses, issues } = ingest(readPeople(codebookText), csv);
    expect(issues).toEqual([]);
    expect(responses?.cases).toBe(12);
  });

  test('meet counts, limits, bases, mentions, joint counts and orders at once', () => {
    const survey = made([
      'at: area.north, count: 5',
      'at: area.south, at_least: 2, at_most: 4',
      'at: drinks, base: 9',
      'at: drinks@now, mentions: 14',
      'at: drinks@now.white, count: 7',
      'at: drinks@now.tea, where: not drinks@before=tea, count: 3',
      'at: drinks@now.tea, more_than: drinks@now.milk',
      'at: likes.sun.lot, is: largest',
      'at: drinks.tea, is: largest-rise, from: before, to: now',
      'survey: people, where: "area=north and likes.sun=lot", count: 2',
    ]);
    expect(survey.count('area.north')).toBe(5);
    expect(survey.count('area.south')).toBeGreaterThanOrEqual(2);
    expect(survey.count('area.south')).toBeLessThanOrEqual(4);
    expect(survey.base('drinks')).toBe(9);
    expect(survey.mentions('drinks@now')).toBe(14);
    expect(survey.count('drinks@now.white')).toBe(7);
    const { rows } = survey;
    const newly = rows.filter((row) => row['drinks@now.tea'] === '1' && row['drinks@before.tea'] !== '1');
    expect(newly).toHaveLength(3);
    expect(survey.count('drinks@now.tea')).toBeGreaterThan(survey.count('drinks@now.milk'));
    expect(survey.count('likes.sun.lot')).toBeGreaterThan(survey.count('likes.rain.lot'));
    expect(rows.filter((row) => row['area'] === 'north' && row['likes.sun'] === 'lot')).toHaveLength(2);
  });

  test('follow routing: who was not asked says so, row by row of a grid', () => {
    const { rows } = made(['at: drinks, base: 10', 'at: drinks@now.tea, count: 6']);
    for (const row of rows) {
      expect(row['cups'] === '[not-asked]').toBe(row['drinks@now.tea'] !== '1');
      for (const code of ['sun', 'rain']) {
        expect(row[`why.${code}`] === '[not-asked]').toBe(row[`likes.${code}`] !== 'lot');
      }
    }
  });

  test('never tick an exclusive option beside another, nor leave an answered item without a tick', () => {
    const { rows } = made([
      'at: drinks, base: 8',
      'at: drinks@now.none, count: 3',
      'at: drinks@now, mentions: 9',
    ]);
    const answered = rows.filter(
      (row) => row['drinks@now.tea'] !== '[not-reached]' && row['drinks@now.tea'] !== '[skipped]',
    );
    expect(answered).toHaveLength(8);
    for (const row of answered) {
      const ticks = (period: string): string[] =>
        ['tea', 'milk', 'water', 'none'].filter((code) => row[`drinks@${period}.${code}`] === '1');
      for (const period of ['before', 'now']) {
        if (ticks(period).includes('none')) expect(ticks(period)).toEqual(['none']);
      }
      expect([...ticks('before'), ...ticks('now')].length).toBeGreaterThan(0);
    }
  });

  test('have the same people break off in every item, and nothing after that', () => {
    const { rows } = made(['at: likes, base: 9', 'at: mood, base: 7', 'at: words, base: 7'], {
      text: codebookText,
    });
    const codes = rows.map((row) => [row['likes.sun'], row['mood']].map((cell) => cell?.startsWith('[')));
    expect(codes.filter(([likes]) => likes === true)).toHaveLength(3);
    // who left out the first also left out the second
    expect(codes.filter(([likes, mood]) => likes === true && mood !== true)).toEqual([]);
    for (const row of rows) {
      if (row['mood'] === '[not-reached]') expect(row['words']).toBe('[not-reached]');
    }
  });

  test('are the same from the same seed, others from another, and an item keeps its answers when others come', () => {
    const lines = ['at: area.north, count: 5'];
    expect(make(lines)).toEqual(make(lines));
    expect(make(lines, { seed: '2' }).csv).not.toBe(make(lines).csv);
    const more = codebookText.replace(
      '  - id: mood',
      '  - {id: extra, type: single, label: E, question: E?, origin: assumed, options: [{code: x, label: X, origin: assumed}, {code: y, label: Y, origin: assumed}]}\n  - id: mood',
    );
    const moods = (survey: PlainSurvey): unknown[] => survey.rows.map((row) => row['mood']);
    expect(moods(made(lines, { text: more }))).toEqual(moods(made(lines)));
  });

  test('of nobody and of one', () => {
    expect(made([], { cases: 0 }).rows).toEqual([]);
    expect(made([], { cases: 1 }).rows).toHaveLength(1);
  });
});

describe('targets that cannot hold together', () => {
  const conflict = (lines: readonly string[]): string =>
    make(lines)
      .issues.map(({ message }) => message)
      .join('\n');

  test('are named, and no more of them than needed', () => {
    const found = make([
      'at: area.island, at_most: 3',
      'at: area.north, count: 8',
      'at: area.island, at_least: 1',
      'at: area.south, count: 5',
    ]);
    expect(found.csv).toBeUndefined();
    expect(found.issues).toHaveLength(1);
    expect(found.issues[0]?.message).toBe(
      'Unexpected targets that no responses can meet: at area.north, count 8 (line 5); at area.south, count 5 (line 7), of 12 cases',
    );
    expect(found.issues[0]?.place).toEqual({ file: 'targets.yaml', line: 5, column: 5, survey: 'people' });
  });

  test('may be one, or three', () => {
    expect(conflict(['at: area.north, count: 13'])).toContain('count 13 (line 4), of 12');
    const three = conflict([
      'at: drinks, base: 6',
      'at: drinks@now.white, at_most: 2',
      'at: mood.lot, count: 3',
      'at: drinks@now.water, at_most: 1',
      'at: drinks@now.none, count: 4',
    ]);
    expect(three).toBe('');
    const tied = conflict(['at: drinks@now.tea, at_least: 5', 'at: drinks@now.white, at_most: 4']);
    expect(tied).toMatch(/line 4\).*line 5\)/);
    expect(
      conflict([
        'at: area.north, more_than: area.south',
        'at: area.south, more_than: area.island',
        'at: area.island, more_than: area.north',
        'at: area.north, at_least: 1',
      ]).match(/line \d/g),
    ).toEqual(['line 4', 'line 5', 'line 6']);
  });

  test('are found where routing forbids them', () => {
    expect(conflict(['at: cups, base: 5', 'at: drinks@now.tea, count: 4'])).toMatch(/line 4\).*line 5\)/);
  });

  test('are all told, group by group', () => {
    expect(make(['at: area.north, count: 13', 'at: mood.lot, count: 13']).issues).toHaveLength(2);
  });
});

test('targets that say nothing, too much or something unknown are told so', () => {
  const told = (line: string): string =>
    make([line])
      .issues.map(({ message }) => message)
      .join('\n');
  expect(told('at: area.north')).toContain('says nothing');
  expect(told('at: area.north, count: 1, base: 2')).toContain('several things');
  expect(told('at: area.north, count: 1, at_least: 2')).toContain('several things');
  expect(told('at: area.nrth, count: 1')).toContain('option or net `nrth`');
  expect(told('at: area, count: 1')).toContain('ends with an option');
  expect(told('at: area.north, base: 1')).toContain('the base of one answer');
  expect(told('at: area, mentions: 1')).toContain('a multiple item');
  expect(told('at: drinks.tea, is: rise, from: now, to: now')).toContain('two of before, now');
  expect(told('at: drinks.tea, is: rise')).toContain('`from` and `to`');
  expect(told('at: drinks@now.white, is: largest')).toContain('an option');
  expect(told('at: drinks@now, more_than: area.north, where: area=north')).toContain(
    '`where` beside no count',
  );
  expect(told('survey: people, count: 1')).toContain('`survey` and `where`');
  expect(told('at: likes.lot, is: largest')).toContain('row');
});

test('whatever some people answered can be asked for, and is then given', () => {
  const cells = fc.record({
    area: fc.constantFrom('north', 'south', 'island'),
    tea: fc.boolean(),
    milk: fc.boolean(),
    sun: fc.constantFrom('little', 'lot', 'dk'),
    rain: fc.constantFrom('little', 'lot', 'dk'),
  });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 15 }), (people) => {
      const count = (holds: (one: (typeof people)[number]) => boolean): number => people.filter(holds).length;
      const lines = [
        `at: area.north, count: ${count(({ area }) => area === 'north')}`,
        `at: drinks, base: ${count(({ tea, milk }) => tea || milk)}`,
        `at: drinks@now.tea, count: ${count(({ tea }) => tea)}`,
        `at: drinks@now.milk, count: ${count(({ milk }) => milk)}`,
        `at: drinks@now.white, count: ${count(({ tea, milk }) => tea || milk)}`,
        `at: likes.sun.any, count: ${count(({ sun }) => sun !== 'dk')}`,
        `survey: people, where: "area=north and not (likes.sun=lot or likes.rain=lot)", count: ${count(
          ({ area, sun, rain }) => area === 'north' && sun !== 'lot' && rain !== 'lot',
        )}`,
      ];
      const survey = made(lines, { cases: people.length });
      expect(survey.rows).toHaveLength(people.length);
      for (const line of lines) {
        const target = Object.fromEntries(
          line.split(/, (?=\w+: )/).map((part) =>
            part
              .split(/: (.*)/s)
              .slice(0, 2)
              .map((word) => word.replaceAll('"', '')),
          ),
        ) as Record<string, string>;
        expect(survey.failure(target)).toBeUndefined();
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});

describe('what hostile questionnaires showed', () => {
  const option = (code: string, role = ''): string =>
    `{code: ${code}, label: ${code}, origin: assumed${role === '' ? '' : `, role: ${role}`}}`;
  const single = (id: string, universe = ''): string =>
    `  - {id: ${id}, type: single, label: L, question: Q?, origin: assumed, ${universe}options: [${option('x')}, ${option('y')}]}\n`;
  const where = (condition: string): string => `universe: {text: some, where: "${condition}"}, `;

  test('an item asked of those who were asked another is tied to both', () => {
    const text = `survey: people\nitems:\n${single('a')}${single('b', where('a=x'))}${single('c', where('b=x'))}`;
    const survey = made(['at: c.x, count: 1'], { text, cases: 6 });
    expect(survey.count('c.x')).toBe(1);
    for (const row of survey.rows) expect(row['c'] === '[not-asked]').toBe(row['b'] !== 'x');
  });

  test('routing that runs in a circle gives only answers that settle it', () => {
    const text = `survey: people\nitems:\n${single('a', where('not c=x'))}${single('c', where('a=x'))}`;
    const { csv = '' } = make([], { text });
    expect(ingest(readPeople(text), csv).issues).toEqual([]);
  });

  test('an option named twice in a filter counts once', () => {
    expect(made(['survey: people, where: "area=north,north", count: 4']).count('area.north')).toBe(4);
    expect(made(['survey: people, where: "likes.sun=lot,any", count: 4']).count('likes.sun.any')).toBe(4);
  });

  test('a multiple item is answered in all its periods or in none, a don’t know included', () => {
    const text = `survey: people\nitems:\n  - {id: m, type: multiple, label: M, question: M?, origin: assumed, options: [${option('x')}, ${option('dk', 'dont-know')}], periods: [{code: p, time: recalled, label: P, origin: assumed}, {code: q, time: current, label: Q, origin: assumed}]}\n`;
    const lines = ['at: m@p, base: 2', 'at: m@p.x, count: 0', 'at: m@p.dk, count: 0', 'at: m@q.dk, count: 2'];
    const { csv = '' } = make(lines, { text, cases: 2 });
    const { responses } = ingest(readPeople(text), csv);
    expect(responses && statuses(responses, 'm@p')).toBe('answered answered');
    expect(make(['at: m@p, base: 1', 'at: m@q, base: 2'], { text, cases: 2 }).issues[0]?.rule).toBe(
      'targets-conflict',
    );
  });

  test('thousands of people take seconds', () => {
    expect(made(['at: drinks, base: 15000'], { cases: 20_000 }).base('drinks')).toBe(15_000);
  });

  test('a set that is only irreducible is not called the smallest', () => {
    const hint = (lines: readonly string[]): string => make(lines).issues[0]?.hint ?? '';
    expect(hint(['at: area.north, count: 8', 'at: area.south, count: 5'])).toContain('No fewer targets');
    expect(hint(['at: area.north, count: 13'])).toContain('cannot be met even alone');
  });

  test('words that contradict each other are told', () => {
    const told = (line: string): string =>
      make([line])
        .issues.map(({ message }) => message)
        .join('\n');
    expect(told('survey: peeple, where: "area=north", count: 1')).toContain('survey `peeple`');
    expect(told('at: area.north, survey: others, count: 1')).toContain('survey `others`');
    expect(make([], { cases: 100_001 }).issues[0]?.message).toContain('at most 100000');
  });
});
