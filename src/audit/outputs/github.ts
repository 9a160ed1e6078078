import type { Severity } from '../../issue.ts';
import { visible } from '../../visible.ts';
import { worstFirst } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { coverageLine } from './output.ts';
import type { Output } from './output.ts';

/** GitHub shows ten of a kind in a step; the worst come first, the rest is counted. */
export const shown = 10;
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: annotations in the lines of the report. */
export const github: Output = {
  name: 'github',
  print: ({ findings, documents }) => {
    const sorted = worstFirst(findings);
    const told = (['error', 'warning'] as const).flatMap((severity) =>
      sorted.filter((finding) => finding.severity === severity).slice(0, shown),
    );
    const left = sorted.length - told.length;
    const rest = left === 0 ? '' : `; ${left} more ${left === 1 ? 'finding' : 'findings'} not shown here`;
    const summary = `::notice title=audit::${message(`${documents.map(coverageLine).join('; ')}${rest}`)}\n`;
    return `${told.map(annotation).join('')}${summary}`;
  },
};

export function annotation({
  severity,
  rule,
  document,
  line,
  column,
  quote,
  message: text,
  repairs,
}: Finding): string {
  const place = `file=${property(document)},line=${line},col=${column},title=${property(rule)}`;
  const repair = repairs.length === 0 ? '' : ` Repair: ${repairs.join(', or ')}.`;
  return `::${commands[severity]} ${place}::${message(`${quote}: ${text}.${repair}`)}\n`;
}

export const message = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
