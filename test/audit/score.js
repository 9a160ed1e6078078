// Scores an audit against labelled snippets. Plain JavaScript: the tests and `npm run audit:corpus` share it.

const endings = { text: 'txt', markdown: 'md', html: 'html' };

/** One way to write what is written in many: no mark-up, one kind of dash, quote and space. */
const plain = (text) =>
  text
    .toLowerCase()
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&nbsp;|\s+/g, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[*_`|\u00ad]/g, '')
    .trim();
const numbers = (text) => text.match(/\d[\d.,]*/g) ?? [];

/** Two quotes are of one place when one holds the other, or they share a number. */
function sameQuote(label, finding) {
  const wanted = plain(label);
  const found = [finding.quote, ...finding.related.map(({ quote }) => quote)].map(plain);
  return found.some(
    (quote) =>
      wanted.includes(quote) ||
      quote.includes(wanted) ||
      numbers(quote).some((one) => numbers(wanted).includes(one)),
  );
}

const auditOf = ({ format, surveys = {} }, text, audit) =>
  audit(
    `snippet.${endings[format]}`,
    text,
    Object.entries(surveys).map(([name, size]) => ({ name, size: Number(size) })),
  ).findings.filter(({ severity }) => severity !== 'info');

/**
 * What was found of what the labels ask for, what was lost, and what was found that no label knows: in all snippets, and
 * in those where arithmetic decides.
 */
export function score(snippets, audit) {
  const all = { hit: 0, lost: [], wrong: [] };
  const decided = { hit: 0, lost: [], wrong: [] };
  for (const snippet of snippets) {
    const { id, arithmetic } = snippet;
    const findings = auditOf(snippet, snippet.text, audit);
    const wanted = snippet.expect.filter(({ optional }) => !optional);
    const isFound = (label) =>
      findings.some((finding) => finding.rule === label.rule && sameQuote(label.quote, finding));
    const lost = wanted.filter((label) => !isFound(label));
    const wrong = findings.filter(
      (finding) => !snippet.expect.some(({ quote }) => sameQuote(quote, finding)),
    );
    for (const tally of arithmetic ? [all, decided] : [all]) {
      tally.hit += wanted.length - lost.length;
      tally.lost.push(...lost.map(({ rule, quote }) => ({ id, rule, quote })));
      tally.wrong.push(...wrong.map(({ rule, quote }) => ({ id, rule, quote })));
    }
  }
  return { all, decided };
}

/** Snippets written about one base each; the later ones are pages of several, and traps. */
export const ofOneBase = (snippets) => snippets.filter(({ id }) => !/^(?:h[23]|f\d|k[a-z])-/.test(id));

const sizes = [
  { name: 'base under 30', to: 30 },
  { name: 'base 30 to 49', to: 50 },
  { name: 'base 50 to 99', to: 100 },
  { name: 'base 100 and more', to: Number.POSITIVE_INFINITY },
];

/** Every digit of every percentage in consistent snippets with one base, changed to every other digit. */
export function mutations(snippets, audit) {
  const found = sizes.map(({ name }) => ({ name, tried: 0, noticed: 0 }));
  for (const snippet of snippets) {
    if (snippet.expect.length > 0 || snippet.text.length > 600) continue;
    const [base] = numbers(snippet.text.replaceAll(/\d[\d.,]*\s*(?:%|per ?cent)/g, ''))
      .map((one) => Number(one.replaceAll(',', '')))
      .filter((one) => Number.isInteger(one) && one > 1)
      .toSorted((a, b) => b - a);
    const group = found[sizes.findIndex(({ to }) => (base ?? 0) < to)];
    if (base === undefined || group === undefined) continue;
    for (const match of snippet.text.matchAll(/(\d[\d.]*)\s?%/g)) {
      for (let at = match.index; at < match.index + match[1].length; at += 1) {
        if (snippet.text[at] === '.') continue;
        for (const digit of '0123456789') {
          if (digit === snippet.text[at] || (digit === '0' && at === match.index)) continue;
          const changed = `${snippet.text.slice(0, at)}${digit}${snippet.text.slice(at + 1)}`;
          group.tried += 1;
          if (auditOf(snippet, changed, audit).length > 0) group.noticed += 1;
        }
      }
    }
  }
  return found;
}
