// What audit does not read, by name, and what to do about it.

interface Unread {
  readonly what: string;
  readonly do: string;
  readonly begins: readonly number[];
}

const asText = 'Save it as text, Markdown or a web page, and audit that.';
const unreadKinds: readonly Unread[] = [
  {
    what: 'a PDF',
    do: 'Make text of it (`pdftotext -layout report.pdf`), and audit that.',
    begins: [0x25, 0x50, 0x44, 0x46],
  },
  { what: 'a Word, Excel or zip file', do: asText, begins: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'an old Word or Excel file', do: asText, begins: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'an RTF file', do: asText, begins: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { what: 'a picture', do: 'Type its numbers out, and audit that.', begins: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a picture', do: 'Type its numbers out, and audit that.', begins: [0xff, 0xd8, 0xff] },
  { what: 'a picture', do: 'Type its numbers out, and audit that.', begins: [0x47, 0x49, 0x46, 0x38] },
  { what: 'a gzip archive', do: 'Unpack it, and audit what is in it.', begins: [0x1f, 0x8b] },
  { what: 'UTF-16 text', do: 'Save it as UTF-8.', begins: [0xff, 0xfe] },
  { what: 'UTF-16 text', do: 'Save it as UTF-8.', begins: [0xfe, 0xff] },
];

export type Decoded = { readonly source: string } | { readonly refused: string; readonly do: string };

/** The text in a file's bytes: UTF-8, or refused by name. Nothing is decoded by guess. */
export function decode(bytes: Uint8Array): Decoded {
  const unread = unreadKinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (unread) return { refused: unread.what, do: unread.do };
  if (bytes.subarray(0, 4096).includes(0)) return { refused: 'a binary file', do: asText };
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (source.trim() === '') return { refused: 'an empty file', do: 'Give a file that holds text.' };
    return { source };
  } catch {
    return { refused: 'text that is not UTF-8', do: 'Save it as UTF-8.' };
  }
}
