interface Slope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Where an increasing function is zero, by Newton's steps kept inside a bracket that every step narrows; a step that
 * leaves the bracket is replaced by its middle. The zero is found to the last digits of the argument.
 *
 * @param f increasing between `from` and `to`, below zero at the one and above at the other
 * @example
 * findRoot((x) => ({ value: x * x - 9, slope: 2 * x }), 0, 10, 5) // 3
 */
export function findRoot(f: (x: number) => Slope, from: number, to: number, start: number): number {
  let lower = from;
  let upper = to;
  let x = start;
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = f(x);
    if (value === 0) return x;
    if (value < 0) lower = x;
    else upper = x;
    const newton = x - value / slope;
    const next = newton > lower && newton < upper ? newton : (lower + upper) / 2;
    if (Math.abs(next - x) <= 2e-16 * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
  return x;
}
