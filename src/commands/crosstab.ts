// crosstab: one table, or for a grid or an item over time by a banner one a row and period.

import type { BaseKind } from '../base/base.ts';
import { rule } from '../issue.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import type { PercentOf } from '../tabulation/request.ts';
import type { Table } from '../tabulation/table.ts';
import { planOf, tablesOf } from '../tabulation/tabulate.ts';
import { tableContext } from '../study/table-context.ts';
import { followRequest } from '../value/questionnaires.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Run } from './command.ts';
import { openResponses } from './open.ts';

export interface CrosstabOptions extends CommonOptions {
  readonly by?: readonly string[];
  readonly where?: readonly string[];
  readonly percent: PercentOf;
  readonly base: BaseKind;
  readonly format: 'text' | 'csv' | 'md' | 'json';
}

export const crosstab: Run<CrosstabOptions> = async (options, effects, [address = '']) => {
  const opened = await openResponses(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { wave, responses, issues, inputs } = opened.open;
  const { survey, by, where, base, percent } = options;
  const followed = followRequest({ address, survey, by, where, base, percent }, wave.questionnaires);
  if ('problem' in followed) {
    const { actual, expected, hint } = followed.problem;
    return couldNotRun([...issues, unknownAddress({ place: {}, actual, expected, hint })], inputs);
  }
  const { request, address: place } = followed.found;
  if (place.option || place.net) {
    const issue = unknownAddress({
      place: {},
      actual: `\`${address}\`, one row of a table`,
      expected: `the table: \`${request.item.id}\``,
    });
    return couldNotRun([...issues, issue], inputs);
  }
  const engine = memoryEngine(responses);
  const tables = tablesOf(request, await engine.count(planOf([request])), tableContext(wave, responses));
  const text = await print(tables, options, effects);
  return { data: { wave: wave.id, tables }, issues, inputs, text, engine: engine.name, ran: true };
};

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

export const unknownAddress = rule({
  id: 'unknown-address',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: '`commission-survey bases` lists the items.',
  example: { run: ['crosstab', 'lieks'] },
});
