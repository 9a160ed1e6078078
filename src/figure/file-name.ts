// What a figure's files are called.

/** `fig-03-benefits`: in order in a folder listing, and the same on every system. */
export function fileName(number: string, id: string): string {
  const plain = number.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `fig-${plain.replace(/^\d(?!\d)/, (digit) => `0${digit}`)}-${id.toLowerCase()}`;
}
