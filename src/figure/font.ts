// How wide text is, from the metrics of the font the package ships (Arimo, whose widths are those of Arial).
// After the OpenType specification: head, hhea, hmtx, and a cmap of format 4.

import { visible } from '../visible.ts';

export type Weight = 'regular' | 'bold';

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** The two files of the font, as bytes. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>;

export interface TextMetrics {
  /** Width in pixels. */
  readonly width: (text: string, style: TextStyle) => number;
  /** The lines of a text that fit a width; a word that is too long alone is cut. */
  readonly wrap: (text: string, maxWidth: number, style: TextStyle) => string[];
}

export function textMetrics(files: FontFiles): TextMetrics {
  const fonts = { regular: advances(files.regular), bold: advances(files.bold) };
  const width = (text: string, { size, weight }: TextStyle): number => {
    let units = 0;
    for (const character of text) units += fonts[weight](character.codePointAt(0) ?? 0);
    return units * size;
  };
  return {
    width,
    wrap: (text, maxWidth, style) => wrap(visible(text), maxWidth, (line) => width(line, style)),
  };
}

function wrap(text: string, maxWidth: number, width: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= maxWidth) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && width(line + character) > maxWidth) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Advance width of a code point, in ems. A character the font lacks counts as one em: a fallback font will draw it. */
function advances(bytes: Uint8Array): (codePoint: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
      if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag)
        return view.getUint32(record + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphOf = characterMap(view, table('cmap'));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    return glyph === 0 ? 1 : view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
}

function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
  );
  const start = subtables.find((offset) => view.getUint16(offset) === 4);
  if (start === undefined) throw new Error('the font has no character map of format 4');
  const segments = view.getUint16(start + 6) / 2;
  const endCodes = start + 14;
  const startCodes = endCodes + 2 * segments + 2;
  const deltas = startCodes + 2 * segments;
  const offsets = deltas + 2 * segments;
  return (codePoint) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (codePoint > view.getUint16(endCodes + 2 * segment)) continue;
      const first = view.getUint16(startCodes + 2 * segment);
      if (codePoint < first) return 0;
      const delta = view.getUint16(deltas + 2 * segment);
      const offset = view.getUint16(offsets + 2 * segment);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + 2 * segment + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
