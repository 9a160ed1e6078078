import type { OtherAtom } from '../reading/atom.ts';
import { tellsOf } from '../reading/between.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

/** "£3m of £68.4m (4.4%)": money of money. */
export const amounts: Form = {
  name: 'amounts',
  examples: ['£3m of £68.4m (4.4%)', '£3 million out of £68.4 million (4.4%)'],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    const { atoms, tokens } = sentence;
    atoms.forEach((part, at) => {
      const [whole, percent] = [atoms[at + 1], atoms[at + 2]];
      if (part.type !== 'other' || part.what !== 'money' || whole?.type !== 'other' || whole.what !== 'money')
        return;
      if (percent?.type !== 'percent' || taken.has(percent) || percent.op !== undefined || percent.range)
        return;
      const between = tokens.slice(part.after, whole.first).map(({ word }) => word);
      // "£48 million, of which £12 million (35%)" tells the whole first
      const reversed = between.join(' ').includes('of which');
      if (!between.includes('of') || between.length > 6 || !tellsOf(sentence, whole, percent)) return;
      const [a, b] = [inUnits(sentence, part), inUnits(sentence, whole)];
      if (a === undefined || b === undefined || b.unit !== a.unit) return;
      found.push({
        kind: 'amounts',
        sentence,
        ...spanOf(part, percent),
        part: reversed ? b.amount : a.amount,
        whole: reversed ? a.amount : b.amount,
        percent,
      });
      taken.add(percent);
    });
    return found;
  },
};

const units: Readonly<Record<string, string>> = {
  m: 'million',
  million: 'million',
  mn: 'million',
  bn: 'billion',
  billion: 'billion',
  k: 'thousand',
};

/** Its number and its unit; only like units are compared. */
function inUnits({ tokens }: Sentence, atom: OtherAtom): { amount: string; unit: string } | undefined {
  const token = tokens[atom.first];
  const word = token?.suffix ?? tokens[atom.after]?.word ?? '';
  if (token?.suffix !== undefined && units[token.suffix] === undefined) return undefined;
  return { amount: atom.printed, unit: units[word] ?? '' };
}
