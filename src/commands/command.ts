// What every command is: words for `--help`, and a function from options to an outcome.

import type { Effects } from '../effects.ts';
import type { Issue } from '../issue.ts';

/** Options that several commands take. */
export interface CommonOptions {
  readonly study?: string;
  readonly wave?: string;
  readonly survey?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
  readonly showValues?: boolean;
}

export interface Input {
  /** Relative to the folder the command ran in. */
  readonly path: string;
  readonly sha256: string;
}

export interface Outcome {
  /** What `--json` prints under `data`. */
  readonly data: object;
  readonly issues: readonly Issue[];
  readonly inputs: readonly Input[];
  /** What standard output gets without `--json`. */
  readonly text: string;
  /** The engine that counted, if any did. */
  readonly engine?: string;
  /** False when the command could not do its work: exit 2. */
  readonly ran: boolean;
  /** The exit code, when it is not told by `ran` and the issues. */
  readonly exit?: 0 | 1 | 3;
}

export type Run<Options extends CommonOptions> = (
  options: Options,
  effects: Effects,
  args: readonly string[],
) => Promise<Outcome>;

export interface OptionDefinition {
  readonly flags: string;
  readonly about: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** What it means without its value, where that may be left out. */
  readonly bare?: string;
  /** May be given several times. */
  readonly repeats?: boolean;
}

export interface CommandDefinition {
  readonly name: string;
  readonly about: string;
  /** Whole command lines; every one is run by a test. */
  readonly examples: readonly string[];
  /** Words after the name; `many` takes any number of them. */
  readonly args?: { readonly name: string; readonly about: string; readonly many?: boolean };
  readonly options: readonly OptionDefinition[];
  readonly load: () => Promise<Run<CommonOptions>>;
}

/** An outcome of a command that could not run. */
export function couldNotRun(issues: readonly Issue[], inputs: readonly Input[] = []): Outcome {
  return { data: {}, issues, inputs, text: '', ran: false };
}
