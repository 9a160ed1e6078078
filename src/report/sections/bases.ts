import type { Block } from '../report.ts';
import type { ReportSurvey } from '../input.ts';
import type { Section } from './section.ts';

/** The base of every item, row and period. */
export const bases: Section<'bases'> = { name: 'bases', blocks: ({ surveys }) => surveys.map(basesTable) };

function basesTable({ title, bases: own }: ReportSurvey): Block {
  const rows = own.map((base) => {
    const part = base.row !== undefined || base.period !== undefined;
    const { status } = base;
    return [
      part ? `– ${base.label}` : base.label,
      String(base.asked),
      String(base.answered),
      String(status.skipped),
      String(status.refused),
      String(status['not-reached']),
      base.text,
    ];
  });
  return {
    is: 'table',
    caption: `${title}: bases`,
    header: ['Item', 'Asked', 'Answered', 'Skipped', 'Refused', 'Not reached', 'Item completion'],
    rows,
  };
}
