import { describe, expect, test } from 'vitest';
import { followAddress, followRequest } from '../../src/value/questionnaires.ts';
import { followValue } from '../../src/value/value.ts';
import { peopleCodebook, readPeople } from '../support/people.ts';

const people = readPeople();
const others = readPeople(
  peopleCodebook.replace('survey: people', 'survey: others').replace('id: area', 'id: place'),
);
const wave = { wave: '1', codebooks: [people, others] };

describe('an address', () => {
  const survey = (written: string, only?: string): string => {
    const followed = followAddress(written, wave, only);
    return 'found' in followed ? followed.found.codebook.survey : followed.problem.expected;
  };

  test('may leave the survey out where only one has the item', () => {
    expect(survey('area')).toBe('people');
    expect(survey('place.north')).toBe('others');
    expect(survey('1/others.mood')).toBe('others');
    expect(survey('mood', 'others')).toBe('others');
  });

  test('is not guessed where several have it', () => {
    expect(survey('mood')).toBe('one of people.mood, others.mood');
  });

  test('into another wave or survey is told so', () => {
    expect(survey('2/people.mood')).toBe('`1`');
    expect(survey('area', 'others')).toBe('an item of a survey');
  });
});

describe('a value', () => {
  test('needs an address that leaves nothing open', () => {
    const expected = (written: string): string => {
      const followed = followValue(written, wave);
      return 'found' in followed ? 'found' : followed.problem.expected;
    };
    expect(expected('people.drinks@now.tea')).toBe('found');
    expect(expected('people.drinks@now.white')).toBe('found');
    expect(expected('people.likes.sun.any')).toBe('found');
    expect(expected('people.drinks')).toBe(
      'an address that names a period: before, now; an option or a net: tea, milk, water, none, white',
    );
    expect(expected('people.likes')).toBe(
      'an address that names a row: sun, rain; an option or a net: little, lot, dk, any',
    );
  });
});

test('a banner of another survey, and a filter, are followed in the survey of the item', () => {
  const followed = followRequest(
    { address: 'others.mood', by: ['others.place'], where: ['place=north'] },
    wave,
  );
  expect(
    'found' in followed && followed.found.request.by.map((banner) => banner.map(({ key }) => key)),
  ).toEqual([['place']]);
  const astray = followRequest({ address: 'others.mood', by: ['area'] }, wave);
  expect('problem' in astray && astray.problem.actual).toBe('item `area`');
});
