// Chance that is the same everywhere: whole numbers from a seed and a name, so that an item keeps its answers when
// others come and go. The only door to pure-rand.

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** A whole number, both ends possible. */
  readonly between: (from: number, to: number) => number;
  /** The same things in another order. */
  readonly shuffle: <Thing>(things: readonly Thing[]) => Thing[];
}

/** The stream of a name; another name has another. */
export type Streams = (name: string) => Random;

export function streams(seed: string): Streams {
  return (name) => {
    const generator = xoroshiro128plus(hash(`${seed}\n${name}`));
    const between = (from: number, to: number): number => uniformInt(generator, from, to);
    return {
      between,
      shuffle: <Thing>(things: readonly Thing[]) => {
        const mixed = [...things];
        // Fisher and Yates: each place, from the last, draws from those before it
        for (let last = mixed.length - 1; last > 0; last -= 1) {
          const drawn = between(0, last);
          [mixed[last], mixed[drawn]] = [mixed[drawn] as Thing, mixed[last] as Thing];
        }
        return mixed;
      },
    };
  };
}

/** FNV-1a over UTF-16 units: 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
