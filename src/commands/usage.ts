// What went wrong before or beneath a command, for `--json`.

import { rule } from '../issue.ts';

export const usage = rule({
  id: 'usage',
  severity: 'error',
  message: 'Unexpected command line: {actual}',
  repair: '--help lists commands and options.',
  example: { run: ['crosstab', 'likes', '--colour', 'red'] },
});

export const bug = rule({
  id: 'bug',
  severity: 'error',
  message: 'This is a mistake in commission-survey, not in your files',
  repair: 'Please report it with what standard error says.',
  example: {},
});
