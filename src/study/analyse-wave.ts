// Everything for a wave: requests first, one count, then tables, figures and the report. Pure but for its waits.

import { itemBases } from '../base/item-bases.ts';
import { composeFigure } from '../figure/compose.ts';
import { drawFigure } from '../figure/draw.ts';
import type { TextMetrics } from '../figure/font.ts';
import type { RegisteredFigure } from '../figure/register.ts';
import type { RegisteredTable } from '../figure/registered-table.ts';
import type { Issue } from '../issue.ts';
import { composeReport } from '../report/compose.ts';
import type { ReportSurvey } from '../report/input.ts';
import { renderers } from '../report/renderers/index.ts';
import type { ReportFigure, ReportTables } from '../report/report.ts';
import { requestsOf } from '../report/template.ts';
import { tablesToCsv } from '../tabulation/csv.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import type { Counts } from '../tabulation/request.ts';
import type { Table } from '../tabulation/table.ts';
import { planOf } from '../tabulation/plan.ts';
import { tablesOf } from '../tabulation/tabulate.ts';
import type { FollowedRequest } from '../value/questionnaires.ts';
import { valueIn } from '../value/value.ts';
import type { Value } from '../value/value.ts';
import type { Responses } from '../wave/wave.ts';
import { surveyOf } from './study.ts';
import type { Wave } from './study.ts';
import { tableContext } from './table-context.ts';

/** What analyse writes, by path from the output folder. */
export interface Analysis {
  readonly files: ReadonlyMap<string, string>;
  /** Figures drawn. */
  readonly figures: number;
  /** Numbers of the figures with a base too small for a picture, or for percentages. */
  readonly small: { readonly undrawn: readonly string[]; readonly countsOnly: readonly string[] };
  readonly issues: readonly Issue[];
}

export interface AnalyseWaveOptions {
  readonly metrics: TextMetrics;
  /** Called before a figure is drawn. */
  readonly onFigure?: (figure: RegisteredFigure, index: number, all: number) => void;
}

export async function analyseWave(
  wave: Wave,
  surveys: readonly Responses[],
  options: AnalyseWaveOptions,
): Promise<Analysis> {
  const { figures: registered, tables } = wave.register;
  const withData = registered.filter(({ requests }) => requests.length > 0);
  const followed = [
    ...withData.flatMap(({ requests }) => requests),
    ...tables.flatMap(({ request }) => request ?? []),
    ...requestsOf(wave.template),
  ];
  const counts = await memoryEngine(surveys).count(planOf(followed.map(({ request }) => request)));
  const results = new Results(wave, surveys, counts);
  for (const [index, figure] of withData.entries()) {
    options.onFigure?.(figure, index, withData.length);
    await results.draw(figure, options.metrics);
  }
  const report = composeReport({
    title: wave.study.title,
    template: wave.template,
    policy: wave.study.policy,
    registered,
    figures: results.figures,
    valueOf: (value) => results.value(value),
    tables: tables.flatMap((table) => results.table(table)),
    synthetic: wave.synthetic,
    surveys: surveys.map((responses) => reportSurvey(wave, responses)),
  });
  for (const { fileName, render } of renderers) results.files.set(fileName, render(report));
  const { files, figures, small, issues } = results;
  return { files, figures: figures.size, small, issues };
}

/** Counts on their way into files. */
class Results {
  readonly files = new Map<string, string>();
  readonly figures = new Map<string, ReportFigure>();
  readonly small = { undrawn: new Array<string>(), countsOnly: new Array<string>() };
  readonly issues: Issue[] = [];
  readonly #wave: Wave;
  readonly #tables: (followed: FollowedRequest) => Table[];

  constructor(wave: Wave, surveys: readonly Responses[], counts: Counts) {
    const context = tableContext(wave, surveys);
    this.#wave = wave;
    this.#tables = ({ request }) => tablesOf(request, counts, context);
  }

  async draw(registered: RegisteredFigure, metrics: TextMetrics): Promise<void> {
    const { policy } = this.#wave.study;
    const panels = registered.requests.flatMap((followed) =>
      this.#tables(followed).map((table) => ({ table, item: followed.request.item })),
    );
    const tables = panels.map(({ table }) => table);
    const { figure, issues } = composeFigure(registered, panels, policy, this.#wave.source);
    this.issues.push(...issues);
    const { svg, description } = await drawFigure(figure, metrics);
    const picture = `figures/${figure.fileName}.svg`;
    this.files.set(picture, svg);
    const data = this.#data(figure.fileName, tables);
    if (figure.panels.some(({ withheld }) => withheld)) this.small.undrawn.push(figure.number);
    else if (tables.some(({ cells }) => cells.every(({ percent }) => percent === null))) {
      this.small.countsOnly.push(figure.number);
    }
    this.figures.set(registered.id, {
      figure,
      picture,
      description: registered.alt ?? description,
      tables,
      data,
    });
  }

  value(followed: FollowedRequest): Value {
    const table = this.#tables(followed)[0];
    if (!table) throw new Error('a value without a table');
    return valueIn(table, followed);
  }

  table({ id, title, notes, request }: RegisteredTable): ReportTables[] {
    if (!request) return [];
    const tables = this.#tables(request);
    return [{ id, title, notes, tables, data: this.#data(`table-${id.toLowerCase()}`, tables) }];
  }

  /** A data file travels alone, so its name says what it is. */
  #data(name: string, tables: readonly Table[]): string {
    const path = `tables/${name}${this.#wave.synthetic === undefined ? '' : '-synthetic'}.csv`;
    this.files.set(path, tablesToCsv(tables));
    return path;
  }
}

function reportSurvey(wave: Wave, responses: Responses): ReportSurvey {
  const { codebook, ledger } = responses;
  const { title, people } = surveyOf(wave, responses);
  const bases = codebook.items.flatMap((item) => itemBases(responses, item, people, wave.study.policy));
  return { title, people, bases, ledger, codebook };
}
