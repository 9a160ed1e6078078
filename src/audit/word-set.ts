// Lists of words.

/** The words of a line, each by itself. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
