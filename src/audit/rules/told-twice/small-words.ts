// Words that do not tell one claim from another.

import { wordSet } from '../../word-set.ts';

export const small = wordSet(
  'the and that they them their this with have had has been were was are for from said say says felt feel thought think believe believed agree agreed report reported not but who which would could more most than some into over also only just one all any did does of in on to at a an is it as by or we our be its total combined survey surveyed respondent responding respondents reporting reported told already now so do',
);
