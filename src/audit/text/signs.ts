// What a character says: one of several dashes is a dash, a soft hyphen is nothing.

const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ' ': '\t\n\r\u000b\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d',
    "'": '\u2018\u2019\u201a\u201b\u2032',
    '"': '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb',
    '%': '\u066a\ufe6a\uff05',
    '/': '\u2044\u2215',
    '=': '\uff1d',
    '<': '\ufe64\uff1c',
    '>': '\ufe65\uff1e',
    // soft hyphens, joiners, marks of direction; raised numbers and daggers are footnotes
    '': '\u00ad\u200b\u200c\u200d\u200e\u200f\u2020\u2021\u2060\ufeff\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079',
  }).flatMap(([sign, characters]) => [...characters].map((character) => [character, sign] as const)),
);

const ligatures: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
]);

/** The sign a character stands for, in one or more plain ones; nothing for what is not read. */
export function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 32 && code < 127) return character;
  return plain.get(character) ?? ligatures.get(character) ?? character;
}
