import { partOf } from '../../codebook/codebook.ts';
import type { Item } from '../../codebook/codebook.ts';
import type { ReportSurvey } from '../input.ts';
import type { Block } from '../report.ts';
import type { Section } from './section.ts';

/** The wording of every question, and what of it was published. */
export const questions: Section<'questions'> = {
  name: 'questions',
  blocks: ({ surveys }) => surveys.map(questionTable),
};

function questionTable({ title, codebook }: ReportSurvey): Block {
  const origin = (of: { readonly label: string; readonly origin: string }): string =>
    of.origin === 'assumed' ? `${of.label}*` : of.label;
  const answers = ({ rows, options, periods }: Item): string =>
    [
      rows.length > 0 ? `rows: ${rows.map(origin).join('; ')}` : '',
      options.length > 0
        ? `answers: ${options.map(origin).join('; ')}`
        : 'answers: in the respondent’s own words or numbers',
      periods.length > 0 ? `about: ${periods.map(origin).join('; ')}` : '',
    ]
      .filter((text) => text !== '')
      .join(' · ');
  const universe = (item: Item): string =>
    item.derived
      ? 'nobody: derived from other answers'
      : ((item.universe ?? item.rows[0]?.universe)?.text ?? 'everybody');
  return {
    is: 'table',
    caption: `${title}: questions (* assumed, not named by the published report)`,
    header: ['Item', 'Question', 'Asked of', 'Answers'],
    rows: codebook.items.map((item) => [
      partOf(item, undefined, undefined).key,
      origin({ label: item.question, origin: item.origin }),
      universe(item),
      answers(item),
    ]),
  };
}
