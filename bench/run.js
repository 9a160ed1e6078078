// npm run bench: whole processes, from outside. Medians of several runs, and ratios to a bare node.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/commission-survey.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'commission-survey-bench-'));
const runs = 7;

/** Median wall time in milliseconds, one run to warm up; `exits` are those of a run that did its work. */
function median(argv, exits = [0]) {
  const times = [];
  for (let run = 0; run <= runs; run += 1) {
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, maxBuffer: 2 ** 28 });
    if (!exits.includes(status)) throw new Error(`${argv.join(' ')} exited ${status}: ${stderr}`);
    if (run > 0) times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)];
}

/** Largest resident memory of one run, in megabytes. */
function peak(argv) {
  const report = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)))';
  const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${report}`, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return Number(/\d+$/.exec(stderr)?.[0]) / 1024;
}

/** A study of forty single items and so many cases, from a fixed seed. */
function writeStudy(name, cases) {
  const wave = join(folder, name, 'waves/1');
  mkdirSync(join(wave, 'codebooks'), { recursive: true });
  const codes = ['a', 'b', 'c', 'd', 'e'];
  const options = codes.map((code) => `{code: ${code}, label: ${code}, origin: assumed}`).join(', ');
  const items = Array.from({ length: 40 }, (_, item) => `q${item}`);
  writeFileSync(
    join(folder, name, 'study.yaml'),
    'title: Bench\nsurveys:\n  - {id: people, title: People, people: people}\ndefault_wave: "1"\n',
  );
  writeFileSync(
    join(wave, 'wave.yaml'),
    'title: One\nfieldwork: never\nsource: synthetic\nsynthetic: Made up.\nsurveys:\n  people: {responses: people.csv, sampling: census}\n',
  );
  writeFileSync(
    join(wave, 'codebooks/people.yaml'),
    `survey: people\nitems:\n${items.map((id) => `  - {id: ${id}, type: single, label: ${id}, question: ${id}?, origin: assumed, options: [${options}]}\n`).join('')}`,
  );
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  const rows = Array.from(
    { length: cases },
    (_, index) => `${index},${items.map(() => codes[next() % 5]).join(',')}\n`,
  );
  writeFileSync(join(wave, 'people.csv'), `case_id,${items.join(',')}\n${rows.join('')}`);
  return name;
}

/** A report of some 300 pages: our own words again and again. */
function writeReport(name) {
  const own = ['../README.md', '../CONTRIBUTING.md', '../CHANGELOG.md', '../data/README.md'].map((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  );
  const once = own.join('\n\n');
  writeFileSync(join(folder, name), once.repeat(Math.ceil(770_000 / once.length)).slice(0, 770_000));
  return name;
}

const bare = median(['-e', '1']);
const row = (what, time) =>
  console.log(
    `${what.padEnd(44)} ${time.toFixed(0).padStart(6)} ms ${(time / bare).toFixed(2).padStart(6)} × node -e 1`,
  );
row('node -e 1', bare);
row('--help', median([program, '--help']));
row('analyse, the bundled study', median([program, 'analyse', '--study', 'demo', '--out', 'out']));
for (const name of ['report.txt', 'report.md'])
  row(`audit, 300 pages, ${name}`, median([program, 'audit', writeReport(name)], [0, 1, 3]));
for (const cases of [66, 10_000, 100_000]) {
  const study = writeStudy(`n${cases}`, cases);
  row(`ingest, ${cases} cases × 40 items`, median([program, 'ingest', '--study', study]));
  const tables = [program, 'crosstab', '--all', '--by', 'q1', '--format', 'csv', '--study', study];
  row(`crosstab of all items by one, ${cases} cases`, median(tables));
  console.log(`${'  its largest memory'.padEnd(44)} ${peak(tables).toFixed(0).padStart(6)} MB`);
}
rmSync(folder, { recursive: true });

/** Letters in so many tables of 6×6, whose columns have some two hundred people each. */
async function letters(tables) {
  const { lettersOf } = await import(new URL('../dist/statistics/table/letters.js', import.meta.url).href);
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647) % 60;
  const six = (value) => Array.from({ length: 6 }, value);
  const made = Array.from({ length: tables }, () => six(() => six(next)));
  const from = performance.now();
  for (const table of made) {
    const bases = six((_, column) => table.reduce((sum, cells) => sum + cells[column], 0));
    for (const cells of table) lettersOf(cells.map((k, column) => ({ k, n: bases[column] })));
  }
  return performance.now() - from;
}
row('letters in 1,000 tables of 6×6', await letters(1000));
