// Totals of counts, wholes and means: what a reader sees of texts that add up, and of texts that do not.

import { describe, expect, test } from 'vitest';
import { found } from '../support/found.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('a total of counts', () => {
  const table = lines('Quality mark       77', 'Working towards    34', 'No award           19');

  test('in a table of plain text without heads', () => {
    expect(found(lines(table, 'Total             130'))).toEqual([]);
    expect(found(lines(table, 'Total             139'))).toEqual(['total-and-subgroups: 139']);
  });

  test('is no sum where a column has averages', () => {
    const rows = lines(
      'Type        Returns   Visits each',
      'Library          12           620',
      'Centre           21           550',
      'All              33           575',
    );
    expect(found(rows)).toEqual([]);
    expect(found(rows.replace('33 ', '36 '))).toEqual(['total-and-subgroups: 36']);
  });

  test('does not count a subtotal twice, whatever it is called', () => {
    const rows = lines(
      'Distance         Homes',
      'Under 200 m        132',
      '200 to 400 m       185',
      'Within 400 m       317',
      'Further away       206',
      'Total              523',
    );
    expect(found(rows)).toEqual([]);
    expect(found(rows.replace('523', '532'))).toEqual(['total-and-subgroups: 532']);
  });
});

describe('parts of a whole', () => {
  const bandsOf = (...shares: number[]): string =>
    ['Less than a year', '1 to 5 years', '6 to 10 years', 'More than 10 years']
      .map((label, at) => `${label.padEnd(24)}${shares[at] ?? 0}%`)
      .join('\n');

  test('are bands of what the caption names, from the lowest to the highest', () => {
    const caption = 'Figure 6: Length of membership (n=131)\n\n';
    expect(found(caption + bandsOf(14, 22, 36, 28))).toEqual([]);
    expect(found(caption + bandsOf(14, 22, 46, 28))).toEqual(['parts-of-a-whole: 28%']);
  });

  test('are no shares of each band', () => {
    expect(found(`Figure 6: Satisfied, by length of membership\n\n${bandsOf(71, 64, 58, 60)}`)).toEqual([]);
    expect(found(`Members who feel valued\n\n${bandsOf(71, 64, 58, 60)}`)).toEqual([]);
  });

  test('leave nobody over where there is another answer', () => {
    const list = (other: number): string =>
      lines(
        '**Which one of these best describes your role?** (n = 310)',
        '',
        '- Clinical: 41%',
        '- Managerial: 36%',
        `- Other: ${other}%`,
      );
    expect(found(list(23), [], 'x.md')).toEqual([]);
    expect(found(list(14), [], 'x.md')).toEqual(['parts-of-a-whole: 14%']);
    // some are not shown
    expect(found(`${list(14)}\n\nNo answer is not shown.`, [], 'x.md')).toEqual([]);
  });

  test('may be less than half a per cent', () => {
    const table = lines(
      'Single choice.',
      '',
      '| Where do you walk? | % |',
      '|---|---|',
      '| Park | 57 |',
      '| Beach | 36 |',
      '| Other | 6 |',
      "| Don't know | * |",
    );
    expect(found(table, [], 'x.md')).toEqual([]);
    expect(found(table.replace('57', '37'), [], 'x.md')).toEqual(['parts-of-a-whole: 6']);
  });

  test('are told in prose by what a sentence says of them', () => {
    const split = 'Opinion was split three ways: 41%, 36% and 23% were for it, against it and undecided.';
    expect(found(split)).toEqual([]);
    expect(found(split.replace('23%', '32%'))).toHaveLength(1);
    const skin =
      'In all 28% had no trouble, 39% had mild trouble, 27% moderate trouble and 6% severe trouble.';
    expect(found(skin)).toEqual([]);
    expect(found(skin.replace('6%', '16%'))).toHaveLength(1);
    const ticked = 'Some 61% live in the ward, 22% work there and 25% are councillors.';
    expect(found(ticked)).toEqual([]);
    expect(found(`${ticked} Each respondent ticked one box only.`)).toHaveLength(1);
  });

  test('under a total of 100 need no sign', () => {
    const table = lines(
      '| Status, per cent | Men | Women |',
      '|---|---|---|',
      '| Married | 58 | 49 |',
      '| Widowed | 12 | 27 |',
      '| Single | 30 | 24 |',
      '| Total | 100 | 100 |',
    );
    expect(found(table, [], 'x.md')).toEqual([]);
    expect(found(table.replace('| 24 |', '| 42 |'), [], 'x.md')).toEqual(['parts-of-a-whole: 100']);
  });
});

describe('a mean of whole numbers', () => {
  test('has the number of people that the sentence before tells', () => {
    const text = 'Nine managers scored the form from 1 to 10. The mean score was 7.35 and the median 8.';
    expect(found(text)).toEqual(['impossible-mean: 7.35']);
    expect(found(text.replace('7.35', '7.33'))).toEqual([]);
    // of two numbers of people it may be either
    expect(found(text.replace('Nine managers', 'Nine managers and 12 nurses'))).toEqual([]);
    // nothing says that the answers are whole
    expect(found(text.replace('from 1 to 10', 'with care'))).toEqual([]);
  });

  test('may be of halves, of measures, or of means', () => {
    const text = 'The mean rating was 3.47 (n = 22), with';
    expect(found(`${text} whole points only.`)).toHaveLength(1);
    expect(found(`${text} half points allowed.`)).toEqual([]);
    expect(found('Nine panels scored it; the average scores had a mean of 6.83 (n = 9).')).toEqual([]);
    expect(found('The mean wellbeing score was 24.37 (n = 15).')).toEqual([]);
  });

  test('stands in a column beside how many answered', () => {
    const table = lines(
      '| Session | Returned forms | Mean score (1-5) |',
      '|---|---|---|',
      '| Bread | 18 | 4.56 |',
      '| Cheese | 21 | 4.19 |',
    );
    expect(found(table, [], 'x.md')).toEqual([]);
    expect(found(table.replace('4.56', '4.53'), [], 'x.md')).toEqual(['impossible-mean: 4.53']);
    expect(found(table.replace('4.56', '4.53').replace('1-5', '1-5, half marks'), [], 'x.md')).toEqual([]);
  });
});

describe('the percentage of all', () => {
  test('stands before or after those of its groups, in words of any order', () => {
    const text = 'Smoking was reported by 9% of day pupils and 13% of boarders, or 16% of all pupils.';
    expect(found(text)).toHaveLength(1);
    expect(found(text.replace('16%', '11%'))).toEqual([]);
    // there is a third group
    expect(found(text.replace('.', '; the figure for the county as a whole is 17%.'))).toEqual([]);
    expect(found('Overall 64% of staff felt valued, among them 58% of porters and 61% of nurses.')).toEqual(
      [],
    );
  });

  test('lies between the columns that its base is the sum of, signed or not', () => {
    const table = lines(
      'Table 4. Would recommend it (%)',
      '',
      '               Total    18-34    35-54    55+',
      'Base             402      118      163     121',
      'Yes               86       84       86      88',
      'No                14       16       14      12',
    );
    expect(found(table)).toEqual([]);
    expect(found(table.replace('Yes               86', 'Yes               81'))).toEqual([
      'total-and-subgroups: 81',
    ]);
  });

  test('may be weighted by any column of people', () => {
    const table = lines(
      '| School | Roll | Entitled | Meals, % of entitled |',
      '|---|--:|--:|--:|',
      '| Ash | 212 | 61 | 85 |',
      '| Birch | 418 | 77 | 75 |',
      '| Cedar | 305 | 122 | 96 |',
      '| All | 935 | 260 | 87 |',
    );
    expect(found(table, [], 'x.md')).toEqual([]);
  });
});

describe('percentages side by side are no parts of a total', () => {
  test('where each is of people of its own', () => {
    expect(
      found(
        'It was highest in towns (99 of 125, 79%) and lowest in villages (99 of 142, 70%), against 72% overall.',
      ),
    ).toEqual([]);
  });

  test('where they are all of another question', () => {
    expect(found('The balance was 12% (up 31%, same 50%, down 19%).')).toEqual([]);
  });

  test('where their total is a whole, rounded', () => {
    expect(found('Yes 84%, no 11%, not sure 6% (n=177; due to rounding the total is 101%).')).toEqual([]);
  });
});

test('a sentence may draw its total from the counts of the one before', () => {
  const text =
    'Of the 113 makers in the study, 20 (18%) sold to Ireland, 13 (12%) to France and 26 (23%) to Spain. Hence 53% of the makers sold abroad.';
  expect(found(text)).toEqual(['sum-of-rounded: 53%']);
  expect(found(text.replace('53%', '52%'))).toEqual([]);
});

describe('answers of which each person gives one', () => {
  test.each([
    'Each depot gave a single answer, and all 75 replied. Forty-one per cent found it easier than expected, 32% as expected and 27% harder.',
    'Clerks could tick one box only, and all 97 did so: 41% would hire; 24% would repair the roof; 19% would save; and 16% would do something else.',
    'Drivers chose the one statement nearest to their view. Of the 1,108, 41% called the road worse, 29% the same and 18% better; the other 12% did not know.',
    'Which best describes your plan? (One answer only)\n\n  In force .......... 37%\n  Being written ..... 28%\n  Lapsed ............ 35%\n',
    '| Tenure | Per cent |\n|---|---|\n| Owned | 56 |\n| Rented | 27 |\n| Other | 17 |\n| All tenures | 100 |\n',
  ])('are held to 100: %s', (text) => {
    expect(found(text)).toEqual([]);
    const changed = /(?:27% harder|16%|12%|35%|17 \|)/.exec(text)?.[0] ?? '';
    expect(found(text.replace(changed, changed.replace(/^\d/, '4')))).toHaveLength(1);
  });

  test('dots lead to a page in a list of contents', () => {
    expect(found('Contents\n\nSummary ....... 3\nMethod ........ 9\nFindings ...... 14\n')).toEqual([]);
  });
});
