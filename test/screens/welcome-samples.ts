import type { ProtectionAnswer } from '../../src/messages/lock-answers.ts';
import { byDevice, byPassphrase } from './lock-samples.ts';

/** A state of the page for a new person: what the browser and the organisation have set, and what she does, one after the other. */
export interface WelcomeSample {
  readonly name: string;
  readonly protection: ProtectionAnswer;
  readonly isLockRequired?: boolean;
  /** Whether the browser has given the organisation's pages, and what she says when she is asked. */
  readonly access?: 'granted' | 'given' | 'refused';
  /** Selectors to click. */
  readonly press?: readonly string[];
}

const ask = ['[aria-labelledby=access] .button'];

export const welcomeSamples: readonly WelcomeSample[] = [
  { name: 'at first', protection: byDevice },
  { name: 'the pages are not given', protection: byDevice, access: 'given' },
  { name: 'the pages have just been given', protection: byDevice, access: 'given', press: ask },
  { name: 'the pages are refused', protection: byDevice, access: 'refused', press: ask },
  { name: 'a passphrase', protection: byDevice, press: ['[aria-labelledby=guard] .button'] },
  { name: 'a lock is required', protection: byDevice, isLockRequired: true },
  { name: 'by a person', protection: { ...byPassphrase, status: 'open' } },
];
