import type { CountAtom } from '../reading/atom.ts';
import { spanOf } from '../statement.ts';
import type { Form } from './form.ts';

/** "106 responses from 250 invitations, a response rate of 42%" */
export const responseRate: Form = {
  name: 'response-rate',
  examples: ['We received 106 replies from 250 invitations, a response rate of 42%'],
  of: ['count', 'percent'],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    const percents = atoms.filter((atom) => atom.type === 'percent' && !taken.has(atom));
    const counts = atoms.filter((atom): atom is CountAtom => atom.type === 'count' && !taken.has(atom));
    const [percent] = percents;
    const [count, base] = counts;
    if (percents.length !== 1 || counts.length !== 2 || percent?.type !== 'percent' || !count || !base)
      return [];
    const at = tokens.findIndex(
      ({ word }, index) =>
        /^(?:response|completion|return)$/.test(word) && tokens[index + 1]?.word === 'rate',
    );
    if (at < 0) return [];
    const linked = tokens.slice(count.after, base.first).some(({ word }) => /^(?:from|of|to)$/.test(word));
    if (
      !linked ||
      count.value > base.value ||
      percent.first < base.after ||
      percent.first - at > 6 ||
      at - percent.after > 3
    )
      return [];
    taken.add(count).add(base).add(percent);
    const ratio = { count: count.value, base: base.value };
    return [{ kind: 'ratio', sentence, ...spanOf(count, percent), ratio, percent }];
  },
};
