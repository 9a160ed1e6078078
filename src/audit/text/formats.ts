// The formats of reports. To add one, write its file and add it here.

import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import type { TextFormat } from './format.ts';

export const formats: readonly TextFormat[] = [markdown, html, plain];

/** By the ending of the name; where that says nothing, by what the text looks like. */
export function formatOf(name: string, source: string): TextFormat {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = formats.find(({ endings }) => endings.includes(ending));
  const head = source.slice(0, 20_000);
  return named ?? formats.find(({ looksLike }) => looksLike(head)) ?? plain;
}
