// verify: every published number against the data, and where asked the text, the generated report and the lock.

import { resolve } from 'node:path';
import { decode } from '../audit/text/refuse.ts';
import { cover } from '../claims/coverage.ts';
import type { Covered } from '../claims/coverage.ts';
import { verificationData } from '../claims/outputs/json.ts';
import { outputs } from '../claims/outputs/index.ts';
import { exitOf } from '../claims/verification.ts';
import type { Trouble, Verification } from '../claims/verification.ts';
import { checkLedger, planOfLedger } from '../claims/verify.ts';
import { isDay } from '../claims/written.ts';
import type { Effects } from '../effects.ts';
import { hasErrors, rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readLedgerFile } from '../study/read-ledger-file.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Input, Outcome, Run } from './command.ts';
import { hashed, openResponses } from './open.ts';
import { syntheticLine } from './synthetic.ts';
import { checkLock } from './verify-lock.ts';
import { checkReport } from './verify-report.ts';

export interface VerifyOptions extends CommonOptions {
  readonly text?: string;
  readonly report?: string;
  readonly locked?: boolean;
  readonly update?: boolean;
  readonly asOf?: string;
  readonly format: string;
}

export const verify: Run<VerifyOptions> = async (options, effects) => {
  const wrong = usageProblems(options, effects);
  if (wrong.length > 0) return couldNotRun(wrong);
  const opened = await openResponses(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { open } = opened;
  const { study, wave, responses } = open;
  const file = await readLedgerFile(study.files, wave);
  const inputs: Input[] = [...open.inputs, ...hashed(file.inputs, study, effects).inputs];
  const issues = [...open.issues, ...file.issues];
  const text = options.text === undefined ? undefined : await readText(options.text, effects);
  if (text && 'issue' in text) issues.push(text.issue);
  if ((file.exists && !file.ledger) || (text && 'issue' in text)) return couldNotRun(issues, inputs);
  const ledger = file.ledger ?? { claims: [], relations: [], ignore: [] };
  const engine = memoryEngine(responses);
  const counts = await engine.count(planOfLedger(ledger));
  let covered: Covered | undefined;
  if (text && 'source' in text && options.text !== undefined) {
    inputs.push({ path: options.text, sha256: text.sha256 });
    covered = cover(ledger, options.text, text.source);
  }
  const checked = checkLedger(ledger, counts, covered, options.asOf);
  const report = options.report === undefined ? undefined : await checkReport(options.report, open, effects);
  if (report && 'issue' in report) return couldNotRun([...issues, report.issue], inputs);
  const lock = await checkLock(options, effects, {
    open,
    claims: checked.claims,
    ledger: file.inputs[0],
    text: text && 'source' in text ? text.sha256 : null,
  });
  if ('issue' in lock) return couldNotRun([...issues, lock.issue], inputs);
  const troubles: Trouble[] = [...(covered?.troubles ?? []), ...(report?.troubles ?? []), ...lock.troubles];
  const verification: Verification = {
    ledger: file.shown,
    ...checked,
    coverage: covered?.coverage ?? null,
    ...(report ? { report: { folder: report.folder, files: report.files } } : {}),
    troubles,
    // a study without a ledger has no claims to look at; then only what was asked for counts
    claimsExpected: file.exists || options.report === undefined,
  };
  // what is unchecked is told with the claim; only other mistakes of the study's files make it worse
  const own = exitOf(verification);
  const exit = hasErrors(open.issues) ? 1 : own;
  return {
    data: { ...verificationData(verification), ...(lock.lock ? { lock: lock.lock } : {}) },
    issues,
    inputs,
    text: `${lock.said}${await print(verification, options, effects)}${options.format === 'text' ? syntheticLine(wave) : ''}`,
    engine: engine.name,
    ran: true,
    exit,
  } satisfies Outcome;
};

async function print(verification: Verification, options: VerifyOptions, effects: Effects): Promise<string> {
  const output = outputs.find(({ name }) => name === options.format);
  if (output) return output.print(verification);
  const { colourFor } = await import('../terminal/colour.ts');
  const { printVerification } = await import('../terminal/verification.ts');
  const { out, env } = effects;
  const colour = colourFor({ isTerminal: out.isTerminal, env, wanted: options.color });
  return printVerification(verification, colour, { verbose: options.verbose === true });
}

async function readText(
  path: string,
  effects: Effects,
): Promise<{ source: string; sha256: string } | { issue: Issue }> {
  const bytes = await effects.readFile(resolve(effects.cwd, path));
  const decoded = bytes && decode(bytes);
  if (!bytes || !decoded) return { issue: unreadText({ place: { file: path }, actual: 'no such file' }) };
  return 'refused' in decoded
    ? { issue: unreadText({ place: { file: path }, actual: decoded.refused, hint: decoded.do }) }
    : { source: decoded.source, sha256: effects.sha256(bytes) };
}

function usageProblems({ asOf, locked, update }: VerifyOptions, { env }: Effects): Issue[] {
  const issues: Issue[] = [];
  if (asOf !== undefined && !isDay(asOf)) issues.push(notADay({ place: {}, actual: `\`--as-of ${asOf}\`` }));
  if (update === true && locked === true)
    issues.push(noUpdate({ place: {}, actual: '`--update` beside `--locked`', expected: 'one of them' }));
  const ci = env['CI'] ?? '';
  if (update === true && ci !== '' && ci !== 'false' && ci !== '0')
    issues.push(
      noUpdate({
        place: {},
        actual: '`--update` under CI',
        expected: 'a person who looks at the difference',
      }),
    );
  return issues;
}

export const unreadText = rule({
  id: 'unread-text',
  severity: 'error',
  message: 'Unexpected {actual}, expected text, Markdown or a web page in UTF-8',
  repair: 'Name the text of the report.',
  example: { files: { 'waves/1/published.yaml': 'claims: []\n' }, run: ['verify', '--text', 'report.txt'] },
});

export const notADay = rule({
  id: 'not-a-day',
  severity: 'error',
  message: 'Unexpected {actual}, expected a day such as 2026-11-21',
  repair: 'Write year, month and day.',
  example: { run: ['verify', '--as-of', 'tomorrow'] },
});

export const noUpdate = rule({
  id: 'no-update',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair:
    'Run `commission-survey verify --update` where you work, look at the difference, and commit the lock.',
  example: { run: ['verify', '--update', '--locked'] },
});
