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

/** The first piece; each after it is twice as large. A parser compiled before it has seen an end is compiled again. */
const firstPieceSize = 256;

/**
 * Cuts a file into pieces of whole rows. Where quotes are paired, an odd one is open; where they are not, the parser
 * stops at the first that is not, and no row after it is used.
 *
 * @param start where the first row begins
 */
export function* cutRows(bytes: Uint8Array, start: number): Generator<RowPlace[], void> {
  let piece: RowPlace[] = [];
  let pieceStart = start;
  let size = firstPieceSize;
  let rowStart = start;
  let rowLine = 1;
  let line = 1;
  let quoted = false;
  let quote = find(bytes, 0x22, start);
  for (const end of lineEnds(bytes, start)) {
    for (; quote < end; quote = find(bytes, 0x22, quote + 1)) quoted = !quoted;
    line += 1;
    if (quoted) continue;
    piece.push({ line: rowLine, bytes: [rowStart, end] });
    rowStart = end;
    rowLine = line;
    if (rowStart - pieceStart < size) continue;
    yield piece;
    piece = [];
    size = Math.min(size * 2, pieceSize);
    pieceStart = rowStart;
  }
  if (rowStart < bytes.length) piece.push({ line: rowLine, bytes: [rowStart, bytes.length] });
  if (piece.length > 0) yield piece;
}

/** How many lines end before a byte. */
export function countLineEnds(bytes: Uint8Array, before: number): number {
  let count = 0;
  for (const end of lineEnds(bytes, 0)) {
    if (end > before) break;
    count += 1;
  }
  return count;
}

/** After each physical line: LF, CR or both at once end one, in quotes or not. csv-parse counts CRLF in quotes twice. */
function* lineEnds(bytes: Uint8Array, start: number): Generator<number, void> {
  let lf = find(bytes, 0x0a, start);
  let cr = find(bytes, 0x0d, start);
  while (lf < bytes.length || cr < bytes.length) {
    const at = Math.min(lf, cr);
    if (at === cr) cr = find(bytes, 0x0d, at + 1);
    if (at === lf) lf = find(bytes, 0x0a, at + 1);
    if (bytes[at] === 0x0a || bytes[at + 1] !== 0x0a) yield at + 1;
  }
}

function find(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at < 0 ? bytes.length : at;
}
