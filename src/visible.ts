// Text that is what it looks like: what would move a cursor, turn the writing direction, hide letters or break a
// file is shown by its number.

const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]/gu;

/** One line of plain text; a line break becomes a space. */
export function visible(text: string): string {
  return text.replaceAll(/\r?\n/g, ' ').replaceAll(unseen, byNumber);
}

/** The same for JSON, whose strings write such signs by number without a change of meaning. */
export function visibleJson(json: string): string {
  return json.replaceAll(unseen, byNumber);
}

/** In UTF-16 units, as JSON and JavaScript write them. */
function byNumber(sign: string): string {
  return Array.from(
    { length: sign.length },
    (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
