// The forms in which people print survey numbers, the tightest first. To add one, write its file and add it here.

import type { Atom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Statement } from '../statement.ts';
import { alone, garbled } from './alone.ts';
import { amounts } from './amounts.ts';
import { change } from './change.ts';
import { countAndPercent } from './count-and-percent.ts';
import { countsAndTotal } from './counts-and-total.ts';
import { changeBeside } from './change-beside.ts';
import { changeOfAmounts } from './change-of-amounts.ts';
import { changeOtherwise } from './change-otherwise.ts';
import type { Form } from './form.ts';
import { mean } from './mean.ts';
import { paired } from './paired.ts';
import { percentAndBase } from './percent-and-base.ts';
import { ratioAndPercent } from './ratio-and-percent.ts';
import { ratioAndWords } from './ratio-and-words.ts';
import { responseRate } from './response-rate.ts';
import { shareOfBase } from './share-of-base.ts';
import { subgroups } from './subgroups.ts';
import { total } from './total.ts';
import { whole } from './whole.ts';
import { wordsAndPercent } from './words-and-percent.ts';

export const statementForms: readonly Form[] = [
  change,
  changeBeside,
  changeOtherwise,
  changeOfAmounts,
  paired,
  ratioAndPercent,
  ratioAndWords,
  shareOfBase,
  amounts,
  mean,
  wordsAndPercent,
  percentAndBase,
  responseRate,
  countsAndTotal,
  subgroups,
  total,
  whole,
  countAndPercent,
  alone,
];

export function statementsIn(sentence: Sentence): Statement[] {
  const taken = new Set<Atom>();
  // most sentences have no number, or the numbers of figures and years
  if (sentence.atoms.every(isMark)) return garbled(sentence);
  const kinds = new Set(sentence.atoms.map(({ type }) => type));
  return statementForms
    .flatMap((form) => (form.of.every((kind) => kinds.has(kind)) ? form.read(sentence, taken) : []))
    .map(ofSomebody)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const isMark = (atom: Atom): boolean =>
  atom.type === 'other' && (atom.what === 'year' || atom.what === 'label');

/** Of nobody there is no share: it was found, and is not understood. */
function ofSomebody(statement: Statement): Statement {
  if (statement.kind !== 'ratio' || statement.ratio.base > 0) return statement;
  const { sentence, start, end } = statement;
  return { kind: 'unread', sentence, start, end };
}
