/**
 * Methods of the reference that are not built, or in brackets parts of their results, with the reason. A test prints the
 * list.
 */
export const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '06-ordinal': {
    'descriptives (top2, bottom2, net)': 'nets are counted by tabulation, in whole people',
  },
  '02-finite-population': {
    'svyciprop_asin (ends beyond 0 and 1)': 'R folds them back into the scale; here they stay at 0 and 1',
  },
  '04-contingency': {
    'fisher_exact (r_fisher_test_or, r_fisher_test_ci)':
      'R stops its search early; the tightly solved values are held',
    'column_z_pairs (p_bonferroni beside untested pairs)':
      'the reference multiplies by all pairs; here a family holds what was tested, as p.adjust does',
  },
  '05-paired': {
    'bowker (statistic_r, p_r, p_full_df)':
      'R gives NaN where nobody moved between two answers; such pairs are left out',
  },
  '08-weighted': {
    svychisq_lincom:
      'the tail of a weighted sum of chi-squares; Rao–Scott second order (F) is what is offered',
    svychisq_saddlepoint: 'as lincom, approximated; the reference calls both optional',
    'svytable (col_percent, unweighted)': 'percentages and counts are made by tabulation',
    svyquantile: 'least portable of the reference; a table has the value that half of the weights reach',
    svyranktest: 'a rank test for weighted scores is not offered',
    'rake_srs40 (svychisq_F)':
      'a table is tested with weights as they are, which is on the safe side after raking',
    calibrate_linear_stype_api99: 'calibration to totals of a number is not offered',
    calibrate_raking_stype_api99: 'calibration to totals of a number is not offered',
    calibrate_logit_stype_api99: 'calibration to totals of a number is not offered',
  },
  '09-multi-response': {
    'multi_response_table (counts, bases, percentages)':
      'made by tabulation; effective base and intervals are held here',
  },
  '10-survey66': {
    'xtab_unweighted, xtab_weighted (bases, percentages)':
      'made by tabulation; counts and tests are held here',
  },
};

/** Whole methods of a file, without those that lack a part only. */
export const methodsLeftOut = (file: string): string[] =>
  Object.keys(leftOut[file] ?? {}).filter((name) => !name.includes('('));
