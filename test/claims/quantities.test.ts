// What a claim is about, counted: each way to say it, on five people who can be counted by hand.

import { expect, test } from 'vitest';
import { item, nets, options, periods, rows } from '../support/responses.ts';
import { parseJson, run } from '../support/run.ts';
import type { JsonDocument } from '../support/run.ts';
import { surveyed } from '../support/surveyed.ts';

const five = {
  items: [
    item('area', 'single', options('north', 'south', 'unsure=dont-know'), nets('all=north|south')),
    item('uses', 'multiple', options('tea', 'milk', 'none=none'), periods),
    item('feels', 'grid', options('low', 'high'), rows('am', 'pm')),
    item('cups', 'number', 'unit: cups'),
  ],
  columns:
    'area,uses@then.tea,uses@then.milk,uses@then.none,uses@now.tea,uses@now.milk,uses@now.none,feels.am,feels.pm,cups',
  people: [
    [1, 'north,1,0,0,1,1,0,low,high,3'],
    [1, 'north,0,1,0,1,0,0,high,high,4'],
    [1, 'south,0,0,1,0,1,0,low,low,1'],
    [1, 'unsure,1,1,0,0,0,1,high,[skipped],[skipped]'],
    [1, '[skipped],,,,,,,[skipped],[skipped],[skipped]'],
  ] as const,
};

async function verify(abouts: readonly string[], says = '{op: count, value: "0"}'): Promise<JsonDocument> {
  const claims = abouts.map((about, nth) => `  - {id: c${nth}, says: ${says}, about: ${about}}\n`).join('');
  const folder = await surveyed({ ...five, overlay: { 'waves/1/published.yaml': `claims:\n${claims}` } });
  return parseJson(await run(folder, ['verify', '--json']));
}

const counted: readonly (readonly [string, string])[] = [
  ['{at: people, stat: respondents}', '5 of 5'],
  ['{at: 1/people.area.north}', '2 of 4'],
  ['{at: people.area.all}', '3 of 4'],
  ['{at: people.area.all, base: valid}', '3 of 3'],
  ['{at: people.area.all, base: respondents}', '3 of 5'],
  ['{at: people.area, any_of: [south, unsure]}', '2 of 4'],
  ['{at: people.area, not_any_of: [north]}', '2 of 4'],
  ['{at: people.area, stat: completion}', '4 of 5'],
  ['{at: people.uses, stat: completion}', '4 of 5'],
  ['{at: people.feels.pm, stat: completion}', '3 of 5'],
  ['{at: people.feels, stat: completion}', '4 of 5'],
  ['{at: people.uses@now.tea}', '2 of 4'],
  ['{at: people.uses@current.tea, where: area=north}', '2 of 2'],
  // a person once, a mention each
  ['{at: people.uses@now, any_of: [tea, milk]}', '3 of 4'],
  ['{at: people.uses@now.any}', '3 of 4'],
  ['{at: people.uses@now, any_of: [tea, milk], base: mentions}', '4 of 4'],
  ['{at: people.uses@now.tea, base: mentions}', '2 of 4'],
  ['{at: people.uses@now, stat: mentions}', '4 of 4'],
  ['{at: people.feels.am.high}', '2 of 4'],
  ['{at: people.feels.any.high}', '3 of 4'],
  ['{at: people.feels.any, any_of: [low]}', '2 of 4'],
  ['{at: people.feels.any, rows: [pm], any_of: [high]}', '2 of 4'],
  ['{at: people.feels.any, any_of: [high], base: respondents}', '3 of 5'],
  ['{at: people.uses.tea, change: {from: then, to: now}}', '0 of 4'],
  ['{at: people.uses.milk, change: {from: recalled, to: current}}', '0 of 4'],
  ['{at: people.uses.none, change: {from: now, to: then}, where: area=south}', '1 of 1'],
  ['{at: people.uses.tea, moved: {from: then, to: now}}', '1 of 4'],
  ['{at: people.uses.tea, moved: {from: then.milk, to: now}}', '1 of 4'],
  ['{at: people.uses.milk, moved: {from: then.none, to: now}}', '1 of 4'],
];

test('every way to say what is counted', async () => {
  const { data } = await verify(counted.map(([about]) => about));
  const claims = data['claims'] as { observed: { count: number; base: number } }[];
  const found = claims.map(({ observed: { count, base } }, nth) => [
    counted[nth]?.[0],
    `${count} of ${base}`,
  ]);
  expect(found).toEqual(counted);
});

const astray: readonly (readonly [string, string])[] = [
  ['{at: people.area.norht}', '`north`'],
  ['{at: people.area, any_of: [nort]}', '`north`'],
  ['{at: peopel, stat: respondents}', '`people`'],
  ['{at: 2/people.area.north}', '`1`'],
  ['{at: people.area.north, any_of: [south]}', 'without one'],
  ['{at: people.area, any_of: [south], not_any_of: [north]}', 'one of them'],
  ['{at: people.area.north, where: aera=north}', '`area`'],
  ['{at: people.area.north, base: mentions}', 'a multiple item'],
  ['{at: people.uses.tea}', 'one of then, now'],
  ['{at: people.feels.high}', 'one of am, pm'],
  ['{at: people.feels.any}', 'people.feels.any.high'],
  ['{at: people.feels.any, rows: [noon], any_of: [high]}', 'one of am, pm'],
  ['{at: people.uses@now.tea, change: {from: then, to: now}}', 'without a period'],
  ['{at: people.uses.tea, change: {from: then, to: later}}', 'one of then, now'],
  ['{at: people.uses.tea, change: {from: now, to: now}}', 'two periods'],
  ['{at: people.uses.tea, moved: {from: then.mlik, to: now}}', '`milk`'],
  ['{at: people.area, stat: mentions}', 'a multiple item'],
  ['{at: [people.area.north, people.area.south]}', 'only `respondents` adds up'],
];

test('every way to go astray leaves its claim unchecked, with what would lead somewhere', async () => {
  const { data, issues } = await verify(astray.map(([about]) => about));
  expect(issues.map(({ rule }) => rule)).toEqual(astray.map(() => 'claim-address'));
  astray.forEach(([about, words], nth) => {
    const { expected = '', hint } = issues[nth] ?? { hint: '' };
    expect(`${expected} ${hint}`, about).toContain(words);
  });
  expect((data['claims'] as { result: string }[]).every(({ result }) => result === 'unchecked')).toBe(true);
});

test.each([
  ['{op: largest}', '{at: people.area, stat: completion}'],
  ['{op: largest}', '{at: people.area, not_any_of: [north]}'],
  ['{op: rise}', '{at: people.area.north}'],
  ['{op: more-than}', '{at: people.area.north}'],
  ['{op: mean, value: "3"}', '{at: people.area.north}'],
  ['{op: eq, value: "3"}', '{at: people.uses.tea, change: {from: then, to: now}}'],
  ['{op: most}', '{at: people.uses.tea, change: {from: then, to: now}}'],
])('%s does not go with %s: nothing would be looked at', async (says, about) => {
  const { issues, ok } = await verify([about], says);
  expect(issues.map(({ rule }) => rule)).toEqual(['claim-needs']);
  expect(ok).toBe(false);
});

test('nobody in the base is no way to be right', async () => {
  for (const says of ['{op: most}', '{op: largest}', '{op: eq, value: "0"}', '{op: few}']) {
    const { data } = await verify(['{at: people.area.north, where: cups=90}'], says);
    expect(data['claims']).toMatchObject([{ result: 'unattainable', rule: 'no-base' }]);
  }
});

test('a mean', async () => {
  const { data } = await verify(['{at: people.cups}'], '{op: mean, value: "2.67"}');
  expect(data['claims']).toMatchObject([
    { result: 'reproduced', observed: { count: 3, base: 3, printed: '2.67' } },
  ]);
});
