import * as v from 'valibot';
import type { RefusalReason } from '../core/explain-refusal.ts';
import { cell } from './cell.ts';
import type { Ports } from './ports.ts';

/** A refused code of this morning explains nothing at noon. */
const rememberedFor = 60 * 60_000;
/** One for each origin. */
const mostRemembered = 8;

const kinds = ['clock', 'step-used', 'throttled', 'newer-key', 'other-account', 'typed', 'unknown'] as const satisfies readonly RefusalReason['kind'][];

/** A code that a page refused: where, whose, and what was said of it. Never the code. */
const refusal = v.object({
  origin: v.string(),
  at: v.number(),
  said: v.picklist(kinds),
  waitUntil: v.optional(v.number()),
  account: v.optional(v.string()),
  isOtherUser: v.boolean(),
});
export type NotedRefusal = v.InferOutput<typeof refusal>;

const record = (ports: Ports) => cell(ports.session, 'last-refusals', v.array(refusal));

/** Remembers the last one of an origin. */
export function noteRefusal(ports: Ports, noted: NotedRefusal): Promise<void> {
  return ports.exclusively('last-refusals', async () => {
    const others = ((await record(ports).get()) ?? []).filter(({ origin }) => origin !== noted.origin);
    await record(ports).set([noted, ...others].slice(0, mostRemembered));
  });
}

/** @returns the newest first */
export async function readRefusals(ports: Ports): Promise<readonly NotedRefusal[]> {
  const now = ports.now();
  return ((await record(ports).get()) ?? []).filter(({ at }) => at <= now && now - at <= rememberedFor);
}

/** A code of the account was accepted: what was refused before is over. */
export function forgetRefusals(ports: Ports, account: string): Promise<void> {
  return ports.exclusively('last-refusals', async () => {
    const all = await record(ports).get();
    if (all?.some((noted) => noted.account === account)) await record(ports).set(all.filter((noted) => noted.account !== account));
  });
}
