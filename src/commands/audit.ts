// audit: a report's text against itself. Reads files or standard input, never a study.

import { audit as auditText } from '../audit/audit.ts';
import type { Audit } from '../audit/audit.ts';
import type { SurveySize } from '../audit/context/bases.ts';
import { worstFirst } from '../audit/finding.ts';
import { outputs } from '../audit/outputs/index.ts';
import type { Covered } from '../audit/outputs/output.ts';
import { propose } from '../audit/propose.ts';
import { decode } from '../audit/text/refuse.ts';
import type { Effects } from '../effects.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { resolve } from 'node:path';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Input, Run } from './command.ts';

export interface AuditOptions extends Omit<CommonOptions, 'survey'> {
  readonly survey?: readonly string[];
  readonly propose?: boolean;
  readonly format: string;
}

export const audit: Run<AuditOptions & CommonOptions> = async (options, effects, paths) => {
  const surveys = surveysIn(options.survey ?? []);
  if ('issues' in surveys) return couldNotRun(surveys.issues);
  if (paths.length === 0) return couldNotRun([noText({ place: {}, actual: 'no file' })]);
  const audits: Audit[] = [];
  const issues: Issue[] = [];
  const inputs: Input[] = [];
  for (const path of paths) {
    const bytes =
      path === '-' ? await effects.readInput() : await effects.readFile(resolve(effects.cwd, path));
    const decoded = bytes && decode(bytes);
    if (!bytes || !decoded) issues.push(noText({ place: { file: path }, actual: 'no such file' }));
    else if ('refused' in decoded)
      issues.push(noText({ place: { file: path }, actual: decoded.refused, hint: decoded.do }));
    else {
      inputs.push({ path, sha256: effects.sha256(bytes) });
      audits.push(auditText(path, decoded.source, surveys.sizes));
    }
  }
  if (issues.length > 0) return couldNotRun(issues, inputs);
  const findings = worstFirst(audits.flatMap((one) => one.findings));
  const documents = audits.map(coveredBy);
  const found = findings.some(({ severity }) => severity !== 'info');
  const left = documents.some(({ unread, unbased }) => unread.length > 0 || unbased > 0);
  const nothing = documents.every(({ checked }) => checked === 0);
  return {
    data: {
      documents: audits.map(({ path, percentTokens, checked, findings: own }) => ({
        path,
        percentTokens,
        checked,
        findings: own.length,
      })),
      findings,
      statements: audits.flatMap(({ statements }) => statements),
    },
    issues: [],
    inputs,
    text:
      options.propose === true
        ? audits.map(propose).join('')
        : await print({ findings, documents }, options, effects),
    ran: true,
    exit: found ? 1 : left || nothing ? 3 : 0,
  };
};

function coveredBy({ path, percentTokens, checked, statements }: Audit): Covered {
  const count = (result: string): number =>
    statements.filter((one) => one.result === result && one.kind === 'percentage').length;
  return {
    path,
    percentTokens,
    checked,
    external: count('external'),
    unchecked: count('unchecked'),
    unbased: count('unbased'),
    unread: statements.filter(({ result }) => result === 'unread'),
  };
}

async function print(
  printed: Parameters<(typeof outputs)[number]['print']>[0],
  options: AuditOptions,
  effects: Effects,
): Promise<string> {
  const output = outputs.find(({ name }) => name === options.format);
  if (output) return output.print(printed);
  const { colourFor } = await import('../terminal/colour.ts');
  const { printFindings } = await import('../terminal/findings.ts');
  const { out, env } = effects;
  const colour = colourFor({ isTerminal: out.isTerminal, env, wanted: options.color });
  return printFindings(printed, colour, { verbose: options.verbose === true });
}

function surveysIn(written: readonly string[]): { sizes: SurveySize[] } | { issues: Issue[] } {
  const sizes: SurveySize[] = [];
  const issues: Issue[] = [];
  for (const one of written) {
    const match = /^([^=]*[a-z][^=]*)=([1-9]\d{0,6})$/i.exec(one);
    if (!match)
      issues.push(
        surveySize({
          place: {},
          actual: `\`--survey ${one}\``,
          expected: '`NAME=N`, with N people, from 1 on',
        }),
      );
    else if (sizes.some(({ name }) => name === match[1]))
      issues.push(surveySize({ place: {}, actual: `\`${match[1]}\` twice`, expected: 'a survey once' }));
    else sizes.push({ name: match[1] ?? '', size: Number(match[2]) });
  }
  return issues.length > 0 ? { issues } : { sizes };
}

export const surveySize = rule({
  id: 'survey-size',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'For example `--survey provider=66`.',
  example: { run: ['audit', 'report.txt', '--survey', 'provider=many'] },
});

export const noText = rule({
  id: 'no-text',
  severity: 'error',
  message: 'Unexpected {actual}, expected text, Markdown or a web page in UTF-8',
  repair: 'Name a file, or `-` for standard input.',
  example: { run: ['audit', 'report.pdf'] },
});
