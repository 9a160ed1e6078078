import type { Audit } from '../../src/audit/audit.ts';
import type { SurveySize } from '../../src/audit/context/bases.ts';

export interface Snippet {
  readonly id: string;
  readonly format: 'text' | 'markdown' | 'html';
  readonly surveys?: Readonly<Record<string, number>>;
  readonly text: string;
  readonly arithmetic: boolean;
  readonly expect: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly quote: string;
    readonly optional?: boolean;
  }[];
}

interface Spot {
  readonly id: string;
  readonly rule: string;
  readonly quote: string;
}

type Auditor = (path: string, source: string, surveys: readonly SurveySize[]) => Audit;

interface Tally {
  readonly hit: number;
  readonly lost: readonly Spot[];
  readonly wrong: readonly Spot[];
}

export function score(snippets: readonly Snippet[], audit: Auditor): { all: Tally; decided: Tally };

export function ofOneBase(snippets: readonly Snippet[]): Snippet[];

export function mutations(
  snippets: readonly Snippet[],
  audit: Auditor,
): { name: string; tried: number; noticed: number }[];
