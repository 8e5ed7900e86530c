import type { Diagnosis, RefusedAccount } from '../../src/core/diagnose.ts';
import type { DiagnosedRefusal, DiagnosisAnswer } from '../../src/messages/help-answers.ts';
import { moment } from './card-samples.ts';

/** A state of the help page: what the background answers, and what the person presses. */
export interface HelpSample {
  readonly name: string;
  /** Undefined where the background does not answer. */
  readonly answer: DiagnosisAnswer | undefined;
  /** Selectors, one after the other. */
  readonly press?: readonly string[];
  readonly isCopyForbidden?: boolean;
}

const account = { id: '', name: 'Smiltenes novads (vards.uzvards)', issuer: 'Smiltenes novads', user: 'vards.uzvards' };

function refused(diagnosis: Diagnosis, accountStatus: RefusedAccount = 'confirmed', more: Partial<DiagnosedRefusal> = {}): DiagnosedRefusal {
  return { host: 'sso.smiltenesnovads.lv', at: moment - 4000, diagnosis, account, accountStatus, refusals: 1, clock: { offsetSeconds: 0, measuredAt: moment - 3000 }, ...more };
}

function answer(refusals: readonly DiagnosedRefusal[], more: Partial<DiagnosisAnswer> = {}): DiagnosisAnswer {
  return { status: 'known', refusals, vault: 'open', contact: undefined, ...more };
}

const open = ['section:first-of-type summary', 'section:last-of-type summary'];

export const helpSamples: readonly HelpSample[] = [
  { name: 'clock behind, all unfolded', answer: answer([refused({ kind: 'clock', offsetSeconds: 845 }, 'confirmed', { clock: { offsetSeconds: 845, measuredAt: moment - 3000 } })], { contact: '64\u00a0707\u00a0588, atbalsts@smiltenesnovads.lv' }), press: open },
  { name: 'clock ahead', answer: answer([refused({ kind: 'clock', offsetSeconds: -45 })]) },
  { name: 'step used', answer: answer([refused({ kind: 'step-used', until: moment + 12_000 })]) },
  { name: 'step used, over', answer: answer([refused({ kind: 'step-used', until: moment - 1000 })]) },
  { name: 'throttled', answer: answer([refused({ kind: 'throttled', until: moment + 250_000 }, 'confirmed', { refusals: 9 })]), press: open.slice(0, 1) },
  { name: 'replaced', answer: answer([refused({ kind: 'replaced' }, 'replaced')]) },
  { name: 'newer key', answer: answer([refused({ kind: 'newer-key' })]) },
  { name: 'deleted', answer: answer([refused({ kind: 'deleted' }, 'deleted')]) },
  { name: 'wrong account', answer: answer([refused({ kind: 'wrong-account' }, 'confirmed', { account: { ...account, name: 'Smiltenes novada pašvaldības centrālās administrācijas grāmatvedības nodaļas kopīgais konts' } })]), press: open.slice(0, 1) },
  { name: 'never accepted', answer: answer([refused({ kind: 'never-accepted' }, 'pending')]) },
  { name: 'typed', answer: answer([refused({ kind: 'typed' }, 'unknown', { account: undefined, clock: undefined, refusals: 0 })]), press: open.slice(0, 1) },
  { name: 'unknown, report copied', answer: answer([refused({ kind: 'unknown' })]), press: ['section .button'] },
  { name: 'copying forbidden, two pages', answer: answer([refused({ kind: 'unknown' }), refused({ kind: 'typed' }, 'confirmed', { host: 'veikals.example:8443' })], { vault: 'locked' }), press: ['section .button'], isCopyForbidden: true },
  { name: 'nothing refused', answer: answer([]) },
  { name: 'no answer', answer: undefined },
];
