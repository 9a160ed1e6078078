// ingest: read and check the responses; print the row ledger.

import { surveyOf } from '../study/study.ts';
import { describeWeights } from '../study/describe-weights.ts';
import type { WeightsDescribed } from '../study/describe-weights.ts';
import type { RowLedger } from '../wave/ledger.ts';
import type { CommonOptions, Run } from './command.ts';
import { openResponses } from './open.ts';
import { syntheticLine } from './synthetic.ts';
import { visible } from '../visible.ts';

export const ingest: Run<CommonOptions> = async (options, effects) => {
  const opened = await openResponses(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { wave, responses, issues, inputs } = opened.open;
  const surveys = responses.map((one) => {
    const weights = describeWeights(one);
    return {
      survey: one.codebook.survey,
      ledger: one.ledger,
      ...(weights.length > 0 ? { weights } : {}),
    };
  });
  const text = responses
    .map(
      (one) =>
        ledgerText(surveyOf(wave, one).title, one.ledger) + describeWeights(one).map(weightText).join(''),
    )
    .join('\n');
  return { data: { wave: wave.id, surveys }, issues, inputs, text: text + syntheticLine(wave), ran: true };
};

function weightText({
  name,
  label,
  smallest,
  largest,
  designEffect,
  effective,
  made,
}: WeightsDescribed): string {
  const lines = [
    `  weights ${name} (${visible(label)}): ${smallest} to ${largest}, design effect ${designEffect}, effective base ${effective}`,
    ...(made === undefined ? [] : [`    ${made}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function ledgerText(title: string, ledger: RowLedger): string {
  const { rows, kept, quarantined, excluded, blankLines, columns } = ledger;
  const left = columns.filter(({ use }) => use === 'unmapped').map(({ column }) => column);
  const lines = [
    `${visible(title)}: ${rows} rows read`,
    `  ${String(kept).padStart(6)} kept`,
    `  ${String(quarantined.length).padStart(6)} set aside because something in them is wrong`,
    ...excluded.map(({ rule, rows: count }) => `  ${String(count).padStart(6)} excluded by the rule ${rule}`),
    ...(blankLines > 0
      ? [
          `  ${String(blankLines).padStart(6)} blank line${blankLines === 1 ? '' : 's'}, which ${blankLines === 1 ? 'is no row' : 'are no rows'}`,
        ]
      : []),
    ...(left.length > 0 ? [`  columns without a use: ${left.join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
