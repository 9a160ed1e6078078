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
  /** How far the step has come; only where lines can be drawn over. */
  readonly detail: (text: string) => void;
  readonly end: (well: boolean) => void;
}

export async function startProgress(screen: Screen, quiet: boolean): Promise<Progress> {
  const nothing = (): void => undefined;
  if (quiet) return { step: nothing, detail: nothing, end: nothing };
  if (!screen.moves) return { step: (text) => screen.write(`${text}\n`), detail: nothing, end: nothing };
  const { default: ora } = await import('ora');
  const spinner = ora({ discardStdin: false });
  let doing = '';
  return {
    step: (text) => {
      if (spinner.isSpinning) spinner.succeed(doing);
      doing = text;
      spinner.start(text);
    },
    detail: (text) => {
      spinner.text = `${doing}: ${text}`;
      spinner.render();
    },
    end: (well) => {
      if (!spinner.isSpinning) return;
      if (well) spinner.succeed(doing);
      else spinner.fail();
    },
  };
}
