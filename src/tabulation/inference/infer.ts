// Tables with what was asked about chance, made from what they counted.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import type { Sampled } from '../../wave/sampling.ts';
import type { CaseWeights } from '../../wave/weights.ts';
import type { Count, TableRequest } from '../request.ts';
import type { Table, TableTest } from '../table.ts';
import type { Surroundings } from './intervals.ts';
import { usualAdjustment } from './inference.ts';
import { lettered } from './letters.ts';
import { mayShare } from './section.ts';
import type { Section } from './section.ts';
import { testGroups } from './test-groups.ts';
import { testTimes } from './test-times.ts';
import type { Times } from './test-times.ts';
import { assumptionNote, intervalNotes, letterNotes, madeNote } from './words.ts';

/** What a table compares: the points of banners, or times. */
export interface Compared {
  readonly sections: readonly Section[];
  readonly times: readonly { readonly times: Times; readonly count: Count }[];
}

/** What is known of the people around a table, and of their weights. */
type Around = Sampled & Surroundings & { readonly weights?: ReadonlyMap<string, Pick<CaseWeights, 'made'>> };

/** Letters, tests, and notes that say what they mean. A table of which nothing was asked stays as it is. */
export function inferred(
  table: Table,
  request: TableRequest,
  { sections, times }: Compared,
  policy: SmallBasePolicy,
  surroundings: Around,
): Table {
  const { inference } = request;
  if (!inference) return table;
  const adjustment = inference.letters ?? usualAdjustment;
  const notes = [
    ...table.notes,
    ...intervalNotes(table, inference, surroundings),
    ...(isMade(request, surroundings) ? [madeNote] : []),
  ];
  let result = table;
  if (inference.letters !== undefined) {
    const letters = lettered(table, sections, inference.letters);
    const sharing = sections.some(({ banner }) => mayShare(banner));
    notes.push(...letterNotes(letters, inference, policy, sharing));
    result = letters.table;
  }
  if (inference.test === true) {
    const tested = times.map(({ times: pair, count }) => testTimes(request, pair, count, policy, adjustment));
    const tests = [
      ...sections.flatMap((section) =>
        testGroups(request, section, policy, adjustment, surroundings.respondents),
      ),
      ...tested.flatMap(({ tests: own }) => own),
    ];
    const moves = tested.map(({ moves: own }) => own);
    result = {
      ...result,
      tests: tests.length > 0 ? tests : [nothingCompared(table)],
      ...(moves.length > 0 ? { moves } : {}),
    };
  }
  return { ...result, notes: [...notes, assumptionNote(surroundings, inference)] };
}

/** Whether weights were made to meet targets, and were not given with the people. */
function isMade({ weight }: TableRequest, { weights }: Around): boolean {
  return weight !== undefined && weights?.get(weight)?.made !== undefined;
}

function nothingCompared({ layout, columns, base, title }: Table): TableTest {
  const reasons = {
    grid: 'rows of a grid are not compared; name one of them',
    periods: 'times are compared only by answers of people',
    banner: 'there is nothing to compare',
    total: 'there is nothing to compare without a banner',
  };
  return {
    of: title,
    columns: columns.map(({ id }) => id),
    people: base.unweighted,
    refused: reasons[layout],
  };
}
