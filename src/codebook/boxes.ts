// The two ends of a scale as nets: what survey researchers call top-two and bottom-two boxes.

import type { Item, Net } from './codebook.ts';

/** Fewer answers than this have no two ends of two. */
const fewest = 4;

/** The item with nets of its two highest and two lowest answers, where it is a scale; one that has them keeps them. */
export function withBoxes(item: Item): Item {
  const scale = item.options.flatMap(({ role }, index) => (role === 'substantive' ? [index] : []));
  if (!item.traits.ordered || item.traits.directions === 'none' || scale.length < fewest) return item;
  const box = (code: string, words: string, of: readonly number[]): Net[] => {
    if (item.nets.some((net) => net.of.length === of.length && of.every((option) => net.of.includes(option))))
      return [];
    const labels = of.map((option) => item.options[option]?.label).join(', ');
    return [{ code, label: `${words} (${labels})`, of }];
  };
  const nets = [
    ...box('[top-2]', 'Top two', scale.slice(-2)),
    ...box('[bottom-2]', 'Bottom two', scale.slice(0, 2)),
  ];
  return { ...item, nets: [...item.nets, ...nets] };
}
