// Text for a terminal: what would move the cursor, change colours or hide letters is shown by its number.

const dangerous =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line of text that is what it looks like; a line break becomes a space. */
export function visible(text: string): string {
  return text
    .replaceAll(/\r?\n/g, ' ')
    .replaceAll(dangerous, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
