// What deserves to be read, the worst first: findings, what was not checked, warnings. Every output prints these.

import type { Finding } from '../../audit/finding.ts';
import type { Severity } from '../../issue.ts';
import { badness, relationBadness } from '../verification.ts';
import type { CheckedClaim, CheckedRelation, Spot, Trouble, Verification } from '../verification.ts';

export interface Entry {
  readonly severity: Severity;
  readonly kind: 'finding' | 'unchecked' | 'warning';
  /** Of a claim or a relation; nothing for text, report and lock. */
  readonly id: string | undefined;
  readonly rule: string;
  readonly spot: Spot;
  /** What stands there. */
  readonly says: string;
  /** What the data say to it. */
  readonly data: string;
  /** Where it was looked for. */
  readonly address: string | undefined;
  readonly repairs: readonly string[];
}

export function entriesOf({ claims, relations, troubles }: Verification): Entry[] {
  const all = [
    ...claims.flatMap(claimEntries),
    ...relations.flatMap(relationEntries),
    ...troubles.map(troubleEntry),
  ];
  const order = ['finding', 'unchecked', 'warning'];
  return all.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function claimEntries(claim: CheckedClaim): Entry[] {
  const {
    id,
    result,
    rule,
    spot,
    printed,
    quote,
    message = '',
    address,
    repairs,
    warnings,
    waiver,
    standing,
  } = claim;
  const says =
    printed === null || quote === undefined || quote.toLowerCase().includes(printed.toLowerCase())
      ? (quote ?? printed ?? id)
      : `${printed} (“${quote}”)`;
  const common = { id, spot, says, address: address ?? undefined };
  const bad = badness(claim);
  const data = [message, ...(waiver !== undefined && standing === 'open' ? [waiver] : [])]
    .filter((part) => part !== '')
    .join('; ');
  const main: Entry[] =
    bad !== 'none'
      ? [
          {
            ...common,
            severity: bad === 'finding' ? 'error' : 'warning',
            kind: bad,
            rule: rule ?? result,
            data,
            repairs,
          },
        ]
      : result === 'strained' || (waiver !== undefined && standing === 'open')
        ? [
            {
              ...common,
              severity: 'warning',
              kind: 'warning',
              rule: rule ?? 'waiver-not-needed',
              data,
              repairs: result === 'strained' ? repairs : [],
            },
          ]
        : [];
  return [
    ...main,
    ...warnings.map((warning): Entry => ({
      ...common,
      severity: 'warning',
      kind: 'warning',
      rule: warning.rule,
      data: warning.message,
      repairs: [],
    })),
  ];
}

function relationEntries(relation: CheckedRelation): Entry[] {
  const { id, type, members, spot, message, waiver, standing } = relation;
  const bad = relationBadness(relation);
  const unneeded = bad === 'none' && waiver !== undefined && standing === 'open';
  if (bad === 'none' && !unneeded) return [];
  const data = [message, ...(waiver === undefined ? [] : [waiver])].join('; ');
  return [
    {
      id,
      spot,
      rule: unneeded ? 'waiver-not-needed' : type,
      severity: bad === 'finding' ? 'error' : 'warning',
      kind: bad === 'none' ? 'warning' : bad,
      says: members.join(', '),
      data,
      address: undefined,
      repairs: [],
    },
  ];
}

function troubleEntry({ rule, severity, kind, spot, says, message, repair }: Trouble): Entry {
  return {
    id: undefined,
    rule,
    severity,
    kind: kind === 'note' ? 'warning' : kind,
    spot,
    says,
    data: message,
    address: undefined,
    repairs: [repair],
  };
}

/** In the form of an audit's findings, for the outputs they share. */
export function asFinding({ severity, rule, spot, says, data, repairs, id }: Entry): Finding {
  return {
    rule,
    severity,
    document: spot.file,
    line: spot.line,
    column: spot.column,
    quote: says,
    printed: says,
    expected: [],
    repairs,
    message: id === undefined ? data : `${data} (claim ${id})`,
    related: [],
  };
}
