import type { Caption } from '../../context/captions.ts';
import type { AuditRule } from '../audit-rule.ts';

/** A reference to "Figure 10" must lead to one figure. */
export const duplicateFigureNumber: AuditRule = {
  id: 'duplicate-figure-number',
  severity: 'warning',
  about: 'Two figures or tables have one number',
  breaks: { text: 'Figure 3: What providers fear\n\nText.\n\nFigure 3: What commissioners hope' },
  keeps: { text: 'Figure 3: What providers fear\n\nText.\n\nFigure 4: What commissioners hope' },
  check: ({ captions }) => {
    const byLabel = new Map<string, Caption[]>();
    for (const caption of captions) {
      if (isNote(caption)) continue;
      const same = byLabel.get(caption.label) ?? [];
      // a list of figures repeats the titles, perhaps cut
      const again = same.some(({ title }) => isSame(title, caption.title));
      if (!again) byLabel.set(caption.label, [...same, caption]);
    }
    return [...byLabel.values()].flatMap((alike) => {
      const [first, ...rest] = alike;
      return first === undefined
        ? []
        : rest.map((caption) => ({
            start: caption.start,
            end: caption.end,
            printed: caption.label,
            expected: ['a number of its own'],
            repairs: ['a number of its own'],
            message: `${caption.label[0]?.toUpperCase()}${caption.label.slice(1)} is the number of two captions`,
            related: [first],
          }));
    });
  },
};

function isSame(a: string, b: string): boolean {
  if (/continued|contd?\b|ctd\b/.test(a) || /continued|contd?\b|ctd\b/.test(b) || a === '' || b === '')
    return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short);
}

/** "Figure 9: source, our survey" stands under the figure that it is of. */
const isNote = ({ title }: Caption): boolean => /^(?:sources?|notes?|bases?)\b(?! of\b)/.test(title);
