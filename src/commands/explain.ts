// explain: where a number comes from, step by step.

import { ask, explanationLines } from '../claims/explain.ts';
import type { Question } from '../claims/explain.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import { readLedgerFile } from '../study/read-ledger-file.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import { visible } from '../visible.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Run } from './command.ts';
import { hashed, openResponses } from './open.ts';
import { syntheticLine } from './synthetic.ts';

export const explain: Run<CommonOptions> = async (options, effects, words) => {
  if (words.length === 0)
    return couldNotRun([
      noSuchNumber({ place: {}, actual: 'nothing to explain', expected: 'a claim or an address' }),
    ]);
  const opened = await openResponses(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { study, wave, responses } = opened.open;
  const file = await readLedgerFile(study.files, wave);
  const inputs = [...opened.open.inputs, ...hashed(file.inputs, study, effects).inputs];
  const issues = [...opened.open.issues];
  const ids = file.ledger?.claims.map(({ id }) => id) ?? [];
  const questions: Question[] = [];
  for (const what of words) {
    const asked = ask(what, file.ledger, wave.questionnaires);
    if ('found' in asked) questions.push(asked.found);
    else {
      const { actual, expected, hint } = asked.problem;
      const near = nearestHint(what, ids) ?? hint;
      issues.push(
        noSuchNumber({ place: {}, actual, expected: `a claim of the ledger, or ${expected}`, hint: near }),
      );
    }
  }
  if (questions.length < words.length) return couldNotRun([...issues, ...file.issues], inputs);
  const engine = memoryEngine(responses);
  const counts = await engine.count(questions.flatMap(({ requests }) => requests));
  const explanations = questions.map(({ answer }) => answer(counts, wave.study.policy));
  const text = explanations.map((one) => `${explanationLines(one).map(visible).join('\n')}\n`).join('\n');
  return {
    data: { wave: wave.id, explanations },
    issues,
    inputs,
    text: `${text}${syntheticLine(wave)}`,
    engine: engine.name,
    ran: true,
  };
};

export const noSuchNumber = rule({
  id: 'no-such-number',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Name a claim of published.yaml, or an address such as `survey.item.option`.',
  example: { run: ['explain', 'people.likes.yse'] },
});
