/** Methods of the reference that are not built, or parts of their results, with the reason. A test prints the list. */
export const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '06-ordinal': {
    'descriptives (top2, bottom2, net)': 'nets are counted by tabulation, in whole people',
  },
  '08-weighted': {
    svychisq_lincom:
      'the tail of a weighted sum of chi-squares; Rao–Scott second order (F) is what is offered',
    svychisq_saddlepoint: 'as lincom, approximated; the reference calls both optional',
    svyquantile: 'least portable of the reference; medians of weighted scores are not offered',
    svyranktest: 'a rank test for weighted scores is not offered',
    calibrate_linear_stype:
      'calibration to totals other than of groups is not offered; this case is post-stratification',
    calibrate_linear_stype_api99: 'calibration to totals of a number is not offered',
    calibrate_raking_stype_api99: 'calibration to totals of a number is not offered',
    calibrate_logit_stype_api99: 'calibration to totals of a number is not offered',
  },
};
