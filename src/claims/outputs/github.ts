import { annotation, message, shown } from '../../audit/outputs/github.ts';
import { asFinding, entriesOf } from './entries.ts';
import { coverageLines, verdictOf } from './output.ts';
import type { Output } from './output.ts';

/** Workflow commands: annotations in the lines of the report, or of the ledger where no text was given. */
export const github: Output = {
  name: 'github',
  print: (verification) => {
    const findings = entriesOf(verification).map(asFinding);
    const told = (['error', 'warning'] as const).flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity).slice(0, shown),
    );
    const left = findings.length - told.length;
    const rest = left === 0 ? [] : [`${left} more not shown here`];
    const summary = `${verdictOf(verification)} ${[...coverageLines(verification), ...rest].join('; ')}`;
    return `${told.map(annotation).join('')}::notice title=verify::${message(summary)}\n`;
  },
};
