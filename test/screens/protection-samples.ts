import type { ProtectionAnswer } from '../../src/messages/lock-answers.ts';
import type { PassphraseStrength } from '../../src/core/passphrase-strength.ts';
import { byBoth, byDevice, byPassphrase } from './lock-samples.ts';

/** A state of the section about protection: what guards the vault, and what the person does, one after the other. */
export interface ProtectionSample {
  readonly name: string;
  readonly protection: ProtectionAnswer;
  /** A selector to click, or what to type into a field, by its number. */
  readonly steps?: readonly (string | readonly [field: number, text: string])[];
}

const open = { status: 'open' } as const;
const choose = (place: number) => `.section > .section-buttons > .button:nth-of-type(${place})`;
const send = '[type=submit]';
const good = 'zirgs baterija skava';
const weak = 'Smiltene123';

/** What the estimator makes of what is typed here: it brings its dictionaries, which every window would have to load. */
export const judgements: Readonly<Record<string, PassphraseStrength>> = {
  [weak]: { score: 1, isEnough: false, flaw: 'common' },
  [good]: { score: 4, isEnough: true, flaw: undefined },
};
export const unguessed: PassphraseStrength = { score: 0, isEnough: false, flaw: 'short' };

const typed = [choose(1), [0, good], [1, good], send] as const;

export const protectionSamples: readonly ProtectionSample[] = [
  { name: 'by the device', protection: byDevice },
  { name: 'by the device, where the organisation requires more', protection: { ...byDevice, organisation: { requiresLock: true, setsMinutes: true } } },
  { name: 'a passphrase, empty', protection: byDevice, steps: [choose(1), send] },
  { name: 'a passphrase, weak', protection: byDevice, steps: [choose(1), [0, weak], [1, 'Smilt'], send] },
  { name: 'a passphrase, good', protection: byDevice, steps: [choose(1), [0, good]] },
  { name: 'a passkey', protection: byDevice, steps: [choose(2)] },
  { name: 'a passkey that does not do', protection: byDevice, steps: [choose(2), send] },
  { name: 'the recovery code', protection: byDevice, steps: typed },
  { name: 'the recovery code, not written down', protection: byDevice, steps: [...typed, send] },
  { name: 'by a person', protection: { ...byBoth, ...open } },
  { name: 'by one passphrase', protection: { ...byPassphrase, ...open } },
  { name: 'a proof', protection: { ...byBoth, ...open }, steps: ['.rows .row:nth-child(2) .button'] },
  { name: 'to turn it off', protection: { ...byPassphrase, ...open }, steps: ['.section > .section-buttons > .link-button'] },
  { name: 'locked', protection: byBoth },
  { name: 'unreadable', protection: { status: 'unreadable' } },
];
