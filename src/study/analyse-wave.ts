// Everything for a wave: requests first, one count, then tables, figures and the report. Pure but for its waits.

import { itemBases } from '../base/item-bases.ts';
import { composeFigure } from '../figure/compose.ts';
import { drawFigure } from '../figure/draw.ts';
import type { TextMetrics } from '../figure/font.ts';
import type { Issue } from '../issue.ts';
import { composeReport } from '../report/compose.ts';
import { renderers } from '../report/renderers/index.ts';
import type { ReportFigure } from '../report/report.ts';
import { tablesToCsv } from '../tabulation/csv.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import { planOf, tablesOf } from '../tabulation/tabulate.ts';
import { valueIn } from '../value/value.ts';
import type { FollowedRequest } from '../value/questionnaires.ts';
import type { Value } from '../value/value.ts';
import type { Responses } from '../wave/wave.ts';
import { surveyOf } from './study.ts';
import type { Wave } from './study.ts';
import { tableContext } from './table-context.ts';

/** What analyse writes, by path from the output folder. */
export interface Analysis {
  readonly files: ReadonlyMap<string, string>;
  readonly figures: number;
  readonly issues: readonly Issue[];
}

export async function analyseWave(
  wave: Wave,
  surveys: readonly Responses[],
  metrics: TextMetrics,
): Promise<Analysis> {
  const context = tableContext(wave, surveys);
  const written = wave.template.blocks
    .flatMap((block) => (block.is === 'prose' ? block.pieces : []))
    .filter((piece) => piece.is === 'value');
  const requests = [
    ...wave.figures.flatMap((figure) => figure.requests),
    ...written.map((piece) => piece.value),
  ].map(({ request }) => request);
  const counts = await memoryEngine(surveys).count(planOf(requests));
  const tables = (followed: FollowedRequest): ReturnType<typeof tablesOf> =>
    tablesOf(followed.request, counts, context);

  const files = new Map<string, string>();
  const issues: Issue[] = [];
  const figures: ReportFigure[] = [];
  for (const registered of wave.figures) {
    const drawn = registered.requests.flatMap((followed) =>
      tables(followed).map((table) => ({ table, item: followed.request.item })),
    );
    const own = drawn.map(({ table }) => table);
    const { figure, issues: found } = composeFigure(registered, drawn, wave.study.policy, wave.source);
    issues.push(...found);
    const { svg, description } = await drawFigure(figure, metrics);
    const picture = `figures/${figure.fileName}.svg`;
    // a data file travels alone, so its name says what it is
    const data = `tables/${figure.fileName}${wave.synthetic === undefined ? '' : '-synthetic'}.csv`;
    files.set(picture, svg);
    files.set(data, tablesToCsv(own));
    figures.push({ figure, picture, description: registered.alt ?? description, tables: own, data });
  }
  const values = new Map<string, Value>();
  for (const { written: address, value } of written) {
    const table = tables(value)[0];
    if (table) values.set(address, valueIn(table, value, address));
  }
  const report = composeReport({
    title: wave.study.title,
    template: wave.template,
    figures,
    values,
    synthetic: wave.synthetic,
    surveys: surveys.map((responses) => ({
      title: surveyOf(wave, responses).title,
      bases: responses.codebook.items.flatMap((item) =>
        itemBases(responses, item, context.audience(responses.codebook.survey).people, wave.study.policy),
      ),
      ledger: responses.ledger,
      codebook: responses.codebook,
    })),
  });
  for (const { fileName, render } of renderers) files.set(fileName, render(report));
  return { files, figures: figures.length, issues };
}
