// Whether a percentage is the survey's own or somebody else's, and whose: read from its sentence.

import { asking, firstName, generic, nameIn, nounsFrom } from '../reading/audience.ts';
import type { Base } from './bases.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { numeralAt } from '../reading/atoms/atom-reader.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Token } from '../reading/tokens.ts';
import { wordSet } from '../word-set.ts';

export interface Standing {
  /** It is of the people who were asked. */
  readonly survey: boolean;
  /** Its sentence speaks of other people's numbers. */
  readonly foreign: boolean;
  /** After a base line, which governs what comes. */
  readonly line?: boolean;
  /** Of some of them only, how many the text does not say. */
  readonly subgroup: boolean;
  readonly audience?: string;
}

/** Money, laws and other people's figures. */
const outside = wordSet(
  '£ $ € nationally national income spend spending budget budgets turnover expenditure gdp revenue costs cost inflation unemployment vat tax funding discount households population estimates estimated savings target targets prices wages sales profit interest act law government minister ministers department requires required guidance quota threshold rates england wales scotland britain',
);
/** These make a number somebody else's, whoever it is about. */
const others = wordSet(
  "national census ons almanac eurostat oecd according nationally benchmark statistics ministry ministry's official",
);
/** Whose a number is, when it is not the survey's: "the Ministry's published figure", "the official estimate". */
const publishes = wordSet(
  'figure figures estimate estimates statistics average averages benchmark benchmarks target targets data',
);
const ours = /^(?:survey|report|study|sample|year|month|week|quarter|today|yesterday|our|this|their)(?:'s)?$/;

function isPublished(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => {
    if (!publishes.has(word)) return false;
    const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.word);
    return before.some((one) => one === 'published' || (one.endsWith("'s") && !ours.test(one)));
  });
}

const opinions = wordSet(
  'said say saying felt feel agreed agree disagreed disagree thought think believed believe reported reporting report told wanted want answered replied replying responded chose named expected expect rated described considered consider preferred mentioned cited selected ticked gave welcomed supported opposed knew strongly told valued trusted trust did do would',
);
const movement = wordSet(
  'increase rise reduction fall growth cut decrease drop decline discount higher lower more less fewer faster cheaper larger smaller',
);
const goingOn = wordSet(
  'further another others rest remaining remainder they their them respondents only just same also whom fifth majority minority',
);

interface InSentence {
  readonly percents: ReadonlyMap<PercentAtom, Standing>;
  /** What a sentence after it may go on from. */
  readonly after: Standing;
}

export function standingOf(
  sentence: Sentence,
  known: ReadonlySet<string>,
  bases: readonly Base[],
  before: Standing | undefined,
): InSentence {
  const { tokens } = sentence;
  const percents = new Map<PercentAtom, Standing>();
  const asks = tokens.some(({ word }) => asking.has(word));
  const name = firstName(tokens, 0, tokens.length, known);
  const named = name?.name;
  const foreign = tokens.some(({ word }) => outside.has(word));
  const theirs = !asks && (tokens.some(({ word }) => others.has(word)) || isPublished(tokens));
  const continues = tokens.some(({ word }) => goingOn.has(word));
  let last: Standing | undefined;
  let moved: PercentAtom | undefined;
  for (const atom of sentence.atoms) {
    if (atom.type !== 'percent') continue;
    const of = ofWhom(tokens, atom, known);
    const earlier = name && name.at < atom.first ? named : undefined;
    const ownBase = bases.some((base) => base.from !== 'words' || base.start < atom.start);
    const own = asks || ownBase || named !== undefined || of.kind === 'generic';
    const early = sentence.atoms.indexOf(atom) < 2 && atom.first < 6;
    const goesOn =
      before?.survey === true &&
      (before.line === true || !foreign) &&
      (before.line === true || continues || early || opinions.has(tokens[atom.after]?.word ?? ''));
    // a change is no share of anybody
    const moves = isMoved(tokens, atom, moved);
    if (moves) moved = atom;
    const survey =
      !moves &&
      !movement.has(tokens[atom.after]?.word ?? '') &&
      !theirs &&
      !isTheirs(tokens, atom) &&
      of.kind !== 'other' &&
      (own || goesOn || (last?.survey === true && !foreign));
    const audience = of.name ?? earlier ?? last?.audience ?? named ?? (survey ? before?.audience : undefined);
    const standing: Standing = {
      survey,
      foreign: theirs || (foreign && !own),
      subgroup: of.kind === 'some' || of.kind === 'other',
      ...(audience === undefined ? {} : { audience }),
    };
    percents.set(atom, standing);
    last = standing;
  }
  const audience = named ?? last?.audience ?? before?.audience;
  const line = sentence.atoms.some(({ type }) => type === 'base') || before?.line === true;
  const after: Standing = {
    survey:
      last?.survey ??
      (!theirs && (asks || named !== undefined || line || (before?.survey === true && !foreign))),
    foreign: false,
    subgroup: false,
    ...(line ? { line } : {}),
    ...(audience === undefined ? {} : { audience }),
  };
  return { percents, after };
}

/** "12.9% by the national survey", "the census says 31%" */
const isTheirs = (tokens: readonly Token[], { first, after }: PercentAtom): boolean =>
  tokens.slice(after, after + 4).some(({ word }) => others.has(word)) ||
  tokens.slice(Math.max(0, first - 4), first).some(({ word }) => others.has(word));

const moving = wordSet(
  'rose fell grew up down increased decreased declined dropped climbed jumped risen fallen grown rising falling growing',
);

/** "Prices rose 4.1%, wages 3.9%": by how much something moved, and what moved with it. */
function isMoved(
  tokens: readonly Token[],
  { first, after }: PercentAtom,
  before: PercentAtom | undefined,
): boolean {
  const words = tokens.slice(Math.max(0, first - 2), first).map(({ word }) => word);
  if (words.at(-1) === 'by') words.pop();
  // "up 45% of …" is no amount
  if (moving.has(words.at(-1) ?? '') && tokens[after]?.word !== 'of') return true;
  if (!before || first - before.after > 6) return false;
  const gap = tokens.slice(before.after, first).map(({ word }) => word);
  return gap.at(-1) !== 'to' && !gap.some((word) => /^[;:()]$|^(?:said|agreed|who|were|was|had)$/.test(word));
}

/** Whom the words after or right before a percentage name. */
function ofWhom(
  tokens: readonly Token[],
  { first, after }: PercentAtom,
  known: ReadonlySet<string>,
): { kind: 'none' | 'generic' | 'named' | 'some' | 'other'; name?: string } {
  const word = tokens[after]?.word ?? '';
  const at = word === 'of' || word === 'among' || word === 'amongst' ? after + 1 : -1;
  if (at < 0) return ofWhomBefore(tokens, first, known);
  return phraseAt(tokens, at, known);
}

/** "Among women, 45%", "Of the larger providers, 45%". */
function ofWhomBefore(
  tokens: readonly Token[],
  first: number,
  known: ReadonlySet<string>,
): ReturnType<typeof ofWhom> {
  for (let at = first - 1; at >= Math.max(0, first - 14); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (
      word === 'of' &&
      at > 1 &&
      /^(?:these|those|them|whom)$/.test(tokens[at + 1]?.word ?? '') &&
      first - at < 6
    )
      return { kind: 'some' };
    if (/^(?:among|amongst)$/.test(word) || (word === 'of' && at < 2)) return phraseAt(tokens, at + 1, known);
    if (word === '%' || word === ';') break;
  }
  return { kind: 'none' };
}

function phraseAt(
  tokens: readonly Token[],
  from: number,
  known: ReadonlySet<string>,
): ReturnType<typeof ofWhom> {
  let at = from;
  while (/^(?:the|all|our|these|those|its|their|both)$/.test(tokens[at]?.word ?? '')) {
    // "64 firms, of these 60%": of some, where another number stands before it
    if (/^(?:those|these)$/.test(tokens[at]?.word ?? '') && !/^\w/.test(tokens[at + 1]?.word ?? ''))
      return { kind: from > 2 ? 'some' : 'generic' };
    at += 1;
  }
  if (tokens.slice(at, at + 3).some(({ word }) => /^[£$€]$/.test(word))) return { kind: 'other' };
  const number = numeralAt(tokens, at);
  const counted = number !== undefined;
  if (number) at = number.after;
  const nouns = nounsFrom(tokens, at);
  const name = nameIn(tokens, at, at + Math.max(1, nouns.length) + (nouns.length === 0 ? 3 : 0), known);
  const next = tokens[at + nouns.length]?.word ?? '';
  const later = tokens[at + nouns.length + 1]?.word ?? '';
  if (nouns.length === 0) {
    // "of the twelve"
    if (counted) return { kind: 'named' };
    // "of those we surveyed", "of those who answered"
    const asks = tokens.slice(at, at + 4).some(({ word }) => asking.has(word));
    return {
      kind: asks ? 'generic' : /^(?:those|these|them|us)$/.test(tokens[at - 1]?.word ?? '') ? 'some' : 'none',
    };
  }
  // "of the 12 site managers": its own base
  if (counted) return { kind: 'named', ...(name === undefined ? {} : { name }) };
  const isGeneric = nouns.some((noun) => generic.has(noun));
  // "of providers (N = 66)": its base stands beside it
  const based = next === '(' && /^(?:n|base)$/.test(later);
  if (based) return { kind: 'named', ...(name === undefined ? {} : { name }) };
  if (name === undefined && !isGeneric) return { kind: 'other' };
  const narrowed =
    (nouns.length > 1 &&
      !nouns
        .slice(0, -1)
        .every(
          (noun) => known.has(noun) || generic.has(noun) || plain.has(noun) || (name ?? '').includes(noun),
        )) ||
    (/^(?:in|with|aged|from|using|based|working|without|under|over|living)$/.test(next) &&
      !/^(?:our|the|this|total|all)$/.test(later)) ||
    (/^(?:who|that|which|where)$/.test(next) &&
      !tokens
        .slice(at + nouns.length, at + nouns.length + 5)
        .some(({ word }) => asking.has(word) || word === 'part'));
  const who = name === undefined ? {} : { name };
  if (narrowed) return { kind: 'some', ...who };
  return { kind: name === undefined ? 'generic' : 'named', ...who };
}

/** Words before a noun that leave nobody out. */
const plain = wordSet(
  'senior survey surveyed responding front line frontline front-line all eligible total valid unweighted other further staff',
);
