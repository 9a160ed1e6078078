// Bytes → rows of cells, strictly. The only door to csv-parse.

import { CsvError, parse } from 'csv-parse/sync';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { countLineEnds, cutRows } from './cut-rows.ts';
import type { RowPlace } from './cut-rows.ts';
import { exampleFile as people } from './example-rows.ts';

export interface SourceRow extends RowPlace {
  readonly cells: readonly string[];
}

/**
 * Hands over every row of a CSV file, one at a time, the header included.
 *
 * @returns what makes the file unreadable: nothing is to be used of it then
 */
export function readRows(
  file: string,
  bytes: Uint8Array,
  delimiter: string,
  onRow: (row: SourceRow) => void,
): Issue | undefined {
  const refused = refuse(file, bytes);
  if (refused) return refused;
  for (const places of cutRows(bytes, hasMark(bytes) ? 3 : 0)) {
    const from = places[0]?.bytes[0] ?? 0;
    const to = places.at(-1)?.bytes[1] ?? from;
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
    const { rows, mistake } = parsePiece(piece, delimiter);
    if (mistake === undefined && rows.length !== places.length)
      throw new Error(`rows are cut wrongly after byte ${from}`);
    for (const [index, { line, bytes: range }] of places.entries()) {
      const cells = rows[index];
      if (cells) onRow({ cells, line, bytes: range });
      else {
        return malformedRow({
          place: { file, line },
          actual: mistake ?? '',
          expected: 'a row of the delimiter and paired quotes',
        });
      }
    }
  }
  return undefined;
}

/** @returns the rows before the first mistake */
function parsePiece(
  piece: Buffer,
  delimiter: string,
  count = -1,
): { rows: readonly string[][]; mistake?: string } {
  try {
    return {
      rows: parse(piece, {
        delimiter,
        // the same letters, decoded faster: of UTF-8, only ASCII has as many letters as bytes
        encoding: piece.toString().length === piece.length ? 'latin1' : 'utf8',
        // what a piece has none of is not looked for at each of its bytes
        record_delimiter: piece.includes(0x0d) ? ['\r\n', '\n', '\r'] : ['\n'],
        ...(piece.includes(0x22) ? {} : { quote: null, escape: null }),
        relax_column_count: true,
        skip_empty_lines: false,
        to: count,
      }),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const good = Number(error['records']);
    return {
      rows: good === 0 ? [] : parsePiece(piece, delimiter, good).rows,
      mistake: quoting[error.code] ?? `\`${error.code}\``,
    };
  }
}

const quoting: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that opens here and never closes',
  CSV_INVALID_CLOSING_QUOTE: 'text after a closing quote',
  INVALID_OPENING_QUOTE: 'a quote inside an unquoted cell',
};

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** What a file that is no UTF-8 CSV looks like at its beginning, and what to do with it. */
const otherKinds: readonly { readonly starts: RegExp; readonly kind: string; readonly hint: string }[] = [
  {
    starts: /^PK\u0003\u0004/,
    kind: 'a workbook or zip archive',
    hint: 'Save the sheet as "CSV UTF-8" and use that file.',
  },
  {
    starts: /^\u00d0\u00cf\u0011\u00e0/,
    kind: 'an old Excel workbook',
    hint: 'Save the sheet as "CSV UTF-8" and use that file.',
  },
  { starts: /^\u001f\u008b/, kind: 'a gzip archive', hint: 'Unpack it first.' },
  {
    starts: /^(\u00ff\u00fe|\u00fe\u00ff)/,
    kind: 'UTF-16 text',
    hint: 'Save it as "CSV UTF-8", not as "Unicode Text".',
  },
  {
    starts: /^version https:\/\/git-lfs/,
    kind: 'a Git LFS pointer',
    hint: 'Run `git lfs pull` to fetch the file itself.',
  },
  {
    starts: /^\s*<(!doctype|html|\?xml)/i,
    kind: 'a web page',
    hint: 'Download the export again: this may be a sign-in page.',
  },
];

function refuse(file: string, bytes: Uint8Array): Issue | undefined {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const other = otherKinds.find(({ starts }) => starts.test(head));
  if (other)
    return notCsv({ place: { file, line: 1 }, actual: other.kind, expected: 'a CSV file', hint: other.hint });
  if (bytes.length === 0 || (hasMark(bytes) && bytes.length === 3)) {
    return emptyFile({ place: { file }, actual: 'nothing in it', expected: 'a header and rows' });
  }
  if (!isUtf8(bytes)) {
    const { line, offset } = firstBadByte(bytes);
    return notUtf8({
      place: { file, line },
      actual: `a byte that is not UTF-8 (byte ${offset})`,
      expected: 'UTF-8 text',
    });
  }
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let from = 0;
  try {
    // in pieces, so that the file is never in memory twice
    while (from < bytes.length) {
      let to = from + 65_536;
      while (isContinuation(bytes[to])) to += 1;
      decoder.decode(bytes.subarray(from, to));
      from = to;
    }
    return true;
  } catch {
    return false;
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Halves the file until the first byte that breaks its decoding is found. */
function firstBadByte(bytes: Uint8Array): { line: number; offset: number } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // a sequence cut by the middle is not a mistake: `stream` waits for its rest
    if (decodesAsStream(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return { line: 1 + countLineEnds(bytes, good), offset: good };
}

function decodesAsStream(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export const emptyFile = rule({
  id: 'empty-file',
  severity: 'error',
  message: 'Unexpected file: {actual}, expected {expected}',
  repair: 'Export the responses again.',
  example: { files: { [people]: '' } },
});

export const notCsv = rule({
  id: 'not-csv',
  severity: 'error',
  message: 'Unexpected file: {actual}, expected {expected}',
  repair: 'Save the responses as "CSV UTF-8".',
  example: { files: { [people]: 'PK\u0003\u0004rest of a workbook' } },
});

export const notUtf8 = rule({
  id: 'not-utf-8',
  severity: 'error',
  message: 'Unexpected text: {actual}, expected {expected}',
  repair: 'Save the file as "CSV UTF-8"; from Excel this is a choice of "Save as".',
  example: { files: { [people]: Uint8Array.from([0x69, 0x64, 0x0a, 0x92, 0x0a]) } },
});

export const malformedRow = rule({
  id: 'malformed-row',
  severity: 'error',
  message: 'Unexpected row: {actual}, expected {expected}',
  repair: 'Double a quote that belongs to the text, and put the whole cell in quotes.',
  example: { files: { [people]: 'case_id,likes,wants.tea,wants.cake\n1,"yes,1,0\n2,no,0,1\n' } },
});
