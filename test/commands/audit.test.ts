// audit from outside: exit codes, the JSON document, every output, proposals.

import { parse } from 'yaml';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { github } from '../../src/audit/outputs/github.ts';
import { outputs } from '../../src/audit/outputs/index.ts';
import type { Finding } from '../../src/audit/finding.ts';
import { folderWith, parseJson, run } from '../support/run.ts';

const right = 'Who signs? (55/66 – 83% response rate)\n';
const wrong = 'Who signs? (55/66 – 82% response rate)\n';
const files = new Map<string, string>([
  ['right.txt', right],
  ['wrong.txt', wrong],
  ['silent.txt', 'Nothing here has a number.\n'],
  ['open.txt', `${right}\nSome XX% agreed.\n`],
  ['unbased.txt', 'Of respondents, 45% agreed.\n'],
  ['report.pdf', '%PDF-1.7'],
  ['hostile.md', 'A | b\n--|--\n<script>x</script> 55/66 | 82%\n'],
  [
    'ten.txt',
    Array.from(
      { length: 14 },
      (_, at) => `Question ${'abcdefghijklmn'[at]}? (${at + 5}/66 – 99% response rate)`,
    ).join('\n\n'),
  ],
]);
const folder = await folderWith(files);
const audited = (...argv: readonly string[]) => run(folder, ['audit', ...argv]);

describe('exit codes', () => {
  test.each([
    [0, ['right.txt']],
    [1, ['wrong.txt']],
    [1, ['right.txt', 'wrong.txt']],
    [2, ['absent.txt']],
    [2, ['report.pdf']],
    [2, []],
    [2, ['right.txt', '--survey', 'provider']],
    [2, ['right.txt', '--survey', 'a=1', '--survey', 'a=2']],
    [2, ['right.txt', '--format', 'docx']],
    [3, ['silent.txt']],
    [3, ['open.txt']],
    [3, ['unbased.txt']],
    [0, ['unbased.txt', '--survey', 'people=40']],
  ])('%i for %j', async (exit, argv) => {
    expect((await audited(...argv)).exit).toBe(exit);
  });

  test('what is not read says what to do', async () => {
    const { err } = await audited('report.pdf');
    expect(err).toContain('a PDF');
    expect(err).toContain('pdftotext');
  });

  test('what was not checked is not said to be without contradiction', async () => {
    for (const format of [[], ['--format', 'md']]) {
      expect((await audited('silent.txt', ...format)).out).toContain('Nothing was checked');
      expect((await audited('right.txt', ...format)).out).toContain('Nothing contradicts itself');
    }
  });

  test('every output has the exit code of the findings', async () => {
    for (const { name } of outputs) {
      expect((await audited('wrong.txt', '--format', name)).exit).toBe(1);
      expect((await audited('right.txt', '--format', name)).exit).toBe(0);
    }
  });
});

test('a finding is printed with place, quote, arithmetic, repair, and what a pass means', async () => {
  const { out } = await audited('wrong.txt');
  expect(out).toContain('wrong.txt:1:13');
  expect(out).toContain('55/66 – 82%');
  expect(out).toContain('83%, or 54/66');
  expect(out).toContain('wrong.txt: 1 percentage; 1 statement checked');
  expect(out).toContain('A pass says that a number is possible, not that it is right');
});

test('the JSON document is the one of the design', async () => {
  const ran = await audited('wrong.txt', 'right.txt', '--json');
  const { schema, ok, data, meta } = parseJson(ran);
  expect(schema).toBe('commission-survey/audit@1');
  expect(ok).toBe(false);
  expect(meta.inputs.map(({ path }) => path)).toEqual(['wrong.txt', 'right.txt']);
  expect(data['documents']).toEqual([
    { path: 'wrong.txt', percentTokens: 1, checked: 1, findings: 1 },
    { path: 'right.txt', percentTokens: 1, checked: 1, findings: 0 },
  ]);
  expect(data['findings']).toEqual([
    {
      rule: 'ratio-and-percentage',
      severity: 'error',
      document: 'wrong.txt',
      line: 1,
      column: 13,
      quote: '55/66 – 82%',
      printed: '82%',
      expected: ['83%'],
      repairs: ['83%', '54/66'],
      message: '55 of 66 is 83.3%, printed 83%, not 82%',
      related: [],
      power: 0.34,
    },
  ]);
  expect(data['statements']).toEqual([
    {
      kind: 'ratio',
      document: 'wrong.txt',
      line: 1,
      column: 13,
      quote: '55/66 – 82%',
      result: 'contradicted',
    },
    { kind: 'ratio', document: 'right.txt', line: 1, column: 13, quote: '55/66 – 83%', result: 'holds' },
  ]);
});

test('standard input is `-`', async () => {
  const readInput = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(wrong));
  const { exit, out } = await run(folder, ['audit', '-'], { readInput });
  expect(exit).toBe(1);
  expect(out).toContain('-:1:13');
});

test('Markdown holds a note of corrections, and no markup of the text', async () => {
  const { out } = await audited('wrong.txt', 'hostile.md', '--format', 'md');
  expect(out).toContain('## Corrections');
  expect(out).toContain('Should read: 83%, or 54/66.');
  expect(out).not.toContain('<script>');
});

test('JUnit is XML, with a failure a finding', async () => {
  const { out } = await audited('wrong.txt', 'open.txt', '--format', 'junit');
  const failures: string[] = [];
  let skipped = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'failure') failures.push(String(attributes['type']));
    if (name === 'skipped') skipped += 1;
  });
  parser.write(out).close();
  expect(failures).toEqual(['ratio-and-percentage']);
  expect(skipped).toBe(1);
});

describe('GitHub annotations', () => {
  test('at most ten errors, the rest counted', async () => {
    const { out } = await audited('ten.txt', '--format', 'github');
    const lines = out.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error ')).length).toBe(10);
    expect(lines.at(-1)).toMatch(/^::notice title=audit::.* more findings not shown here$/);
  });

  test('per cent, line breaks, colons and commas are escaped', () => {
    const finding: Finding = {
      rule: 'ratio-and-percentage',
      severity: 'error',
      document: 'a,b:c%.txt',
      line: 1,
      column: 2,
      quote: 'x\r\ny',
      printed: '82%',
      expected: [],
      repairs: ['83%'],
      message: 'no',
      related: [],
    };
    const [first] = github.print({ findings: [finding], documents: [] }).split('\n');
    expect(first).toMatch(
      /^::error file=a%2Cb%3Ac%25\.txt,line=1,col=2,title=ratio-and-percentage::x y: no\. Repair: 83%25\.$/,
    );
  });
});

test('proposals are entries of a ledger, each quote found once', async () => {
  const text = `${right}\n${right.replace('signs', 'pays')}\nOver 80% of the 66 providers (55/66) agreed.\n`;
  const other = await folderWith(new Map([['a.txt', text]]));
  const { out, exit } = await run(other, ['audit', 'a.txt', '--propose']);
  expect(exit).toBe(0);
  const { claims } = parse(out) as { claims: { id: string; quote: Record<string, string>; says: object }[] };
  expect(claims.map(({ says }) => says)[0]).toEqual({
    op: 'ratio',
    numerator: '55',
    denominator: '66',
    value: '83',
    unit: 'percent',
  });
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  const plain = text.replaceAll(/\s+/g, ' ');
  for (const { quote } of claims) {
    const whole = `${quote['prefix']}${quote['exact']}${quote['suffix']}`;
    expect(plain.split(whole.replaceAll(/\s+/g, ' ')).length, whole).toBe(2);
  }
});
