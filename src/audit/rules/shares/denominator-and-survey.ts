import { powerOf, prints } from '../../arithmetic.ts';
import { nameIn, namesOf } from '../../reading/audience.ts';
import { completes } from '../../context/bases.ts';
import { mistypedBases, slippedBases } from './completion-notes.ts';
import type { Mistyped, Slipped } from './completion-notes.ts';
import type { Context } from '../../context/context.ts';
import type { AuditRule, Found } from '../audit-rule.ts';

const routed =
  /\bonly\b|\bif (?:any|yes|no|so|applicable)\b|\bthose (?!who (?:answered|responded|replied|completed|took))|\bwhere applicable\b|\bwho (?:use|have|had|did|do|said|are|were)\b/;

/** A note of how many answered has the survey's size under the line. */
export const denominatorAndSurvey: AuditRule = {
  id: 'denominator-and-survey',
  severity: 'error',
  about: 'A note of how many answered has a base that is no survey of this size',
  breaks: {
    text: 'How much do providers risk? (55/61 – 90% response rate)',
    surveys: [{ name: 'provider', size: 66 }],
  },
  keeps: {
    text: 'How much is at risk? (55/66 – 83% response rate)',
    surveys: [{ name: 'provider', size: 66 }],
  },
  check: (context) => {
    const unlike = unlikeSurveys(context);
    const known = new Set(unlike.map(({ start }) => start));
    const notes = mistypedBases(context)
      .map(ofNote)
      .filter(({ start }) => !known.has(start));
    for (const { start } of notes) known.add(start);
    const slipped = slippedBases(context)
      .map(ofEverybody)
      .filter(({ start }) => !known.has(start));
    return [...unlike, ...notes, ...slipped];
  },
};

/** "61 of the 68 clerks" where 66 sent the form back. */
function ofNote({ note, size, audience, given }: Mistyped): Found {
  const { count, base } = note.ratio;
  return {
    start: note.start,
    end: note.end,
    severity: given ? 'error' : 'warning',
    printed: `${count}/${base}`,
    expected: [`${count}/${size}`],
    repairs: [`${count}/${size}`],
    message: `A base of ${base} stands here only; ${size} ${audience === undefined ? 'answered' : `is the number of ${audience}s`}`,
    power: powerOf(base, 0),
  };
}

/** "Of the 414 who took part" where 441 did. */
const ofEverybody = ({ atom, base, size }: Slipped): Found => ({
  start: atom.start,
  end: atom.end,
  severity: 'warning',
  printed: String(base),
  expected: [String(size)],
  repairs: [String(size)],
  message: `A base of ${base} stands here only; ${size} answered`,
});

function unlikeSurveys({ statements, surveys, around, audiences, bases }: Context): Found[] {
  if (surveys.length === 0) return [];
  const sizes = new Map(surveys.map(({ name, size }) => [size, name]));
  return statements.flatMap((statement) => {
    if (statement.kind !== 'ratio' || !statement.percent || sizes.has(statement.ratio.base)) return [];
    // "48 of the 120 we wrote to": the survey's size stands over the line
    if (sizes.has(statement.ratio.count) && statement.ratio.count < statement.ratio.base) return [];
    const { tokens, block } = statement.sentence;
    const rate = tokens.some(
      ({ word }, at) => /^(?:response|completion)$/.test(word) && tokens[at + 1]?.word === 'rate',
    );
    const caption = around(statement.sentence, 2).filter((one) => one.block <= block);
    if (!rate && !completes(statement.sentence)) return [];
    // "those using an agent only": a question that was not put to everybody
    const lead = tokens.filter(({ end }) => end <= statement.start).map(({ word }) => word);
    if (routed.test(lead.join(' '))) return [];
    if (!rate && surveys.length > 0 && !caption.some(({ kind }) => kind === 'caption')) return [];
    const { count } = statement.ratio;
    const known = new Set(audiences.keys());
    const named = caption
      .map((one) => nameIn(one.tokens, 0, one.tokens.length, known))
      .find((one) => one !== undefined);
    // another survey than those whose sizes were given, or one whose size the text gives itself
    const own = surveys.filter(({ name }) => named !== undefined && namesOf(name).includes(named));
    const told = bases.some((base) => base.from === 'words' && base.size === statement.ratio.base);
    if (told || (named !== undefined && own.length === 0)) return [];
    const likely = own.filter(({ size }) => size >= count);
    const candidates = likely.length > 0 ? likely : surveys.filter(({ size }) => size >= count);
    const percent = statement.percent;
    return [
      {
        start: statement.start,
        end: statement.end,
        // whose survey it is may be a reading
        severity: own.length > 0 || surveys.length === 1 ? ('error' as const) : ('warning' as const),
        printed: `${count}/${statement.ratio.base}`,
        expected: candidates.map(({ size }) => `${count}/${size}`),
        repairs: candidates.map(
          ({ size }) =>
            `${count}/${size}${prints(percent.printed, count, size) ? `, which is ${percent.printed}%` : ''}`,
        ),
        message: `A base of ${statement.ratio.base}: the surveys have ${surveys.map(({ name, size }) => `${size} (${name})`).join(', ')}`,
        power: powerOf(statement.ratio.base, 0),
      },
    ];
  });
}
