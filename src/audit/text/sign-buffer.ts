// A text that grows sign by sign: in numbers, because a string that grows is copied whenever its end is looked at.

export interface SignBuffer {
  readonly push: (code: number) => void;
  readonly length: () => number;
  readonly at: (index: number) => number;
  /** The code of the last sign; 0 before the first. */
  readonly last: () => number;
  readonly text: () => string;
}

export function signBuffer(): SignBuffer {
  let codes = new Uint16Array(4096);
  let length = 0;
  return {
    push: (code) => {
      if (length === codes.length) {
        const longer = new Uint16Array(codes.length * 2);
        longer.set(codes);
        codes = longer;
      }
      codes[length] = code;
      length += 1;
    },
    length: () => length,
    at: (index) => codes[index] ?? 0,
    last: () => codes[length - 1] ?? 0,
    text: () => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes.subarray(0, length)),
  };
}
