// "Among the 61 who answered:" over a list: what its items are of.

import type { Sentence } from '../reading/sentence.ts';

/** The sentence ending in a colon that leads in the list of an item. */
export function listLeads(sentences: readonly Sentence[]): Map<Sentence, Sentence> {
  const leads = new Map<Sentence, Sentence>();
  let lead: Sentence | undefined;
  let block = -1;
  for (const sentence of sentences) {
    const follows = sentence.block - block <= 1;
    block = sentence.block;
    if (sentence.kind !== 'item') lead = sentence.tokens.at(-1)?.word === ':' ? sentence : undefined;
    else if (lead && follows) leads.set(sentence, lead);
    else lead = undefined;
  }
  return leads;
}
