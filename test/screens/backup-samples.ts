import type { BackUpAnswer, BackupStateAnswer, RestoreAnswer, RestoreLookAnswer } from '../../src/messages/backup-answers.ts';

/** A state of the section about backups: what the background answers, and what the person does, one after the other. */
export interface BackupSample {
  readonly name: string;
  readonly state: BackupStateAnswer;
  readonly written?: BackUpAnswer;
  /** What the file holds that she chooses. */
  readonly look?: RestoreLookAnswer;
  readonly restored?: RestoreAnswer;
  /** A button to press, or what to type into the field of this place. */
  readonly steps?: readonly (string | readonly [field: number, text: string])[];
  readonly isDropping?: boolean;
}

const known = { status: 'known', isDue: false, at: undefined, accounts: 2, missing: 0, mayRemind: false, isWiped: false } as const;
const due: BackupStateAnswer = { ...known, isDue: true, missing: 2 };
const january = Date.UTC(2027, 0, 15, 12);
const made: BackupStateAnswer = { ...known, at: january };
const download = '[type=submit]';
const refused = (problem: Extract<RestoreLookAnswer, { status: 'refused' }>['problem']): BackupSample => ({ name: `a file: ${problem}`, state: made, look: { status: 'refused', problem } });

const look: RestoreLookAnswer = {
  status: 'looked',
  entries: [
    { name: 'Smiltenes novads (vards.uzvards)', relation: 'same' },
    { name: 'GitHub (vuzvards)', relation: 'new' },
    { name: 'Microsoft (vards.uzvards@smiltenesnovads.lv)', relation: 'different' },
    { name: 'Valsts reģionālās attīstības aģentūra (aleksandrs-kristaps.bērziņš-kalniņš@smiltenesnovads.lv)', relation: 'new' },
    { name: 'Vecais konts', relation: 'hotp' },
    { name: 'Sabojāts', relation: 'malformed' },
  ],
};

export const backupSamples: readonly BackupSample[] = [
  { name: 'no account', state: { ...known, accounts: 0 } },
  { name: 'never made', state: due },
  { name: 'due again', state: { ...due, at: january, missing: 1 } },
  { name: 'too short', state: made, steps: [[0, 'kafija'], download] },
  { name: 'typed differently', state: made, steps: [[0, 'kafija no rīta'], [1, 'kafija no rita'], download] },
  { name: 'downloaded', state: made, written: { status: 'written', text: '', name: 'atslega-2027-01-15.json' }, steps: [[0, 'kafija no rīta'], [1, 'kafija no rīta'], download] },
  { name: 'not written', state: made, written: { status: 'unavailable' }, steps: [[0, 'kafija no rīta'], [1, 'kafija no rīta'], download] },
  { name: 'a file over the page', state: made, isDropping: true },
  refused('password-needed'),
  { name: 'a wrong password', state: made, look: { status: 'refused', problem: 'wrong-password' } },
  { name: 'what is in it', state: made, look },
  { name: 'restored', state: made, look, restored: { status: 'restored', entries: [{ name: 'GitHub (vuzvards)', result: 'kept', sites: ['github.com'] }, { name: 'Microsoft', result: 'known', sites: [] }] }, steps: ['.backup-buttons .button-main'] },
  { name: 'not kept', state: made, look, restored: { status: 'not-kept' }, steps: ['.backup-buttons .button-main'] },
  { name: 'nothing in it', state: made, look: { status: 'looked', entries: [] } },
  ...(['too-large', 'not-a-backup', 'newer-version', 'no-password', 'too-costly', 'damaged'] as const).map(refused),
  { name: 'locked', state: { status: 'locked' } },
];
