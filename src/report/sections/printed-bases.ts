import type { PrintedBase, RegisteredFigure } from '../../figure/register.ts';
import { printPercent } from '../../ratio.ts';
import type { ReportInput } from '../input.ts';
import type { Section } from './section.ts';

/** The base notes of an earlier report beside the bases here, figure by figure. */
export const printedBases: Section<'printed-bases'> = {
  name: 'printed-bases',
  blocks: (input) => {
    const rows = input.registered.flatMap((figure) => {
      const row = figure.printedBase && comparison(figure, figure.printedBase, input);
      return row ? [row] : [];
    });
    if (rows.length === 0) return [];
    const header = ['Figure', 'Survey', 'Base here', 'As printed', 'What differs'];
    return [{ is: 'table', caption: 'Bases here and as printed', header, rows }];
  },
};

function comparison(
  { id, number }: RegisteredFigure,
  printed: PrintedBase,
  input: ReportInput,
): string[] | undefined {
  const table = input.figures.get(id)?.tables[0];
  const survey = input.surveys.find(({ codebook }) => codebook.survey === table?.survey);
  if (!table || !survey) return undefined;
  const answered = table.base.unweighted;
  const respondents = survey.ledger.kept;
  return [
    number,
    survey.people,
    `${answered}/${respondents} = ${percentOf(answered, respondents, printed)}`,
    `${printed.answered}/${printed.of} = ${printed.percent}`,
    differences(printed, answered, respondents).join('; ') || '–',
  ];
}

function differences(printed: PrintedBase, answered: number, respondents: number): string[] {
  const own = printed.of > 0 ? percentOf(printed.answered, printed.of, printed) : '–';
  return [
    ...(printed.answered === answered ? [] : [`${printed.answered} answered, here ${answered}`]),
    ...(printed.of === respondents ? [] : [`of ${printed.of}, here of ${respondents}`]),
    ...(own === printed.percent
      ? []
      : [`${printed.answered}/${printed.of} is ${own}, not ${printed.percent}`]),
  ];
}

/** With as many decimals as were printed. */
function percentOf(numerator: number, denominator: number, { percent }: PrintedBase): string {
  return printPercent({ numerator, denominator }, /\.(\d+)/.exec(percent)?.[1]?.length ?? 0);
}
