// The rules of the audit. To add one, write its file and add it here.

import { amounts } from './amounts.ts';
import type { AuditRule } from './audit-rule.ts';
import { baseUnstated } from './base-unstated.ts';
import { captionAndQuestion } from './caption-and-question.ts';
import { changeInColumns } from './change-in-columns.ts';
import { changeMisstated } from './change-misstated.ts';
import { countAboveBase } from './count-above-base.ts';
import { denominatorAndSurvey } from './denominator-and-survey.ts';
import { duplicateFigureNumber } from './duplicate-figure-number.ts';
import { impossibleMean } from './impossible-mean.ts';
import { impossiblePercentage } from './impossible-percentage.ts';
import { netAndParts } from './net-and-parts.ts';
import { oneFractionTwoPercentages } from './one-fraction-two-percentages.ts';
import { oneQuantityTwoValues } from './one-quantity-two-values.ts';
import { partsOfAWhole } from './parts-of-a-whole.ts';
import { ratioAndPercentage } from './ratio-and-percentage.ts';
import { sumOfRounded } from './sum-of-rounded.ts';
import { totalAndSubgroups } from './total-and-subgroups.ts';
import { wordAndNumber } from './word-and-number.ts';

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
