// Codebooks and targets → made-up responses that meet every target, or the fewest targets that cannot be met.

import { askedItems, partsOf, universeOf } from '../codebook/codebook.ts';
import type { Codebook, ItemPart } from '../codebook/codebook.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { smallestConflict } from './conflict.ts';
import { deal } from './deal.ts';
import { isMet } from './met.ts';
import type { Dealt, SolvedGroup } from './deal.ts';
import { exampleTargets } from './example-targets.ts';
import { groupsOf, uncountable } from './group.ts';
import type { Group } from './group.ts';
import { patternsOf } from './pattern.ts';
import { programOf } from './program.ts';
import { streams } from './random.ts';
import type { Solve } from './solve.ts';
import type { Targets } from './target.ts';
import { wishesFor } from './wish.ts';

export function synthesise(
  codebook: Codebook,
  { file, seed, cases: bySurvey, targets }: Targets,
  solve: Solve,
): { responses: Dealt | undefined; issues: readonly Issue[] } {
  const cases = bySurvey.get(codebook.survey) ?? 0;
  const chance = streams(`${seed} ${codebook.survey}`);
  const issues: Issue[] = [];
  const solved: SolvedGroup[] = [];
  const own = targets.filter(({ survey }) => survey === codebook.survey);
  issues.push(...routingIssues(codebook, file));
  if (issues.length > 0) return { responses: undefined, issues };
  for (const group of groupsOf(codebook, own)) {
    const names = group.items.map(({ id }) => `\`${id}\``).join(', ');
    const patterns = patternsOf(group);
    if (!patterns) {
      issues.push(
        targetsTied({ place: { file, survey: codebook.survey }, actual: `too many answers of ${names}` }),
      );
      continue;
    }
    const wishes = wishesFor(group.items, cases, answeringIn(group, cases), chance);
    const values = solve(programOf(group, patterns, group.targets, cases, wishes));
    if (values === 'unsettled') {
      issues.push(
        targetsTied({ place: { file, survey: codebook.survey }, actual: `a puzzle too hard among ${names}` }),
      );
    } else if (values === 'none') {
      const { targets: set, smallest } = smallestConflict(group, patterns, cases, solve);
      const said = set.map(({ text, place }) => `${text} (line ${place.line})`);
      const place = { ...(set[0]?.place ?? { file }), survey: codebook.survey };
      const actual = `${said.length > 0 ? said.join('; ') : names}, of ${cases} cases`;
      issues.push(targetsConflict({ place, actual, hint: whatToDo(set.length, smallest) }));
    } else solved.push({ items: group.items, patterns, values });
  }
  if (issues.length > 0) return { responses: undefined, issues };
  const responses = deal(codebook, solved, cases, chance);
  for (const { statements, text } of own) {
    if (!statements.every((statement) => isMet(statement, responses))) throw new Error(`not met: ${text}`);
  }
  return { responses, issues };
}

function routingIssues(codebook: Codebook, file: string): Issue[] {
  return askedItems(codebook)
    .flatMap(partsOf)
    .flatMap((part) => {
      const source = uncountable(universeOf(part)?.filter ?? { is: 'all', of: [] });
      if (!source) return [];
      const place = { file, survey: codebook.survey, item: part.item.id };
      return [routedByNumber({ place, actual: `\`${part.key}\` asked by \`${source.key}\`` })];
    });
}

function whatToDo(targets: number, smallest: boolean): string {
  const alone = 'Everybody who was asked answers, unless a `base` says fewer.';
  if (targets <= 1) return `It cannot be met even alone. ${alone}`;
  const fewest = smallest
    ? 'No fewer targets of these items conflict.'
    : 'The others can hold without any one of these.';
  return `Change one of them. ${fewest} ${alone}`;
}

/** About how many people answer at a part: a base that a target gives, else everybody; fewer where routing says so. */
function answeringIn({ targets }: Group, cases: number): (part: ItemPart) => number {
  const given = new Map<string, number>();
  for (const { statements } of targets) {
    for (const { terms, value, is } of statements) {
      const counter = terms[0]?.counter;
      if (terms.length > 1 || is !== '=' || !counter || counter.of === 'cases') continue;
      const parts = counter.of === 'answered' ? partsOf(counter.item) : [counter.part];
      for (const part of parts) given.set(part.key, value);
    }
  }
  return (part) => given.get(part.key) ?? (universeOf(part) ? Math.floor((cases * 2) / 3) : cases);
}

export const targetsConflict = rule({
  id: 'targets-conflict',
  severity: 'error',
  message: 'Unexpected targets that no responses can meet: {actual}',
  repair: 'Change one of them.',
  example: {
    files: exampleTargets(
      'cases: {people: 5}\ntargets:\n  - {at: likes.yes, count: 3}\n  - {at: likes.no, count: 3}\n',
    ),
    run: ['synthesise', '--out', 'made'],
  },
});

export const routedByNumber = rule({
  id: 'routed-by-number',
  severity: 'error',
  message:
    'Unexpected routing: {actual}, expected routing by answers that can be counted out, not by numbers or ranks',
  repair: 'For a pilot, ask the number in bands, or leave the `universe` out.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml': `survey: people
items:
  - {id: staff, type: number, unit: people, label: Staff, question: How many?, origin: assumed}
  - id: owner
    type: open
    label: Owner
    question: Who owns it?
    origin: assumed
    universe: {text: larger ones, where: staff=10..}
`,
      ...exampleTargets('cases: {people: 5}\n'),
    },
    run: ['synthesise', '--out', 'made'],
  },
});

export const targetsTied = rule({
  id: 'targets-tied',
  severity: 'error',
  message: 'Unexpected targets: {actual}, expected fewer answers tied together',
  repair:
    'Leave out a `where`, a net of many answers or the base of a row: each multiplies the kinds of people to tell apart.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml': `survey: people
items:
${tiedItems(15)}`,
      ...exampleTargets(
        `cases: {people: 5}\ntargets:\n  - {survey: people, where: "${tiedNames(15)
          .map((name) => `${name}=x`)
          .join(' or ')}", count: 3}\n`,
      ),
    },
    run: ['synthesise', '--out', 'made'],
  },
});

function tiedNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `q${index}`);
}

/** Items of which a filter can tell more patterns apart than anybody can try. */
function tiedItems(count: number): string {
  const option = (code: string): string => `{code: ${code}, label: ${code}, origin: assumed}`;
  return tiedNames(count)
    .map(
      (id) =>
        `  - {id: ${id}, type: single, label: Q, question: Q?, origin: assumed, options: [${option('x')}, ${option('y')}]}\n`,
    )
    .join('');
}
