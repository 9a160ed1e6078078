// The rules of the audit. To add one, write its file and add it here.

import { amounts } from './amounts/amounts.ts';
import type { AuditRule } from './audit-rule.ts';
import { baseUnstated } from './shares/base-unstated.ts';
import { captionAndQuestion } from './figures/caption-and-question.ts';
import { changeInColumns } from './changes/change-in-columns.ts';
import { changeMisstated } from './changes/change-misstated.ts';
import { countAboveBase } from './shares/count-above-base.ts';
import { denominatorAndSurvey } from './shares/denominator-and-survey.ts';
import { duplicateFigureNumber } from './figures/duplicate-figure-number.ts';
import { impossibleMean } from './means/impossible-mean.ts';
import { impossiblePercentage } from './shares/impossible-percentage.ts';
import { netAndParts } from './sums/net-and-parts.ts';
import { oneFractionTwoPercentages } from './told-twice/one-fraction-two-percentages.ts';
import { oneQuantityTwoValues } from './told-twice/one-quantity-two-values.ts';
import { partsOfAWhole } from './sums/parts-of-a-whole.ts';
import { ratioAndPercentage } from './shares/ratio-and-percentage.ts';
import { sumOfRounded } from './sums/sum-of-rounded.ts';
import { totalAndSubgroups } from './sums/total-and-subgroups.ts';
import { wordAndNumber } from './words/word-and-number.ts';

export const auditRules: readonly AuditRule[] = [
  ratioAndPercentage,
  impossiblePercentage,
  impossibleMean,
  sumOfRounded,
  netAndParts,
  partsOfAWhole,
  oneFractionTwoPercentages,
  oneQuantityTwoValues,
  denominatorAndSurvey,
  changeMisstated,
  changeInColumns,
  amounts,
  wordAndNumber,
  countAboveBase,
  totalAndSubgroups,
  duplicateFigureNumber,
  captionAndQuestion,
  baseUnstated,
];
