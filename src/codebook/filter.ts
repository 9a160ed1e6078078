// Conditions on answers, for routing and for `--where`: `item=code,code`, of a number `item=from..to`, joined by and, or,
// not and brackets.

import type { AddressProblem, Resolved } from './address.ts';
import { partAt, resolveAddress } from './address.ts';
import type { Codebook, Condition, Filter, ItemPart, Range } from './codebook.ts';
import { readUnits } from './units.ts';

/**
 * Reads a filter against a codebook.
 *
 * `region=north,south and not approach@now=none` holds for the north and the south but for those who have none now.
 */
export function parseFilter(codebook: Codebook, written: string): Resolved<Filter> {
  const words = written.match(/[()]|[^\s()]+/g) ?? [];
  if (words.length > 500)
    return { problem: { actual: `a filter of ${words.length} words`, expected: '500 at most' } };
  let next = 0;
  const fail = (actual: string, expected: string): never => {
    throw new FilterProblem({ actual, expected });
  };
  const join = (is: 'all' | 'any', word: string, read: () => Filter): Filter => {
    const of = [read()];
    while (words[next] === word) {
      next += 1;
      of.push(read());
    }
    return of.length === 1 && of[0] ? of[0] : { is, of };
  };
  const either = (): Filter => join('any', 'or', both);
  const both = (): Filter => join('all', 'and', one);
  const one = (): Filter => {
    const word = words[next];
    next += 1;
    if (word === undefined) return fail('the end of the filter', 'a condition such as `item=code`');
    if (word === 'not') return { is: 'not', of: one() };
    if (word === '(') {
      const inner = either();
      if (words[next] !== ')') return fail('an open bracket', '`)`');
      next += 1;
      return inner;
    }
    return condition(codebook, word);
  };
  try {
    const filter = either();
    if (next < words.length)
      return { problem: { actual: `\`${words[next]}\``, expected: '`and`, `or` or the end' } };
    return { found: filter };
  } catch (error) {
    if (error instanceof FilterProblem) return { problem: error.problem };
    throw error;
  }
}

/** The parts a filter looks at. */
export function partsIn(filter: Filter): ItemPart[] {
  if (filter.is === 'not') return partsIn(filter.of);
  return 'part' in filter ? [filter.part] : filter.of.flatMap(partsIn);
}

/** Carries a problem out of the recursion; it never leaves this file. */
class FilterProblem extends Error {
  readonly problem: AddressProblem;
  constructor(problem: AddressProblem) {
    super(problem.actual);
    this.problem = problem;
  }
}

function condition(codebook: Codebook, word: string): Condition | Range {
  const take = <T>(resolved: Resolved<T>): T => {
    if ('problem' in resolved) throw new FilterProblem(resolved.problem);
    return resolved.found;
  };
  const [written = '', codes, ...more] = word.split('=');
  if (codes === undefined || codes === '' || more.length > 0) {
    throw new FilterProblem({ actual: `\`${word}\``, expected: 'a condition such as `item=code`' });
  }
  const address = take(resolveAddress(codebook, written));
  if (address.option || address.net) {
    throw new FilterProblem({
      actual: `\`${word}\``,
      expected: `the option after the sign: \`${address.item.id}=${(address.option ?? address.net)?.code}\``,
    });
  }
  const part = take(partAt(address));
  if (part.item.traits.form === 'number') return range(part, codes);
  const { options, nets } = part.item;
  const indexes = codes.split(',').flatMap((code) => {
    const net = nets.find((one) => one.code === code);
    if (net) return net.of;
    // the address grammar knows the options and what to say of an unknown one
    const { option } = take(resolveAddress(codebook, `${part.key}.${code}`));
    return option ? [options.indexOf(option)] : [];
  });
  return { is: 'condition', part, options: [...new Set(indexes)] };
}

/** `10..49`, `..9`, `50..`, `7`. */
function range(part: ItemPart, written: string): Range {
  const { id, decimals } = part.item;
  const ends = written.split('..');
  const [first = '', last = first] = ends;
  const end = (text: string, open: number): number | undefined =>
    text === '' && ends.length === 2 ? open : readUnits(text, decimals);
  const [from, to] = [end(first, -Infinity), end(last, Infinity)];
  if (ends.length > 2 || written === '..' || from === undefined || to === undefined)
    throw new FilterProblem({
      actual: `\`${part.key}=${written}\``,
      expected: `a number or a range of them: \`${id}=10..49\`, \`=..9\` or \`=50..\``,
    });
  return { is: 'range', part, from, to };
}
