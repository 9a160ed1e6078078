// The chart forms. To add one, write its file and add it here.

import { dumbbell } from './dumbbell.ts';
import type { ChartForm } from './form.ts';
import { rankedBar } from './ranked-bar.ts';
import { scaleBars } from './scale-bars.ts';
import { stacked } from './stacked.ts';

export const forms = [rankedBar, scaleBars, stacked, dumbbell] as const satisfies readonly ChartForm[];

export type FormName = (typeof forms)[number]['name'];

export function formNamed(name: FormName): ChartForm {
  const form = forms.find((one) => one.name === name);
  if (!form) throw new Error(`no chart form ${name}`);
  return form;
}
