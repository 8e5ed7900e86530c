import type { ProtectionAnswer } from '../../src/messages/lock-answers.ts';
import type { SyncJoinAnswer, SyncProblem, SyncStateAnswer } from '../../src/messages/sync-answers.ts';
import { byBoth } from './lock-samples.ts';

/** A state of the section about several computers: what the background answers, and what the person does, one after the other. */
export interface SyncSample {
  readonly name: string;
  readonly state: SyncStateAnswer;
  /** And after she has turned it off or joined. */
  readonly after?: SyncStateAnswer;
  readonly join?: SyncJoinAnswer;
  readonly protection?: ProtectionAnswer;
  /** A selector to click, or what to type into the only field. */
  readonly steps?: readonly (string | readonly [text: string])[];
}

const off = { status: 'known', isOn: false, at: undefined, problem: undefined, hasPassphrase: true, hasTravelling: false } as const;
const on = { ...off, isOn: true, at: Date.UTC(2027, 0, 15, 12), hasTravelling: true } as const;
const found = { ...off, hasPassphrase: false, hasTravelling: true } as const;
const main = '.section > .section-buttons > .button-main';
const proof = [main, ['zirgs baterija skava'], '[type=submit]'] as const;
const troubled = (problem: SyncProblem): SyncSample => ({ name: `on: ${problem}`, state: { ...on, problem } });

export const syncSamples: readonly SyncSample[] = [
  { name: 'off', state: off },
  { name: 'off, without a passphrase', state: { ...off, hasPassphrase: false } },
  { name: 'on, nothing yet', state: { ...on, at: undefined } },
  { name: 'on', state: on },
  { name: 'to turn it off', state: on, steps: ['.section > .section-buttons > .link-button'] },
  { name: 'turned off', state: on, after: off, steps: ['.section > .section-buttons > .link-button', '.task .button-main'] },
  { name: 'another computer’s', state: found },
  { name: 'to join', state: found, steps: [main] },
  { name: 'to join, wrong', state: found, join: { status: 'wrong', wait: 8000, of: 'travelling' }, steps: proof },
  { name: 'to join, its own proof', state: { ...on, problem: 'other-key' }, join: { status: 'proof-needed' }, protection: byBoth, steps: proof },
  { name: 'joined', state: found, after: on, join: { status: 'done' }, steps: proof },
  { name: 'not joined', state: found, join: { status: 'damaged' }, steps: proof },
  ...(['arriving', 'newer-version', 'damaged', 'full', 'unsent', 'not-kept'] as const).map(troubled),
  { name: 'on: unguarded', state: { ...on, hasPassphrase: false, hasTravelling: false, problem: 'unguarded' } },
  { name: 'locked', state: { status: 'locked' } },
  { name: 'unreadable', state: { status: 'unreadable' } },
];
