import type { Verification } from '../verification.ts';
import type { Output } from './output.ts';

/** The command tree prints the one document. */
export const json: Output = { name: 'json', print: () => '' };

/** What stands under `data`. */
export function verificationData({ claims, relations, coverage, report, troubles }: Verification): object {
  return {
    claims: claims.map(
      ({
        id,
        result,
        standing,
        printed,
        observed,
        address,
        rule,
        message,
        warnings,
        waiver,
        repairs,
        spot,
      }) => ({
        id,
        result,
        standing,
        printed,
        observed,
        address,
        ...(rule === undefined ? {} : { rule }),
        ...(message === undefined ? {} : { message }),
        repairs,
        warnings,
        ...(waiver === undefined ? {} : { waiver }),
        place: spot,
      }),
    ),
    relations: relations.map(({ id, type, members, result, standing, message, waiver }) => ({
      id,
      type,
      members,
      result,
      standing,
      message,
      ...(waiver === undefined ? {} : { waiver }),
    })),
    coverage,
    ...(report ? { report } : {}),
    troubles: troubles.map(({ spot, ...trouble }) => ({ ...trouble, place: spot })),
  };
}
