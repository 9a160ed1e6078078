// Written targets → clean targets, or every mistake in them.

import { partAt, periodNamed } from '../codebook/address.ts';
import type { AddressProblem, Resolved } from '../codebook/address.ts';
import { askedItems, isExclusive, partOf } from '../codebook/codebook.ts';
import type { Codebook, Condition, Filter, ItemPart, Period } from '../codebook/codebook.ts';
import { parseFilter } from '../codebook/filter.ts';
import { readDocument } from '../document/document.ts';
import { nearestHint } from '../document/nearest.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { followAddress } from '../value/questionnaires.ts';
import type { Questionnaires, SurveyAddress } from '../value/questionnaires.ts';
import { exampleTargets } from './example-targets.ts';
import { filtersOf, uncountable } from './group.ts';
import { givable } from './pattern.ts';
import type { Counter, Statement, Target, Targets } from './target.ts';
import { writtenTargets } from './written.ts';
import type { WrittenTarget } from './written.ts';

/** @param file the name to print in messages */
export function readTargets(
  file: string,
  text: string,
  questionnaires: Questionnaires,
): { targets: Targets | undefined; issues: readonly Issue[] } {
  const { value, issues: found, place } = readDocument(file, text, writtenTargets);
  if (!value) return { targets: undefined, issues: found };
  const issues = [...found];
  const surveys = questionnaires.codebooks.map(({ survey }) => survey);
  for (const survey of Object.keys(value.cases).filter((one) => !surveys.includes(one))) {
    const hint = nearestHint(survey, surveys);
    const at = place(['cases', survey], 'key');
    const expected = `one of ${surveys.join(', ')}`;
    issues.push(unknownTarget({ place: at, actual: `survey \`${survey}\``, expected, hint }));
  }
  const missing = surveys.filter((survey) => !Object.hasOwn(value.cases, survey));
  if (missing.length > 0) {
    const actual = `no number of cases for ${missing.join(', ')}`;
    issues.push(missingCases({ place: place(['cases'], 'key'), actual }));
  }
  // targets are about what people were asked; what is derived follows
  const codebooks = questionnaires.codebooks.map((one): Codebook => ({ ...one, items: askedItems(one) }));
  const targets = (value.targets ?? []).flatMap((written, index): Target[] => {
    const at = place(['targets', index]);
    const read = readTarget(written, { ...questionnaires, codebooks });
    const wrong = 'problem' in read ? read.problem : uncounted(read.found);
    if (wrong) issues.push(unknownTarget({ place: at, ...wrong }));
    return 'found' in read && !wrong ? [{ ...read.found, place: at }] : [];
  });
  return {
    targets: { file, seed: value.seed, cases: new Map(Object.entries(value.cases)), targets },
    issues,
  };
}

function uncounted(target: Pick<Target, 'statements'>): AddressProblem | undefined {
  const part = filtersOf(target)
    .map(uncountable)
    .find((one) => one !== undefined);
  if (!part) return undefined;
  const actual = `a count of answers to \`${part.key}\`, a ${part.item.type} item`;
  return { actual, expected: 'its `base` only: numbers and ranks are left to chance' };
}

type Read = Resolved<Omit<Target, 'place'>>;

const limits = { count: '=', at_least: '>=', at_most: '<=' } as const;

const counts = ['count', 'at_least', 'at_most'] as const;

/** What is wrong with the keys of a target, whatever they name. */
function misshapen(written: WrittenTarget, surveys: readonly string[]): AddressProblem | undefined {
  const given = (key: keyof WrittenTarget): boolean => written[key] !== undefined;
  const counted = counts.filter(given);
  const said = [counted[0], ...(['base', 'mentions', 'more_than', 'is'] as const).filter(given)].filter(
    (key) => key !== undefined,
  );
  if (said.length !== 1 || (given('count') && counted.length > 1)) {
    return {
      actual: said.length === 0 ? 'a target that says nothing' : 'a target that says several things',
      expected: 'one of `count` (or `at_least`, `at_most`), `base`, `mentions`, `more_than`, `is`',
    };
  }
  if (given('where') && counted.length === 0)
    return { actual: '`where` beside no count', expected: 'it with `count`, `at_least` or `at_most`' };
  const rises = written.is === 'rise' || written.is === 'largest-rise';
  if (rises !== given('from') || rises !== given('to'))
    return {
      actual: '`from` and `to`',
      expected: 'both with `is: rise` or `is: largest-rise`, and nowhere else',
    };
  const { survey } = written;
  if (survey === undefined || surveys.includes(survey)) return undefined;
  const expected = `one of ${surveys.join(', ')}`;
  return { actual: `survey \`${survey}\``, expected, hint: nearestHint(survey, surveys) };
}

function readTarget(written: WrittenTarget, questionnaires: Questionnaires): Read {
  const { codebooks } = questionnaires;
  const wrong = misshapen(
    written,
    codebooks.map((codebook) => codebook.survey),
  );
  if (wrong) return { problem: wrong };
  const text = Object.entries(written)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
  const target = (survey: string, statements: readonly Statement[]): Read => ({
    found: { survey, statements, text },
  });
  if (written.at === undefined) {
    const codebook = codebooks.find((one) => one.survey === written.survey);
    if (!codebook || written.where === undefined) {
      return problem('a target without `at`', '`at`, or `survey` and `where` with a count');
    }
    const filter = parseFilter(codebook, written.where);
    if ('problem' in filter) return filter;
    return target(codebook.survey, limitsOn(written, filter.found));
  }
  const followed = followAddress(written.at, questionnaires, written.survey);
  if ('problem' in followed) return followed;
  const address = followed.found;
  const { survey } = address.codebook;
  if (written.survey !== undefined && written.survey !== survey) {
    return problem(`survey \`${written.survey}\` with an address of \`${survey}\``, 'one of the two');
  }
  if (address.option && !givable(address.option)) {
    return problem(`a refusal, \`${address.option.code}\``, 'an answer: nobody is made up as refusing');
  }
  if (written.base !== undefined) {
    const counter = baseOf(address);
    if ('problem' in counter) return counter;
    return target(survey, [statement([[counter.found, 1]], '=', written.base)]);
  }
  if (written.mentions !== undefined) {
    const part = mentionsPart(address);
    if ('problem' in part) return part;
    return target(survey, [statement(mentions(part.found, 1), '=', written.mentions)]);
  }
  if (written.more_than !== undefined) {
    const other = followAddress(written.more_than, questionnaires, survey);
    if ('problem' in other) return other;
    if (other.found.codebook !== address.codebook)
      return problem('addresses of two surveys', 'both of one survey');
    const sides = [amount(address, 1), amount(other.found, -1)] as const;
    for (const side of sides) if ('problem' in side) return side;
    const terms = sides.flatMap((side) => ('found' in side ? side.found : []));
    return target(survey, [statement(terms, '>=', 1)]);
  }
  if (written.is !== undefined) {
    const statements = orderOf(address, written);
    return 'problem' in statements ? statements : target(survey, statements.found);
  }
  const own = memberAt(address);
  if ('problem' in own) return own;
  if (written.where === undefined) return target(survey, limitsOn(written, own.found));
  const where = parseFilter(address.codebook, written.where);
  if ('problem' in where) return where;
  return target(survey, limitsOn(written, { is: 'all', of: [own.found, where.found] }));
}

type Term = readonly [Counter, number];

function statement(terms: readonly Term[], is: Statement['is'], value: number): Statement {
  return { terms: terms.map(([counter, times]) => ({ counter, times })), is, value };
}

function limitsOn(written: WrittenTarget, filter: Filter): Statement[] {
  return counts.flatMap((key) => {
    const value = written[key];
    return value === undefined ? [] : [statement([[{ of: 'cases', filter }, 1]], limits[key], value)];
  });
}

/** People who answered an item, or at one part of it. A multiple item is answered in all its periods or in none. */
function baseOf(address: SurveyAddress): Resolved<Counter> {
  const { item, row, period, option, net } = address;
  if (option || net) return problem('the base of one answer', `the base of \`${item.id}\``);
  if ((!row && !period) || item.traits.form === 'mentions') return { found: { of: 'answered', item } };
  const part = partAt(address);
  return 'problem' in part ? part : { found: { of: 'answered-part', part: part.found } };
}

/** Those who gave an option, or one of a net. */
function memberAt(address: SurveyAddress): Resolved<Condition> {
  const { item, option, net } = address;
  if (!option && !net)
    return problem(`\`${item.id}\` without an option`, 'an address that ends with an option or a net');
  const part = partAt(address);
  return 'problem' in part ? part : { found: memberOf(part.found, address) };
}

function memberOf(part: ItemPart, { option, net }: SurveyAddress): Condition {
  const { options } = part.item;
  return { is: 'condition', part, options: net?.of ?? (option ? [options.indexOf(option)] : []) };
}

function mentionsPart(address: SurveyAddress): Resolved<ItemPart> {
  const { item, option, net } = address;
  if (item.traits.form !== 'mentions' || option || net) {
    return problem(`\`${item.id}\` as a number of mentions`, 'a multiple item');
  }
  return partAt(address);
}

/** Ticks of what can be ticked beside others: "none of these" mentions nothing. */
function mentions(part: ItemPart, times: number): Term[] {
  return part.item.options.flatMap(({ role }, option): Term[] => {
    const filter = { is: 'condition', part, options: [option] } as const;
    return isExclusive(role) ? [] : [[{ of: 'cases', filter }, times]];
  });
}

/** What two sides of a comparison count: people at an option or a net, mentions at a whole multiple item. */
function amount(address: SurveyAddress, times: number): Resolved<Term[]> {
  if (!address.option && !address.net) {
    const part = mentionsPart(address);
    return 'problem' in part ? part : { found: mentions(part.found, times) };
  }
  const own = memberAt(address);
  return 'problem' in own ? own : { found: [[{ of: 'cases', filter: own.found }, times]] };
}

/** An answer against its rivals: in a grid the same answer in the other rows, else the other substantive options. */
function orderOf(address: SurveyAddress, { is, from, to }: WrittenTarget): Resolved<Statement[]> {
  const { item, row, option, net } = address;
  const rivals: SurveyAddress[] =
    item.rows.length > 0
      ? item.rows.filter((one) => one !== row).map((one) => ({ ...address, row: one }))
      : item.options
          .filter((one) => one !== option && one.role === 'substantive')
          .map((one) => ({ ...address, option: one }));
  if (net && item.rows.length === 0 && is !== 'rise') return problem('a net as the largest', 'an option');
  if (!option && !net)
    return problem(`\`${item.id}\` without an option`, 'an address that ends with an option or a net');
  if (rivals.length === 0 && is !== 'rise') return problem('an answer without rivals', 'one of several');
  const periods = [from, to].map((code) => periodNamed(item, code ?? ''));
  const change = (one: SurveyAddress, times: number): Resolved<Term[]> => {
    if (is === 'largest') return amount(one, times);
    const [earlier, later] = periods;
    if (!earlier || !later || earlier === later || address.period) {
      const known = item.periods.map(({ code }) => code);
      return problem(
        `a rise from \`${from}\` to \`${to}\``,
        known.length > 0 ? `two of ${known.join(', ')}` : 'an item with periods',
      );
    }
    const at = (period: Period, sign: number): Term => [
      { of: 'cases', filter: memberOf(partOf(item, one.row, period), one) },
      sign,
    ];
    return { found: [at(later, times), at(earlier, -times)] };
  };
  const own = change(address, 1);
  if ('problem' in own) return own;
  const statements = is === 'largest' ? [] : [statement(own.found, '>=', 1)];
  for (const rival of is === 'rise' ? [] : rivals) {
    const other = change(rival, -1);
    if ('problem' in other) return other;
    statements.push(statement([...own.found, ...other.found], '>=', 1));
  }
  return { found: statements };
}

function problem(actual: string, expected: string): { problem: { actual: string; expected: string } } {
  return { problem: { actual, expected } };
}

export const unknownTarget = rule({
  id: 'unknown-target',
  severity: 'error',
  message: 'Unexpected target: {actual}, expected {expected}',
  repair: 'Correct the target; `commission-survey bases` lists the items.',
  example: {
    files: exampleTargets('cases: {people: 5}\ntargets:\n  - {at: likes.yse, count: 3}\n'),
    run: ['synthesise', '--out', 'made'],
  },
});

export const missingCases = rule({
  id: 'missing-cases',
  severity: 'error',
  message: 'Unexpected gap: {actual}',
  repair: 'Say in `cases` how many people of each survey to make up.',
  example: { files: exampleTargets('cases: {}\n'), run: ['synthesise', '--out', 'made'] },
});
