// Ledger entries for the statements of a text, to be read, mended and kept by a person.

import type { Audit } from './audit.ts';
import type { PercentAtom } from './reading/atom.ts';
import type { Statement } from './statement.ts';
import type { Span, Text } from './text/text.ts';

/** In the form of `published.yaml`; what they are about is left to whoever knows the study. */
export function propose({ context, path }: Audit): string {
  const seen = new Map<string, number>();
  const entries = context.statements.flatMap((statement) => {
    const says = saysOf(statement);
    if (
      !says ||
      (statement.kind === 'percentage' &&
        !context.standing(statement.percent).survey &&
        statement.base === undefined)
    )
      return [];
    const { line } = context.text.place(statement.start);
    const stem = `line-${line}`;
    const nth = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, nth);
    const id = nth === 1 ? stem : `${stem}-${nth}`;
    return [
      `  - id: ${id}\n    quote: ${quote(context.text, spanOf(statement))}\n    says: ${flow(says)}\n    about: {}\n`,
    ];
  });
  return `# Proposed by audit from ${JSON.stringify(path)}: say in \`about\` what each is about.\nclaims:${entries.length === 0 ? ' []' : ''}\n${entries.join('')}`;
}

function saysOf(statement: Statement): Record<string, string> | undefined {
  switch (statement.kind) {
    case 'ratio': {
      const { ratio, percent } = statement;
      const sides = { op: 'ratio', numerator: String(ratio.count), denominator: String(ratio.base) };
      return percent ? { ...sides, value: percent.printed, unit: 'percent' } : sides;
    }
    case 'percentage':
      return statement.percent.range
        ? undefined
        : { op: opOf(statement.percent), value: statement.percent.printed, unit: 'percent' };
    case 'mean':
      return { op: 'mean', value: statement.mean.printed };
    case 'change':
      return statement.by?.type === 'points'
        ? { op: 'points', value: statement.by.printed, unit: 'points' }
        : undefined;
    default:
      return undefined;
  }
}

function opOf({ op }: PercentAtom): string {
  if (op === undefined) return 'eq';
  const named: Readonly<Record<string, string>> = {
    almost: 'just-under',
    'just-over': 'over',
    'well-over': 'at-least',
    'at-most': 'under',
  };
  return named[op] ?? op;
}

const flow = (fields: Readonly<Record<string, string>>): string =>
  `{${Object.entries(fields)
    .map(([key, value]) => `${key}: ${/^[a-z-]+$/.test(value) ? value : JSON.stringify(value)}`)
    .join(', ')}}`;

/** Of a change only its size: the percentages it leads from and to are entries of their own. */
function spanOf(statement: Statement): Span {
  return statement.kind === 'change' && statement.by ? statement.by : statement;
}

/** Its words, with as many before and after as make them stand once in the text. */
function quote({ shown }: Text, { start, end }: Span): string {
  const exact = shown.slice(start, end);
  for (let reach = 0; reach <= 200; reach = reach === 0 ? 12 : reach * 2) {
    const prefix = inBlock(shown.slice(Math.max(0, start - reach), start), 'prefix');
    const suffix = inBlock(shown.slice(end, end + reach), 'suffix');
    const whole = `${prefix}${exact}${suffix}`;
    const first = shown.indexOf(whole);
    const again = first < 0 ? -1 : shown.indexOf(whole, first + 1);
    if (again < 0 || reach > 190) return flow({ exact, prefix, suffix });
  }
  return flow({ exact, prefix: '', suffix: '' });
}

/** Whole words, up to the end of the block: a quote stands in one. */
function inBlock(text: string, side: 'prefix' | 'suffix'): string {
  const lines = text.split('\n');
  return side === 'prefix'
    ? (lines.at(-1) ?? '').replace(/^\S+(?=\s)/, '').trimStart()
    : (lines[0] ?? '').replace(/(?<=\s)\S+$/, '').trimEnd();
}
