// The response file of the rules' smallest study, with other rows.

export const exampleFile = 'waves/1/people.csv';

export function exampleRows(...rows: readonly string[]): Record<string, string> {
  return { [exampleFile]: ['case_id,likes,wants.tea,wants.cake', ...rows, ''].join('\n') };
}
