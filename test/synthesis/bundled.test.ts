// The bundled responses: made by synthesise, and what the 2014 report published, by a count of their own.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PlainSurvey } from '../support/count-targets.ts';
import type { PlainTarget } from '../support/count-targets.ts';
import { folderWith, run } from '../support/run.ts';

const wave = join(import.meta.dirname, '../../data/commissioning/waves/2013');
const read = (file: string): Promise<string> => readFile(join(wave, file), 'utf8');
const ids = ['commissioner', 'provider', 'frontline'];
const surveys = new Map(
  await Promise.all(
    ids.map(
      async (id) =>
        [id, new PlainSurvey(await read(`codebooks/${id}.yaml`), await read(`${id}.csv`))] as const,
    ),
  ),
);
const { targets } = parse(await read('targets.yaml'), { schema: 'failsafe' }) as {
  targets: readonly PlainTarget[];
};
const surveyOf = (target: PlainTarget): string => target['survey'] ?? target['at']?.split('.')[0] ?? '';

test('synthesise makes them again, byte for byte', async () => {
  const folder = await folderWith(new Map());
  const { exit, out } = await run(folder, ['synthesise', '--study', 'demo', '--out', 'made']);
  expect(exit).toBe(0);
  expect(out).toContain(`All ${targets.length} targets met`);
  for (const id of ids) {
    expect(await readFile(join(folder, `made/${id}.csv`), 'utf8'), id).toBe(await read(`${id}.csv`));
  }
});

test('every target holds in them', () => {
  expect(targets.length).toBeGreaterThan(200);
  const failures = targets.map((target) =>
    surveys.get(surveyOf(target))?.failure({ ...target, survey: surveyOf(target) }),
  );
  expect(failures.filter((failure) => failure !== undefined)).toEqual([]);
});

test('a target that does not hold is seen by that count', () => {
  const wrong: PlainTarget[] = [
    { at: 'commissioner.encourage_collaboration.yes', count: '25' },
    { at: 'commissioner.approach', base: '30' },
    { at: 'frontline.needs_source', mentions: '143' },
    { at: 'commissioner.contract_types@now.spend_based', is: 'largest' },
    { at: 'commissioner.contract_types.grant_sla', is: 'rise', from: 'three_years_ago', to: 'now' },
    { at: 'provider.service_areas@past', more_than: 'provider.service_areas@now' },
    { survey: 'provider', where: 'challenges.cost_recovery=some_or_a_lot', count: '41' },
  ];
  for (const target of wrong) {
    const survey = surveys.get(surveyOf(target));
    expect(survey?.failure({ ...target, survey: surveyOf(target) }), JSON.stringify(target)).toBeDefined();
  }
});

test('they hold what the report published', () => {
  const [commissioner, provider, frontline] = ids.map((id) => surveys.get(id));
  const bases = (survey: PlainSurvey | undefined, items: readonly string[]): number[] =>
    items.map((item) => survey?.base(item) ?? -1);
  expect([commissioner, provider, frontline].map((survey) => survey?.rows.length)).toEqual([40, 66, 56]);
  expect(bases(commissioner, ['approach', 'contract_types', 'change_drivers', 'skills'])).toEqual([
    31, 31, 31, 31,
  ]);
  expect(bases(commissioner, ['encourage_collaboration', 'involvement', 'roles', 'provider_list'])).toEqual([
    27, 27, 27, 27,
  ]);
  expect(bases(commissioner, ['benefits', 'procurement_change', 'concerns'])).toEqual([22, 22, 22]);
  expect(
    bases(provider, [
      'service_areas',
      'funders',
      'contract_targets',
      'contracting_change',
      'collaboration_forms',
      'influence',
      'pbr_income_share',
      'consider_consortium',
    ]),
  ).toEqual([55, 55, 55, 55, 55, 55, 55, 55]);
  expect(bases(provider, ['opportunities', 'challenges'])).toEqual([50, 50]);
  expect(bases(frontline, ['outcomes_shift', 'outcome_meaning', 'flexibility', 'needs_source'])).toEqual([
    56, 56, 56, 56,
  ]);
  expect(commissioner?.count('encourage_collaboration.yes')).toBe(24);
  expect([8, 1]).toEqual(
    ['three_years_ago', 'now'].map((period) => commissioner?.count(`approach@${period}.none`)),
  );
  expect(commissioner?.count('concerns.delivery_capability')).toBeLessThan(11);
  expect(provider?.count('contracting_change.yes')).toBe(33);
  expect(provider?.count('consider_consortium.yes')).toBe(52);
  expect(provider?.count('challenges.cost_recovery.some_or_a_lot')).toBe(40);
  expect(provider?.count('challenges.upfront_capital.some_or_a_lot')).toBe(39);
  expect(
    ['a_lot', 'some', 'little_or_none', 'dont_know'].map((code) =>
      frontline?.count(`outcomes_shift.${code}`),
    ),
  ).toEqual([20, 25, 8, 3]);
  expect(['a_lot', 'some'].map((code) => frontline?.count(`flexibility.${code}`))).toEqual([21, 23]);
  expect(['aim', 'well_being', 'other'].map((code) => frontline?.count(`outcome_meaning.${code}`))).toEqual([
    21, 16, 19,
  ]);
  expect(frontline?.count('needs_source.ask_users')).toBe(48);
  expect(frontline?.count('needs_source.social_sector')).toBe(19);
  expect(frontline?.mentions('needs_source')).toBe(144);
});
