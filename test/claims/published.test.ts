// The bundled ledger: every entry there, every number counted, red on a tenth.

import { describe, expect, test } from 'vitest';
import { badness } from '../../src/claims/verification.ts';
import { bundled, ledgerOf, publishedText, verified } from '../support/bundled-claims.ts';

const claimIds = `
M-TOTAL M-COMM-N M-PROV-N M-FRONT-N M-INSTRUMENTS ES-CHANGE-60 ES-PBR-OVER80 ES-COSTREC-80 ES-CAPITAL-78 ES-COLLAB-90
ES-PARTNER-THIRD ES-ASK-86 ES-FLEX-79 ES-UNDERSTAND-25 ES-CONSORT-95 ES-UNIVERSAL F03-RR F04-RR TR-CHANGE-60 F05-RR
F06-RR TR-NOTCOMM-NOW TR-NOTCOMM-3YA TR-LITTLE-14 TR-SLIGHT F07-RR T1-OBC-81 T1-OBC-45 T1-OBC-36 T1-OUTCOME-66
T1-OUTCOME-375 T1-OUTCOME-286 F08-RR F09-RR T2-CAPABLE T2-FLEX-785 T2-FLEX-41 T2-FLEX-375 F10A-RR F10B-RR
T3-CONSORT-95 T3-ASK-THIRD T3-SOCIAL-THIRD T3-CHANGE-3IN5 FN32-RR F11-RR F12-RR F13-RR F14-RR OP-MONITOR F15-RR F16-RR
F17-RR F18-RR F19-RR F20-CAP F20-RR CN-UNIVERSAL CN-PBR-OVER80 CN-COLLAB-90 CN-PARTNER-THIRD CN-CONSORT-95`;
const ordinalIds = `
O-F3-TOP O-F3-SECOND O-F4-TOP O-F4-SIZE O-F5 O-F6 O-F7 O-F8-NONPBR O-F8-PBR O-F8-OUTPUT O-F8-GRANTS O-F9 O-F10A O-F10B
O-RISK-LOW O-RISK-MAIN O-F11 O-F11-BODY O-F13 O-F14 O-F15 O-F16 O-F17 O-F18 O-F19 O-XTAB-COMPREHENSIVE O-SMALLPROV
O-MODEST O-SHIFT-2010 O-NATIONAL O-SCOPE`;
const relationIds = `
R-SUM-OBC R-SUM-FLEX R-SUM-OUTCOME R-SUM-N R-PARTITION-OBC R-REPEAT-FLEX R-REPEAT-ASK R-REPEAT-CHANGE R-REPEAT-CONSORT
R-REPEAT-COLLAB R-REPEAT-PBR R-REPEAT-PARTNER R-NET-PBR R-SAMEFRAC-55-66 R-SAMEFRAC-27-40 R-SAMEFRAC-31-40
R-SAMEFRAC-22-40 R-SAMEFRAC-50-66 R-DENOM-PROVIDER R-DUP-FIG10 R-DUP-Q11-12 R-COLLAB-60-90 R-ATTRITION`;
const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
const wrong = wordsOf('F09-RR F12-RR F18-RR FN32-RR T1-OBC-81 T2-FLEX-785 T3-ASK-THIRD F11-RR O-F8-PBR');
const failing = wordsOf(
  'R-SUM-OBC R-SUM-FLEX R-REPEAT-FLEX R-REPEAT-ASK R-SAMEFRAC-55-66 R-SAMEFRAC-27-40 R-DENOM-PROVIDER R-DUP-FIG10 R-DUP-Q11-12',
);

test('all 62 claims, 31 statements of order and 23 relations are in the ledger', async () => {
  const { claims, relations } = await ledgerOf(publishedText);
  expect([wordsOf(claimIds).length, wordsOf(ordinalIds).length]).toEqual([62, 31]);
  expect(wordsOf(relationIds)).toHaveLength(23);
  expect(claims.map(({ id }) => id).toSorted()).toEqual(
    [...wordsOf(claimIds), ...wordsOf(ordinalIds)].toSorted(),
  );
  expect(relations.map(({ id }) => id).toSorted()).toEqual(wordsOf(relationIds).toSorted());
});

describe('what stands, and why', () => {
  test('nine claims and nine relations under waivers, pinned; nothing else is wrong or unlooked-at', async () => {
    const { claims, relations, exit } = await verified();
    expect(exit).toBe(0);
    const stands = claims.filter(({ standing, rule }) => standing === 'waived' && rule !== 'uncheckable');
    expect(stands.map(({ id }) => id).toSorted()).toEqual(wrong.toSorted());
    const against = relations.filter(({ result }) => result === 'contradicted');
    expect(against.map(({ id }) => id).toSorted()).toEqual(failing.toSorted());
    expect(against.every(({ standing }) => standing === 'waived')).toBe(true);
    const rest = claims.filter(({ standing }) => standing === 'open');
    expect(rest.map(({ result }) => result).filter((one) => !/^(reproduced|holds)$/.test(one))).toEqual([]);
  });

  test('what no data can bear on says why', async () => {
    const { claims } = await ledgerOf(publishedText);
    const uncheckable = claims.filter((claim) => claim.uncheckable);
    expect(uncheckable.map(({ id }) => id)).toEqual(
      wordsOf(
        'M-INSTRUMENTS ES-UNIVERSAL OP-MONITOR CN-UNIVERSAL O-F4-SIZE O-RISK-MAIN O-SMALLPROV O-NATIONAL O-SCOPE',
      ),
    );
  });

  test('numbers that are right on a base that the words do not name carry a warning', async () => {
    const { claims } = await verified();
    const misstated = claims.filter(({ warnings }) => warnings.some(({ rule }) => rule === 'base-misstated'));
    expect(misstated.map(({ id }) => id)).toEqual(
      wordsOf('ES-CHANGE-60 ES-UNDERSTAND-25 ES-CONSORT-95 T3-CONSORT-95 CN-CONSORT-95'),
    );
    expect(misstated.every(({ result }) => result === 'reproduced' || result === 'holds')).toBe(true);
  });

  test.each(wrong)('%s without its waiver is wrong', async (id) => {
    const ledger = await ledgerOf(publishedText);
    const claims = ledger.claims.map((claim) => (claim.id === id ? { ...claim, waive: undefined } : claim));
    const found = await verified({ ledger: { ...ledger, claims } });
    expect(found.exit).toBe(1);
    expect(found.claims.filter((claim) => badness(claim) === 'finding').map((claim) => claim.id)).toEqual([
      id,
    ]);
  });

  test.each(failing)('%s without its waiver is contradicted', async (id) => {
    const ledger = await ledgerOf(publishedText);
    const relations = ledger.relations.map((one) => (one.id === id ? { ...one, waive: undefined } : one));
    expect((await verified({ ledger: { ...ledger, relations } })).exit).toBe(1);
  });

  test('a waiver lapses when the printed value, the count or the base moves', async () => {
    const ledger = await ledgerOf(publishedText);
    for (const pin of [{ printed: '82%' }, { count: 44 }, { base: 55 }]) {
      const claims = ledger.claims.map((claim) =>
        claim.id === 'T1-OBC-81' && claim.waive
          ? { ...claim, waive: { ...claim.waive, pin: { ...claim.waive.pin, ...pin } } }
          : claim,
      );
      const found = await verified({ ledger: { ...ledger, claims } });
      expect(found.exit).toBe(1);
      expect(found.claims.find(({ id }) => id === 'T1-OBC-81')?.waiver).toContain('lapsed');
    }
  });

  test('a tenth error is not waived by the nine', async () => {
    const text = publishedText
      .replace('exact: 45%', 'exact: 46%')
      .replace('value: "45", unit: percent', 'value: "46", unit: percent');
    const found = await verified({ ledger: await ledgerOf(text) });
    expect(found.exit).toBe(1);
    expect(found.claims.filter((claim) => badness(claim) === 'finding').map(({ id }) => id)).toEqual([
      'T1-OBC-45',
    ]);
  });
});

test('quotes are anchors, not passages', async () => {
  const { claims, ignore } = await ledgerOf(publishedText);
  for (const { quote } of [...claims, ...ignore]) {
    const whole = quote ? `${quote.prefix}${quote.exact}${quote.suffix}` : '';
    expect(whole.split(/\s+/).length, whole).toBeLessThanOrEqual(12);
  }
  expect((await bundled()).wave.id).toBe('2013');
});
