// bases: who was asked and who answered, item by item, row by row, period by period.

import { itemBases } from '../base/item-bases.ts';
import type { ItemBase } from '../base/item-bases.ts';
import { surveyOf } from '../study/study.ts';
import { grid } from '../terminal/grid.ts';
import type { CommonOptions, Run } from './command.ts';
import { openResponses } from './open.ts';
import { syntheticLine } from './synthetic.ts';
import { visible } from '../visible.ts';

export const bases: Run<CommonOptions> = async (options, effects) => {
  const opened = await openResponses(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { wave, responses, issues, inputs } = opened.open;
  const surveys = responses.map((one) => {
    const { people, title } = surveyOf(wave, one);
    return {
      title,
      items: one.codebook.items.flatMap((item) => itemBases(one, item, people, wave.study.policy)),
    };
  });
  const text = surveys.map(({ title, items }) => `${visible(title)}\n\n${basesText(items)}\n`).join('\n');
  const items = surveys.flatMap((survey) => survey.items);
  return {
    data: { wave: wave.id, items },
    issues,
    inputs,
    text: `${text}\n${syntheticLine(wave)}`,
    ran: true,
  };
};

function basesText(items: readonly ItemBase[]): string {
  const rows = items.map(({ item, row, period, asked, text }) => {
    const part = [row, period === undefined ? undefined : `@${period}`]
      .filter((one) => one !== undefined)
      .join(' ');
    return [part === '' ? item : `  ${part}`, String(asked), text];
  });
  return grid(
    [['item', 'asked', 'answered'], ...rows],
    [{ side: 'left', max: 44 }, { side: 'right' }, { side: 'left' }],
  ).join('\n');
}
