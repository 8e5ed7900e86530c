import { setTimeout as pause } from 'node:timers/promises';

const step = 30_000;
/** The clocks of this program and of the browser are the same, but their timers are not that exact. */
const margin = 500;

const left = () => step - (Date.now() % step);

/** A code of a step that was used is not filled again. */
export async function waitForNextStep(): Promise<void> {
  await pause(left() + margin);
}

/** Nor is a code of a step that is about to end: waits only if need be. */
export async function waitForFreshStep(): Promise<void> {
  if (left() < 7000) await waitForNextStep();
}
