// Where the rows of a CSV file begin and end, before anything is read of them.

export interface RowPlace {
  /** The line on which the row begins. */
  readonly line: number;
  /** Bytes of the file, the first included, the last not. */
  readonly bytes: readonly [number, number];
}

/**
 * Bytes of a piece, until the row that reaches them ends. Much less costs parsers, much more keeps the cells of many
 * rows in memory.
 */
const pieceSize = 65_536;

/**
 * Cuts a file into pieces of whole rows. Where quotes are paired, an odd one is open; where they are not, the parser
 * stops at the first that is not, and no row after it is used.
 *
 * @param start where the first row begins
 */
export function* cutRows(bytes: Uint8Array, start: number): Generator<RowPlace[], void> {
  let piece: RowPlace[] = [];
  let pieceStart = start;
  let rowStart = start;
  let rowLine = 1;
  let line = 1;
  let quoted = false;
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === 0x22) quoted = !quoted;
    if (!endsLine(bytes, at)) continue;
    line += 1;
    if (quoted) continue;
    piece.push({ line: rowLine, bytes: [rowStart, at + 1] });
    rowStart = at + 1;
    rowLine = line;
    if (rowStart - pieceStart < pieceSize) continue;
    yield piece;
    piece = [];
    pieceStart = rowStart;
  }
  if (rowStart < bytes.length) piece.push({ line: rowLine, bytes: [rowStart, bytes.length] });
  if (piece.length > 0) yield piece;
}

/** Physical lines: LF, CR or both at once end one, in quotes or not. csv-parse counts CRLF in quotes twice. */
export function countLineEnds(bytes: Uint8Array, to: number): number {
  let ends = 0;
  for (let at = 0; at < to; at += 1) if (endsLine(bytes, at)) ends += 1;
  return ends;
}

function endsLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
}
