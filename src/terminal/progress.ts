// What is going on now: a line that moves on a terminal, and elsewhere one line a step.

/** Where progress is written. */
export interface Screen {
  readonly write: (text: string) => void;
  /** Lines may be drawn over. */
  readonly moves: boolean;
}

export interface Progress {
  /** What is done from here on; what was done before went well. */
  readonly step: (text: string) => void;
  readonly end: (well: boolean) => void;
}

export async function startProgress(screen: Screen, quiet: boolean): Promise<Progress> {
  if (quiet) return { step: () => undefined, end: () => undefined };
  if (!screen.moves) return { step: (text) => screen.write(`${text}\n`), end: () => undefined };
  const { default: ora } = await import('ora');
  const spinner = ora({ discardStdin: false });
  return {
    step: (text) => {
      if (spinner.isSpinning) spinner.succeed();
      spinner.start(text);
    },
    end: (well) => {
      if (!spinner.isSpinning) return;
      if (well) spinner.succeed();
      else spinner.fail();
    },
  };
}
