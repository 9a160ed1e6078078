import { firstFrom } from '../../first-from.ts';
import { nameIn } from '../../reading/audience.ts';
import type { Caption } from '../../context/captions.ts';
import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { BaseStatement, RatioStatement } from '../../statement.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { phraseOf } from '../../reading/words.ts';

/** A figure about providers over a question to commissioners. */
export const captionAndQuestion: AuditRule = {
  id: 'caption-and-question',
  severity: 'warning',
  about: 'A caption speaks of one survey, the question or base under it belongs to another',
  breaks: {
    text: 'Figure 1: Providers work together more\n\nDoes your council ask them to? (27/40 = 68% response rate)',
    surveys: [
      { name: 'provider', size: 66 },
      { name: 'commissioner', size: 40 },
    ],
  },
  keeps: {
    text: 'Figure 1: Providers work together more\n\nDo you work with others? (55/66 = 83% response rate)',
    surveys: [
      { name: 'provider', size: 66 },
      { name: 'commissioner', size: 40 },
    ],
  },
  check: (context) => {
    const captions = context.captions;
    const found = captions.flatMap((caption) => ofAnother(caption, captions, context));
    const under = sameQuestion(captions).filter(
      ({ start }) => !found.some((other) => other.related?.some((span) => span.start === start)),
    );
    return [...found, ...under, ...sameTitle(captions, context)];
  },
};

function ofAnother(caption: Caption, captions: readonly Caption[], context: Context): Found[] {
  const names = new Set(context.audiences.keys());
  const named = audiencesIn(caption, names);
  const [said] = named;
  if (said === undefined || named.length > 1) return [];
  const note = noteUnder(caption, context);
  if (!note) return [];
  const size = note.kind === 'ratio' ? note.ratio.base : note.size;
  const owners = [...context.audiences].filter(([, people]) => people === size).map(([name]) => name);
  const own = context.audiences.get(said);
  const noun = nameIn(note.sentence.tokens, 0, note.sentence.tokens.length, names);
  const owner = owners.length === 1 ? owners[0] : undefined;
  if (owner === undefined || owner === said || own === size || noun === said || !whole(context, said))
    return [];
  const same = captions.find((other) => other !== caption && alike(wordsUnder(other), wordsUnder(caption)));
  return [
    {
      start: note.start,
      end: note.end,
      printed: String(size),
      expected: [String(own ?? '')],
      repairs: [`the question and base of the ${said} survey`, `a caption about the ${owner} survey`],
      message: `The caption speaks of ${said}s, the base ${size} is that of ${owner}s${same ? `; the question is that of ${same.label}` : ''}`,
      related: [caption, ...(same ? [same] : [])],
    },
  ];
}

/** The first that gives a base in its block, or in what stands under it. */
function noteUnder(
  { sentence, start, under }: Caption,
  { statements }: Context,
): RatioStatement | BaseStatement | undefined {
  const last = under.at(-1)?.block ?? sentence.block;
  const from = firstFrom(statements.length, (at) => (statements[at]?.start ?? 0) > start);
  for (let at = from; at < statements.length; at += 1) {
    const statement = statements[at];
    if (!statement || statement.sentence.block > last) return undefined;
    const isUnder = under.includes(statement.sentence) || statement.sentence.block === sentence.block;
    if ((statement.kind === 'ratio' || statement.kind === 'base') && isUnder) return statement;
  }
  return undefined;
}

/** The size of its survey is known. */
function whole({ bases }: Context, audience: string): boolean {
  return bases.some(
    (base) =>
      base.audience === audience &&
      (base.from === 'survey' || base.from === 'words' || base.from === 'line' || base.from === 'ratio'),
  );
}

function audiencesIn({ sentence }: Caption, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  sentence.tokens.forEach((_, at) => {
    const name = nameIn(sentence.tokens, at, at + 1, names);
    if (name !== undefined) found.add(name);
  });
  return [...found];
}

function wordsUnder({ under }: Caption): Set<string> {
  const question = under.find(({ tokens }) => tokens.at(-1)?.word === '?') ?? under[0];
  return new Set(
    (question?.tokens ?? [])
      .filter(({ type, word }) => type === 'word' && word.length > 3)
      .map(({ word }) => word),
  );
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 4 && shared >= 0.8 * Math.min(a.size, b.size);
}

/** One question under two captions, and the words of one of them are not in it. */
function sameQuestion(captions: readonly Caption[]): Found[] {
  const byQuestion = new Map<string, Caption[]>();
  for (const caption of captions) {
    const question = questionUnder(caption);
    const key = phraseOf(question?.tokens ?? []);
    if (question && question.tokens.length >= 6)
      byQuestion.set(key, [...(byQuestion.get(key) ?? []), caption]);
  }
  return [...byQuestion.values()].flatMap((same) => {
    const [fitting, ...others] = same.toSorted((a, b) => sharedWords(b) - sharedWords(a));
    if (!fitting || sharedWords(fitting) === 0) return [];
    return others
      .filter(
        (caption) => caption.label !== fitting.label && sharedWords(caption) === 0 && caption.title !== '',
      )
      .flatMap((caption) => {
        const question = questionUnder(caption);
        return question
          ? [
              {
                start: question.start,
                end: question.end,
                printed: caption.label,
                repairs: [`the question of ${caption.label}`],
                message: `The question under ${caption.label} is that of ${fitting.label}, and has no word of its caption`,
                related: [caption, fitting],
              },
            ]
          : [];
      });
  });
}

function questionUnder({ sentence, under }: Caption): Sentence | undefined {
  return under.find(
    ({ tokens, block }) => block >= sentence.block && tokens.some(({ word }) => word === '?'),
  );
}

/** Words of the caption that the question has too, by their beginnings: "leaving" is "leave". */
function sharedWords(caption: Caption): number {
  const beginnings = (words: readonly string[]): string[] =>
    words.filter((word) => word.length > 3).map((word) => word.slice(0, 4));
  const question = new Set(beginnings(questionUnder(caption)?.tokens.map(({ word }) => word) ?? []));
  return beginnings(caption.title.split(' ')).filter((word) => question.has(word)).length;
}

/** Two captions are one question, for the same people: one of the figures has lost its own. */
function sameTitle(captions: readonly Caption[], context: Context): Found[] {
  const byQuestion = new Map<string, Caption[]>();
  for (const caption of captions) {
    const { question = '', label } = caption;
    const same = byQuestion.get(question) ?? [];
    if (question === '' || same.some((one) => one.label === label)) continue;
    byQuestion.set(question, [...same, caption]);
  }
  const twice = [...byQuestion.values()].filter((same) => same.length > 1);
  // one question for many figures, or many questions for two, are a way to set figures out
  if (twice.length > 5) return [];
  return twice.flatMap((same) => {
    if (same.length !== 2) return [];
    if (new Set(same.map((caption) => baseUnder(caption))).size > 1) return [];
    // the later one, unless the words about it are more like the question
    const [fitting, odd] = same
      .toReversed()
      .toSorted((a, b) => fit(b, context) - fit(a, context) || a.start - b.start);
    return fitting && odd
      ? [
          {
            start: odd.start,
            end: odd.end,
            printed: odd.label,
            repairs: [`the question of ${odd.label}`],
            message: `${odd.label} has the question of ${fitting.label}`,
            related: [fitting],
          },
        ]
      : [];
  });
}

/** The number of people, where one stands in the caption or right under it. */
function baseUnder({ sentence, under }: Caption): number | undefined {
  return [sentence, ...under.slice(0, 3)]
    .flatMap(({ atoms }) => atoms)
    .flatMap((atom) => (atom.type === 'base' ? [atom.size] : []))[0];
}

/** How many words of its question a text has that is about a figure: the heading over it, and sentences that name it. */
function fit({ question = '', label, sentence }: Caption, { sentences }: Context): number {
  const [head = '', number = ''] = label.split(' ');
  const about = sentences.filter(
    (one) =>
      one !== sentence &&
      ((one.kind === 'heading' && one.block === sentence.block - 1) ||
        (one.block !== sentence.block &&
          one.tokens.some(
            ({ word }, at) => word.startsWith(head.slice(0, 3)) && one.tokens[at + 1]?.word === number,
          ))),
  );
  const words = new Set(
    question
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 4)),
  );
  const shared = about.flatMap(({ tokens }) => tokens).filter(({ word }) => words.has(word.slice(0, 4)));
  return about.length === 0 ? 0 : shared.length / about.length - 1;
}
