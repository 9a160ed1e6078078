// An SVG as a strict XML parser and a ruler see it.

import { SaxesParser } from 'saxes';
import type { TextMetrics, Weight } from '../../src/figure/font.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** @throws when the text is not well-formed XML */
export function parseSvg(svg: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const holder = open.at(-1);
    if (holder) holder.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  const root = open[0]?.children[0];
  if (!root) throw new Error('no root element');
  return root;
}

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where every text of a picture stands, in pixels. */
export function textBoxes(svg: string, metrics: TextMetrics): TextBox[] {
  const boxes: TextBox[] = [];
  const walk = (element: Element, x: number, y: number): void => {
    const { attributes } = element;
    const [, dx = '0', dy = '0'] =
      /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(attributes['transform'] ?? '') ?? [];
    const left = x + Number(dx) + Number(attributes['x'] ?? 0);
    const base = y + Number(dy) + Number(attributes['y'] ?? 0);
    if (element.name === 'text') {
      const size = Number.parseFloat(attributes['font-size'] ?? '0');
      const weight: Weight =
        attributes['font-weight'] === '700' || attributes['font-weight'] === 'bold' ? 'bold' : 'regular';
      const width = metrics.width(element.text, { size, weight });
      const shift = { end: width, middle: width / 2 }[attributes['text-anchor'] ?? ''] ?? 0;
      // an upper-case letter is about 0.72 em high, a descender about 0.2 em deep
      boxes.push({
        text: element.text,
        left: left - shift,
        right: left - shift + width,
        top: base - 0.72 * size,
        bottom: base + 0.2 * size,
      });
    }
    for (const child of element.children) walk(child, left, base);
  };
  walk(parseSvg(svg), 0, 0);
  return boxes;
}

/** Pairs of texts that stand over each other, a pixel of touch allowed. */
export function overlaps(boxes: readonly TextBox[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b): [string, string][] => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > 1 ? [[a.text, b.text]] : [];
    }),
  );
}
