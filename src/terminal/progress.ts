// What is going on now: a line that moves on a terminal, and elsewhere one line a step.

import type { Ora } from 'ora';

/** Where progress is written. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

export interface Progress {
  readonly step: (text: string) => void;
  readonly done: () => void;
}

export async function startProgress(screen: Screen, quiet: boolean): Promise<Progress> {
  if (quiet) return { step: () => undefined, done: () => undefined };
  if (!screen.isTerminal) return { step: (text) => screen.write(`${text}\n`), done: () => undefined };
  const { default: ora } = await import('ora');
  const spinner: Ora = ora({ discardStdin: false });
  return {
    step: (text) => {
      if (spinner.isSpinning) spinner.succeed();
      spinner.start(text);
    },
    done: () => {
      if (spinner.isSpinning) spinner.succeed();
    },
  };
}
