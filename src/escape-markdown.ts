// Text for Markdown.

import { visible } from './visible.ts';

/** Text as it was typed: no markup, no new cell, no new line, no tag, and no link or formula that GitHub would see in it. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_[\]|~#!$]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', ':&#47;&#47;')
    .replaceAll(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    .replaceAll('@', '&#64;');
}
