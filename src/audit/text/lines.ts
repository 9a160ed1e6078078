// Lines of a source, with where they stand in it.

export interface Line {
  readonly text: string;
  readonly from: number;
}

export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= source.length) {
    const found = source.indexOf('\n', from);
    const to = found < 0 ? source.length : found;
    const text = source.slice(from, to);
    lines.push({ text: text.endsWith('\r') ? text.slice(0, -1) : text, from });
    from = to + 1;
  }
  return lines;
}
