// The words around a plot: number and title, key, question, base, source. One SVG, complete in itself.

import type { Figure, Panel } from './figure.ts';
import type { TextMetrics, TextStyle } from './font.ts';
import type { Drawing, KeyEntry } from './forms/form.ts';
import { visible } from '../visible.ts';
import { fontFamily, ink, lineHeight, margin, paper, text, width } from './theme.ts';

/** A panel with its plot drawn; no plot where the base is too small for a picture. */
export interface DrawnPanel {
  readonly panel: Panel;
  readonly drawing: Drawing | undefined;
  readonly plot: string;
}

/** What a figure shows, in words: for `<desc>` and as alternative text. */
export function describeFigure({ title }: Figure, drawn: readonly DrawnPanel[]): string {
  const panels = drawn.map(({ panel, drawing }) => {
    const shown = drawing?.summary ?? 'No picture: the base is too small.';
    return `${drawn.length > 1 ? `${panel.table.title}: ` : ''}${shown} Base: ${panel.table.base.text}.`;
  });
  return [`${title}.`, ...panels].join(' ');
}

export function frameFigure(figure: Figure, drawn: readonly DrawnPanel[], metrics: TextMetrics): string {
  const page = new Page(metrics);
  page.text(`Figure ${figure.number}`, 'number', ink.quiet);
  page.text(figure.title, 'title');
  page.gap(6);
  for (const { panel, drawing, plot } of drawn) {
    if (drawn.length > 1) page.text(panel.table.title, 'heading');
    if (drawing) {
      page.key(drawing.key);
      page.plot(plot, drawing.height);
    } else page.text('The base is too small for a picture: see the table.', 'note', ink.quiet);
    page.gap(4);
    page.text(`Question: ${panel.table.question}`, 'note', ink.quiet);
    page.text(`Base: ${panel.table.base.text}.`, 'note', ink.quiet);
    page.gap(drawn.length > 1 ? 12 : 0);
  }
  const notes = [...new Set([...drawn.flatMap(({ panel }) => panel.table.notes), ...figure.notes])];
  if (notes.length > 0) page.text(`Note: ${notes.join(' ')}`, 'note', ink.quiet);
  page.text(`Source: ${figure.source}`, 'note', ink.quiet);
  return page.svg(figure.fileName, `Figure ${figure.number}. ${figure.title}`, describeFigure(figure, drawn));
}

/** A column of text and pictures that grows downwards. */
class Page {
  readonly #parts: string[] = [];
  readonly #metrics: TextMetrics;
  #y = margin;

  constructor(metrics: TextMetrics) {
    this.#metrics = metrics;
  }

  gap(pixels: number): void {
    this.#y += pixels;
  }

  text(words: string, style: keyof typeof text, colour: string = ink.text): void {
    for (const line of this.#metrics.wrap(words, width - 2 * margin, text[style])) {
      this.#y += text[style].size * lineHeight;
      this.#parts.push(
        textElement(line, margin, this.#y - text[style].size * (lineHeight - 1), text[style], colour),
      );
    }
  }

  key(entries: readonly KeyEntry[]): void {
    if (entries.length === 0) return;
    const [sign, between, step] = [18, 16, 20];
    let x = margin;
    this.#y += step;
    for (const { label, paint, shape } of entries) {
      const lines = this.#metrics.wrap(label, width - 2 * margin - sign, text.note);
      const own = sign + Math.max(...lines.map((line) => this.#metrics.width(line, text.note))) + between;
      if (x > margin && x + own - between > width - margin) {
        x = margin;
        this.#y += step;
      }
      this.#parts.push(signElement(shape, x + 6, this.#y - 10, paint.fill, paint.stroke ?? paint.fill));
      for (const [index, line] of lines.entries()) {
        if (index > 0) this.#y += text.note.size * lineHeight;
        this.#parts.push(textElement(line, x + sign, this.#y - 6, text.note, ink.text));
      }
      x += own;
    }
    this.gap(4);
  }

  plot(svg: string, height: number): void {
    this.#parts.push(`<g transform="translate(${margin},${round(this.#y)})">${svg}</g>`);
    this.#y += height;
  }

  svg(id: string, title: string, description: string): string {
    const height = Math.ceil(this.#y + margin);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${fontFamily}">`,
      `<title id="${id}-title">${escapeXml(title)}</title>`,
      `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
      `<rect width="${width}" height="${height}" fill="${paper}"/>`,
      ...this.#parts,
      '</svg>',
      '',
    ].join('\n');
  }
}

function textElement(
  words: string,
  x: number,
  y: number,
  { size, weight }: TextStyle,
  colour: string,
): string {
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${bold} fill="${colour}">${escapeXml(words)}</text>`;
}

function signElement(shape: KeyEntry['shape'], x: number, y: number, fill: string, stroke: string): string {
  const [cx, cy] = [round(x), round(y)];
  const paint = `fill="${fill}" stroke="${stroke}"`;
  if (shape === 'circle') return `<circle cx="${cx}" cy="${cy}" r="5" ${paint} stroke-width="2"/>`;
  if (shape === 'diamond') return `<path d="M${cx},${cy - 6}l5,6l-5,6l-5,-6z" ${paint} stroke-width="2"/>`;
  return `<rect x="${cx - 6}" y="${cy - 6}" width="12" height="12" ${paint}/>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}

/** Text for SVG: markup is spelled out, and what cannot be seen is shown by its number. */
function escapeXml(words: string): string {
  return visible(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
