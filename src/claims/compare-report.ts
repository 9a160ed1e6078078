// A report that was generated, file by file against what the study gives now.

import type { Trouble } from './verification.ts';

/**
 * @param expected what the study gives, by path
 * @param found what lies in the folder, by path
 * @param folder how messages call it
 */
export function compareReport(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Trouble[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])].toSorted();
  return paths.flatMap((path): Trouble[] => {
    const [right, bytes] = [expected.get(path), found.get(path)];
    const file = `${folder}/${path}`;
    const common = { severity: 'error', kind: 'finding', spot: { file, line: 1, column: 1 } } as const;
    if (right === undefined)
      return [
        {
          ...common,
          rule: 'report-extra-file',
          says: path,
          message: 'a file that `analyse` does not write',
          repair: 'move it away',
        },
      ];
    if (!bytes)
      return [
        {
          ...common,
          rule: 'report-missing-file',
          says: path,
          message: 'a file of the report is not there',
          repair: 'run `commission-survey analyse` again',
        },
      ];
    return isSame(right, bytes) ? [] : [difference(right, bytes, file)];
  });
}

function isSame(text: string, bytes: Uint8Array): boolean {
  const right = new TextEncoder().encode(text);
  return right.length === bytes.length && right.every((byte, at) => byte === bytes[at]);
}

function difference(right: string, bytes: Uint8Array, file: string): Trouble {
  // a byte order mark is a difference, and must not be lost
  const found = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = 0;
  while (at < found.length && found[at] === right[at]) at += 1;
  const before = found.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return {
    rule: 'report-differs',
    severity: 'error',
    kind: 'finding',
    spot: { file, line, column },
    says: around(found, at),
    message: `the study gives “${around(right, at)}”`,
    repair: 'run `commission-survey analyse` again; words belong in the template, numbers come from the data',
  };
}

/** The line about a place, cut to what is needed to find it. */
function around(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(Math.max(start, at - 40), Math.min(end < 0 ? text.length : end, at + 40)).trim();
  return line === '' ? 'nothing' : line;
}
