// What a report is composed of.

import type { ItemBase } from '../base/item-bases.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { RegisteredFigure } from '../figure/register.ts';
import type { FollowedRequest } from '../value/questionnaires.ts';
import type { Value } from '../value/value.ts';
import type { RowLedger } from '../wave/ledger.ts';
import type { ReportFigure, ReportTables } from './report.ts';
import type { Template } from './template.ts';

export interface ReportInput {
  readonly title: string;
  readonly template: Template;
  readonly policy: SmallBasePolicy;
  /** All figures in order, with data or without. */
  readonly registered: readonly RegisteredFigure[];
  /** Those with data, by id. */
  readonly figures: ReadonlyMap<string, ReportFigure>;
  readonly valueOf: (followed: FollowedRequest) => Value;
  /** Tables without a picture, in the order of the register. */
  readonly tables: readonly ReportTables[];
  readonly surveys: readonly ReportSurvey[];
  readonly synthetic?: string | undefined;
}

export interface ReportSurvey {
  readonly title: string;
  readonly people: string;
  readonly bases: readonly ItemBase[];
  readonly ledger: RowLedger;
  readonly codebook: Codebook;
}
