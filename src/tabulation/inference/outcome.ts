// What a test has to say, before it is printed.

/** An answer or a group with its place on a scale, where it has one. */
export interface Step {
  /** Stands on a scale that runs from less to more. */
  readonly onScale: boolean;
  /** What the codebook says it counts. */
  readonly score?: number;
}

/** People a test is about, and what it found: a p, or why there is none. */
export type Outcome =
  | { readonly people: number; readonly method: string; readonly p: number; readonly effect?: string }
  | { readonly people: number; readonly refused: string };

/** A way to test something; undefined where another suits it better. */
export interface Way<Compared> {
  readonly id: string;
  readonly run: (compared: Compared) => Outcome | undefined;
}

/** What the first way that suits has to say; the last in a list suits everything. */
export function firstOutcome<Compared>(ways: readonly Way<Compared>[], compared: Compared): Outcome {
  for (const way of ways) {
    const outcome = way.run(compared);
    if (outcome) return outcome;
  }
  throw new Error('no test suits, and none says so');
}
