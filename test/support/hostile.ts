// Words that would be something else wherever they are not escaped, and what gives them away when they were not.

/** Ends a table cell, a line, a tag, a string; moves a cursor, turns the writing, runs as a formula, a link, a script. */
export const hostile = [
  '=1+1',
  '|',
  '`rm`',
  '*b*',
  '<img src=x onerror=alert(1)>',
  '</text></desc><script>alert(2)</script>',
  ']]>-->',
  '&lt;b&gt;',
  '[l](javascript:alert(3))',
  '![i](http://example.org/i.png)',
  '{{ bases }}',
  '$x^2$',
  '../../etc',
  '"\'\\',
  '__proto__',
  '\u001b[2J\u001b]0;t\u0007\u009b31m',
  '\u202eturned\u2066\u200bhidden\ufeff\u00ad',
  '\u0000\u0008\r',
  '\n| x | y |\n# heading\n',
  '\u2028after',
].join(' ');

/** Signs that move a cursor, turn the writing direction or cannot be seen. */
// oxlint-disable-next-line no-control-regex
export const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** As YAML, and JSON, write a text on one line. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
