/** A test that refers a statistic to a distribution. NaN where the test has nothing to stand on: a variance of zero. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}

/** One whose distribution has degrees of freedom. */
export interface TestWithFreedom extends TestResult {
  readonly df: number;
}
