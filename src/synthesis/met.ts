// Whether made-up responses meet a statement, counted person by person: what was solved is not taken on trust.

import { partsOf } from '../codebook/codebook.ts';
import type { ItemPart } from '../codebook/codebook.ts';
import { holds } from '../wave/holds.ts';
import { columnOf } from '../wave/wave.ts';
import type { AnswerColumn } from '../wave/wave.ts';
import type { Dealt } from './deal.ts';
import { isWithin } from './target.ts';
import type { Counter, Statement } from './target.ts';

export function isMet(statement: Statement, responses: Dealt): boolean {
  const found = statement.terms.reduce(
    (sum, { counter, times }) => sum + times * countIn(responses, counter),
    0,
  );
  return isWithin(found, statement);
}

function countIn(responses: Dealt, counter: Counter): number {
  const column = (part: ItemPart): AnswerColumn => columnOf(responses, part);
  const answered = (part: ItemPart, row: number): boolean => holds({ is: 'answered', part }, row, column);
  return responses.caseIds.filter((_, row) => {
    switch (counter.of) {
      case 'cases':
        return holds(counter.filter, row, column);
      case 'answered':
        return partsOf(counter.item).some((part) => answered(part, row));
      case 'answered-part':
        return answered(counter.part, row);
    }
  }).length;
}
