// Registered figures and their tables → figures.

import { mayDraw } from '../base/small-base.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Item } from '../codebook/codebook.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { sortRows } from '../tabulation/sort.ts';
import type { Table } from '../tabulation/table.ts';
import { chooseForm, chooseOrder } from './choose.ts';
import type { Figure, Panel } from './figure.ts';
import { fileName } from './file-name.ts';
import { formNamed } from './forms/index.ts';
import type { RegisteredFigure } from './register.ts';

/** @param tables the tables its addresses lead to, a panel each */
export function composeFigure(
  registered: RegisteredFigure,
  tables: readonly { readonly table: Table; readonly item: Item }[],
  policy: SmallBasePolicy,
  source: string,
): { figure: Figure; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const panels = tables.flatMap(({ table, item }): Panel[] => {
    const form = registered.form ?? chooseForm(table, item);
    const unsuited = formNamed(form).unsuited({ table, item });
    if (unsuited !== undefined) {
      issues.push(
        formUnsuited({
          place: registered.place,
          actual: `the form \`${form}\` for \`${item.id}\``,
          expected: `another: ${unsuited}`,
        }),
      );
      return [];
    }
    const sort = registered.order ?? chooseOrder(table, item);
    const withheld = !mayDraw(largestBase(table), policy);
    return [{ table: sortRows(table, { sort, item }), item, form, policy, withheld }];
  });
  const { id, number, title, notes, alt } = registered;
  const figure = {
    id,
    number,
    title,
    panels,
    notes,
    source,
    alt: alt ?? title,
    fileName: fileName(number, id),
  };
  return { figure, issues };
}

function largestBase(table: Table): number {
  return Math.max(0, ...table.cells.map((cell) => cell.base));
}

export const formUnsuited = rule({
  id: 'form-unsuited',
  severity: 'error',
  message: 'Unexpected figure: {actual}, expected {expected}',
  repair: 'Leave `form` out and the form is chosen from the kind of question.',
  example: {
    files: {
      'waves/1/figures.yaml':
        'figures:\n  - {id: likes, number: "1", title: People like it, address: people.likes, form: dumbbell}\n',
    },
    run: ['analyse'],
  },
});
