import * as v from 'valibot';
import { cell } from './cell.ts';
import type { FrontTab, Ports } from './ports.ts';

/** How long the field that she has pointed at is the one that is meant. */
const pointingLasts = 60_000;

const pointed = v.object({ tabId: v.number(), origin: v.string(), at: v.number() });

const record = (ports: Ports) => cell(ports.session, 'pointed-field', pointed);

/** The person has pointed at a field of this page by the browser's menu. */
export async function notePointed(ports: Ports, tabId: number, origin: string): Promise<void> {
  await record(ports).set({ tabId, origin, at: ports.now() });
}

/** Whether it is the field that has the focus in this tab which she means. */
export async function isFieldPointed(ports: Ports, { tabId, origin }: FrontTab): Promise<boolean> {
  const last = await record(ports).get();
  if (last === undefined) return false;
  const age = ports.now() - last.at;
  return last.tabId === tabId && last.origin === origin && age >= 0 && age <= pointingLasts;
}

/** It has its code, or she has done something else. */
export async function forgetPointed(ports: Ports): Promise<void> {
  await record(ports).clear();
}
