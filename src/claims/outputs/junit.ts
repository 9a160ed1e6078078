import { xml } from '../../audit/outputs/junit.ts';
import { badness, relationBadness } from '../verification.ts';

import type { Output } from './output.ts';

/** A case a claim and a relation: a failure is wrong, an error was not checked, what is waived is skipped. */
export const junit: Output = {
  name: 'junit',
  print: ({ ledger, claims, relations, troubles }) => {
    const cases = [
      ...claims.map((claim) => ({
        name: claim.id,
        bad: badness(claim),
        type: claim.rule ?? claim.result,
        message: [claim.message, claim.waiver].filter((part) => part !== undefined).join('; '),
        body: [
          `${claim.spot.file}:${claim.spot.line}:${claim.spot.column}`,
          `says: ${claim.quote ?? claim.printed ?? ''}`,
          `counted at: ${claim.address ?? 'nowhere'}`,
          ...(claim.repairs.length > 0 ? [`do: ${claim.repairs.join(', or ')}`] : []),
        ].join('\n'),
        waived: claim.standing === 'waived' ? claim.waiver : undefined,
      })),
      ...relations.map((relation) => ({
        name: relation.id,
        bad: relationBadness(relation),
        type: relation.type,
        message: [relation.message, relation.waiver].filter((part) => part !== undefined).join('; '),
        body: relation.members.join(', '),
        waived: relation.standing === 'waived' ? relation.waiver : undefined,
      })),
      ...troubles.map(({ rule, kind, spot, says, message, repair }) => ({
        name: `${spot.file}:${spot.line}:${spot.column} ${rule}`,
        bad: kind === 'note' ? ('none' as const) : kind,
        type: rule,
        message,
        body: `says: ${says}\ndo: ${repair}`,
        waived: undefined,
      })),
      ...(claims.length === 0 && troubles.length === 0
        ? [
            {
              name: 'claims',
              bad: 'unchecked' as const,
              type: 'no-claims',
              message: 'the ledger holds no claim',
              body: '',
              waived: undefined,
            },
          ]
        : []),
    ];
    const count = (kind: string): number => cases.filter(({ bad }) => bad === kind).length;
    const skipped = cases.filter(({ waived }) => waived !== undefined).length;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
      `  <testsuite name="${xml(ledger)}" tests="${cases.length}" failures="${count('finding')}" errors="${count('unchecked')}" skipped="${skipped}">\n`,
      ...cases.map((one) => testCase(ledger, one)),
      '  </testsuite>\n</testsuites>\n',
    ].join('');
  },
};

interface Case {
  readonly name: string;
  readonly bad: 'finding' | 'unchecked' | 'none';
  readonly type: string;
  readonly message: string;
  readonly body: string;
  readonly waived: string | undefined;
}

function testCase(ledger: string, { name, bad, type, message, body, waived }: Case): string {
  const head = `    <testcase classname="${xml(ledger)}" name="${xml(name)}"`;
  if (waived !== undefined)
    return `${head}>\n      <skipped message="${xml(`waived: ${waived}`)}"/>\n    </testcase>\n`;
  if (bad === 'none') return `${head}/>\n`;
  const element = bad === 'finding' ? 'failure' : 'error';
  return `${head}>\n      <${element} type="${xml(type)}" message="${xml(message)}">${xml(body, 'lines')}</${element}>\n    </testcase>\n`;
}
