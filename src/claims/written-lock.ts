// The form of a lock on disk.

import { z } from 'zod';

const hashes = z.record(z.string(), z.string());
const lock = z.strictObject({
  schema: z.string(),
  version: z.string(),
  ledger: z.string(),
  text: z.string().nullable(),
  data: hashes,
  codebooks: hashes,
  study: hashes,
  claims: z.record(z.string(), z.strictObject({ count: z.number(), base: z.number() })),
});

export type Lock = z.output<typeof lock>;

/** @returns nothing where it has another form */
export function readLockText(text: string): Lock | undefined {
  try {
    const result = lock.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
