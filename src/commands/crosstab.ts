// crosstab: tables of one or more items; for a grid or an item over time by a banner, one a row and period.

import { isTabulated } from '../codebook/codebook.ts';
import type { BaseKind } from '../base/base.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import type { Adjustment, IntervalMethod } from '../tabulation/inference/inference.ts';
import type { PercentOf, RowSort } from '../tabulation/request.ts';
import type { Table } from '../tabulation/table.ts';
import { planOf } from '../tabulation/plan.ts';
import { tablesOf } from '../tabulation/tabulate.ts';
import { tableContext, withUsual } from '../study/table-context.ts';
import { followRequest } from '../value/questionnaires.ts';
import type { FollowedRequest, Questionnaires } from '../value/questionnaires.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Run } from './command.ts';
import { openResponses } from './open.ts';

export interface CrosstabOptions extends CommonOptions {
  readonly by?: readonly string[];
  readonly where?: readonly string[];
  readonly percent: PercentOf;
  readonly onlyPercentages?: boolean;
  readonly base: BaseKind;
  readonly sort: RowSort;
  readonly boxes?: boolean;
  readonly weight?: string;
  readonly interval?: IntervalMethod;
  readonly letters?: Adjustment;
  readonly test?: boolean;
  /** False with `--no-statistics`. */
  readonly statistics: boolean;
  readonly all?: boolean;
  readonly format: 'text' | 'csv' | 'md' | 'json';
}

export const crosstab: Run<CrosstabOptions> = async (options, effects, words) => {
  const opened = await openResponses(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { wave, responses, issues, inputs } = opened.open;
  const { followed, problems } = follow(words, options, wave.questionnaires);
  if (problems.length > 0) return couldNotRun([...issues, ...problems], inputs);
  const requests = followed.map(({ request }) => (options.statistics ? withUsual(request, wave) : request));
  const engine = memoryEngine(responses);
  const counts = await engine.count(planOf(requests));
  const context = tableContext(wave, responses);
  const tables = requests.flatMap((request) => tablesOf(request, counts, context));
  const text = await print(tables, options, effects);
  return { data: { wave: wave.id, tables }, issues, inputs, text, engine: engine.name, ran: true };
};

/** Every address that was written, or with `--all` every item that fits the other words. */
function follow(
  words: readonly string[],
  options: CrosstabOptions,
  questionnaires: Questionnaires,
): { followed: FollowedRequest[]; problems: Issue[] } {
  if (words.length > 0 === (options.all === true)) {
    const actual = words.length > 0 ? 'items beside `--all`' : 'no item';
    return {
      followed: [],
      problems: [unknownAddress({ place: {}, actual, expected: 'an item or more, or `--all`' })],
    };
  }
  const followed: FollowedRequest[] = [];
  const problems: Issue[] = [];
  for (const address of options.all === true ? everyItem(options, questionnaires) : words) {
    const found = followRequest({ ...options, address }, questionnaires);
    if ('problem' in found) {
      const report = found.problem.unfit === true ? unfitOptions : unknownAddress;
      problems.push(report({ place: {}, ...found.problem }));
    } else if (found.found.address.option || found.found.address.net) {
      const expected = `the table: \`${found.found.request.item.id}\``;
      problems.push(unknownAddress({ place: {}, actual: `\`${address}\`, one row of a table`, expected }));
    } else followed.push(found.found);
  }
  return { followed, problems };
}

/** Items with options or numbers; of mentions only those that have any. */
function everyItem({ survey, base }: CrosstabOptions, { codebooks }: Questionnaires): string[] {
  return codebooks
    .filter((codebook) => survey === undefined || codebook.survey === survey)
    .flatMap((codebook) =>
      codebook.items
        .filter((item) => isTabulated(item) && (base !== 'mentions' || item.traits.form === 'mentions'))
        .map(({ id }) => `${codebook.survey}.${id}`),
    );
}

async function print(
  tables: readonly Table[],
  options: CrosstabOptions,
  effects: Parameters<typeof crosstab>[1],
): Promise<string> {
  switch (options.format) {
    case 'csv': {
      const { tablesToCsv } = await import('../tabulation/csv.ts');
      return tablesToCsv(tables);
    }
    case 'md': {
      const { tableSection } = await import('../report/renderers/markdown.ts');
      return tables.map(tableSection).join('\n');
    }
    case 'json':
      return '';
    case 'text': {
      const { colourFor } = await import('../terminal/colour.ts');
      const { printTable } = await import('../terminal/table.ts');
      const { out, env } = effects;
      const colour = colourFor({ isTerminal: out.isTerminal, env, wanted: options.color });
      return tables.map((table) => printTable(table, colour, out.columns)).join('\n');
    }
  }
}

export const unfitOptions = rule({
  id: 'unfit-options',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair:
    'Change one of the options that do not go together, or add what is missing: `crosstab --help` lists them.',
  example: { run: ['crosstab', 'likes', '--letters'] },
});

export const unknownAddress = rule({
  id: 'unknown-address',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: '`commission-survey bases` lists the items.',
  example: { run: ['crosstab', 'lieks'] },
});
