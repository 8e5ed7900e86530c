import { type OtpauthProblem } from '../../src/core/otpauth-uri.ts';
import type { CodeRow, CodesAnswer } from '../../src/messages/answers.ts';
import type { BackupStateAnswer } from '../../src/messages/backup-answers.ts';
import type { FillHereAnswer } from '../../src/messages/field-answers.ts';
import type { CaptureAnswer } from '../../src/messages/capture-answers.ts';
import type { ProtectionAnswer, UnlockAnswer } from '../../src/messages/lock-answers.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { otpauthProblemKey } from '../../src/ui/capture/otpauth-problem-key.ts';
import { candidates, entries } from './capture-samples.ts';
import { moment } from './card-samples.ts';
import { byPasskey, byPassphrase, byBoth } from './lock-samples.ts';

/** A state of the popup: what the background answers, and what the person has done. */
export interface PopupSample {
  readonly name: string;
  /** Undefined where the background does not answer. */
  readonly codes: CodesAnswer | undefined;
  readonly readPage?: CaptureAnswer | 'never';
  /** Selectors of the buttons that are pressed, one after the other. */
  readonly press?: readonly string[];
  readonly policy?: Policy;
  readonly protection?: ProtectionAnswer;
  readonly backup?: BackupStateAnswer;
  /** What is typed into the first field, after the buttons have been pressed, and what sending it comes to. */
  readonly typed?: string;
  readonly unlock?: UnlockAnswer;
  /** What filling into the page in front comes to; undefined where that has no field. */
  readonly fill?: FillHereAnswer;
  /** What is searched for. */
  readonly search?: string;
  /** The browser keeps the extension out of the organisation's pages. */
  readonly hasNoAccess?: boolean;
  /** Copying is not allowed. */
  readonly isCopyForbidden?: boolean;
}

function makeRow(id: number, name: string, changes: Partial<CodeRow> = {}): CodeRow {
  return {
    id: `id-${id}`,
    name,
    issuer: 'Smiltenes novads',
    user: 'vards.uzvards',
    accountStatus: 'confirmed',
    isBound: true,
    code: '123456',
    nextCode: '804215',
    period: 30,
    endsAt: moment + 20_000,
    isForPage: false,
    isPinned: false,
    ...changes,
  };
}

const open = (...rows: readonly CodeRow[]): CodesAnswer => ({ status: 'open', rows });
const front = makeRow(1, 'Smiltenes novads (vards.uzvards)', { isForPage: true });
const others = [
  makeRow(2, 'Microsoft', { issuer: 'Microsoft', user: 'vards.uzvards@smiltenesnovads.lv', code: '550019', endsAt: moment + 11_000 }),
  makeRow(3, 'GitHub', { issuer: 'GitHub', user: 'vuzvards', code: '71203344', endsAt: moment + 4_000 }),
];
const several = open(front, ...others);
const eight = open(
  ...['Novads', 'VUGD', 'Bibliotēka', 'Lietvedība', 'Grāmatvedība', 'Dzimtsaraksti', 'Sociālais dienests', 'Skola'].map((name, index) =>
    makeRow(index, name, { code: '12345678', nextCode: '87654321', issuer: name, isForPage: index === 0, period: 60, endsAt: moment + (index + 1) * 6_000 }),
  ),
);
const longName = 'Smiltenes novada pašvaldības centrālās administrācijas grāmatvedības nodaļas kopīgais konts pārskatiem';
const long = open(
  makeRow(1, longName, { isForPage: true, issuer: 'Valsts reģionālās attīstības aģentūra', user: 'aleksandrs-kristaps.berzins-kalnins@smiltenesnovads.lv' }),
  makeRow(2, 'Vissgarākaisnosaukumsbezatstarpēmkādukādscilvēksvarētuierakstīt', { issuer: 'Aģentūra', user: 'aleksandrs-kristaps.berzins-kalnins@smiltenesnovads.lv' }),
);
const pending = open(makeRow(1, 'Smiltenes novads (vards.uzvards)', { isForPage: true, accountStatus: 'pending' }), ...others);

const backup = { status: 'known', isDue: false, at: undefined, accounts: 2, missing: 2, mayRemind: false, isWiped: false } as const;

const readPage = '.foot > .button';
const more = '.account .icon-button';
const rename = '.action + .action';
const remove = '.action + .action + .action';
const asking: FillHereAnswer = { status: 'ask', accountHosts: ['sso.smiltenesnovads.lv'], host: 'veikals.example' };
const thousand = open(
  ...Array.from({ length: 1000 }, (_, index) => makeRow(index, `Konts ${index + 1}`, { isForPage: index === 0, isPinned: index > 0 && index < 3, user: `lietotajs.${index + 1}` })),
);
const problems = Object.keys(otpauthProblemKey) as OtpauthProblem[];
const read = (name: string, answer: CaptureAnswer): PopupSample => ({ name: `read: ${name}`, codes: several, readPage: answer, press: [readPage] });

const locked = (name: string, protection: ProtectionAnswer): PopupSample => ({ name: `locked: ${name}`, codes: { status: 'locked' }, protection });

export const popupSamples: readonly PopupSample[] = [
  { name: 'one account', codes: open(front) },
  { name: 'several', codes: several },
  { name: 'no backup', codes: several, backup: { ...backup, mayRemind: true } },
  { name: 'accounts that no backup holds', codes: open(front), backup: { ...backup, mayRemind: true, at: moment } },
  { name: 'none for this page', codes: open(...others) },
  { name: 'last five seconds', codes: open({ ...front, endsAt: moment + 4_000 }, ...others) },
  { name: 'eight of 8 digits', codes: eight },
  { name: 'long names', codes: long },
  { name: 'pending', codes: pending },
  { name: 'copied', codes: several, press: ['.copy'] },
  { name: 'copied below', codes: several, press: ['section + section .copy'] },
  { name: 'not copied', codes: several, press: ['.copy'], isCopyForbidden: true },
  { name: 'renaming', codes: several, press: [more, rename] },
  { name: 'deleted, undo', codes: several, press: [more, remove] },
  { name: 'restored', codes: several, press: [more, remove, '.notice .button'] },
  { name: 'pinned', codes: open(front, ...others.map((row) => ({ ...row, isPinned: true }))) },
  { name: 'actions', codes: several, press: [more] },
  { name: 'actions of a pinned one, with a field', codes: open(front, ...others.map((row) => ({ ...row, isPinned: true }))), fill: { status: 'filled' }, press: ['section + section .icon-button'] },
  { name: 'a field in the page', codes: several, fill: { status: 'filled' } },
  { name: 'fill elsewhere?', codes: several, fill: asking, press: ['.button-fill'] },
  { name: 'fill, no site yet?', codes: several, fill: { ...asking, accountHosts: [] }, press: ['.button-fill'] },
  { name: 'filled', codes: several, fill: { status: 'filled' }, press: ['.button-fill'] },
  { name: 'fill forbidden', codes: several, fill: { status: 'forbidden' }, press: ['.button-fill'] },
  { name: 'a thousand', codes: thousand },
  { name: 'searching', codes: eight, search: 'bibl' },
  { name: 'searching among few', codes: several, search: 'git' },
  { name: 'nothing found', codes: eight, search: 'qqq' },
  { name: 'no access', codes: several, hasNoAccess: true },
  { name: 'empty', codes: open() },
  { name: 'empty, wiped', codes: open(), backup: { ...backup, isWiped: true } },
  { name: 'guarded by a person', codes: several, protection: { ...byPassphrase, status: 'open' } },
  locked('passphrase', byPassphrase),
  locked('passkey', byPasskey),
  locked('passphrase and passkey', byBoth),
  { ...locked('wrong', byBoth), typed: 'parole', unlock: { status: 'wrong', wait: 0 } },
  { ...locked('wrong, wait', byPassphrase), typed: 'parole', unlock: { status: 'wrong', wait: 96_000 } },
  { ...locked('nothing typed', byPassphrase), typed: '' },
  { ...locked('recovery', byPassphrase), press: ['.proof-other'] },
  { ...locked('recovery, too short', byBoth), press: ['.proof-other'], typed: '3A9F-0KQT', unlock: { status: 'recovery-length', characters: 8 } },
  { ...locked('recovery, mistyped', byPassphrase), press: ['.proof-other'], typed: '3A9F-0KQT-77MX-PB2C-X4RD-90ZW-KE5H', unlock: { status: 'recovery-mistyped' } },
  { name: 'unreadable', codes: { status: 'unreadable' } },
  { name: 'unavailable', codes: { status: 'unavailable' } },
  { name: 'not kept', codes: { status: 'not-kept' } },
  { name: 'no answer', codes: undefined },
  { name: 'no answer, who helps', codes: undefined, policy: { contact: 'tālr. 64\u00a0700\u00a0000' } },
  { name: 'reading', codes: several, readPage: 'never', press: [readPage] },
  { ...read('kept', { status: 'kept', account: front, source: 'page-text', site: undefined }), codes: pending },
  { ...read('kept on another site', { status: 'kept', account: front, source: 'page-text', site: 'https://gitlab.pasvaldibas-uznemums.example' }), codes: pending },
  read('known', { status: 'known', account: front, source: 'page-text', site: undefined }),
  read('nothing', { status: 'nothing-found', content: undefined }),
  read('another QR', { status: 'nothing-found', content: { kind: 'web', host: 'www.smiltenesnovads.lv' } }),
  read('choose', { status: 'choose', capture: 'a', candidates }),
  read('choose of many', { status: 'choose', capture: 'a', candidates: [...candidates, ...candidates] }),
  read('several kept', { status: 'kept-several', entries, batch: { id: 1, index: 0, size: 3 } }),
  read('forgotten', { status: 'forgotten' }),
  read('disagree', { status: 'sources-disagree' }),
  read('forbidden', { status: 'forbidden' }),
  read('not kept', { status: 'not-kept' }),
  { ...read('kept, the first', { status: 'kept', account: front, source: 'page-text', site: undefined }), codes: open({ ...front, accountStatus: 'pending' }) },
  ...problems.map((problem) => read(problem, { status: 'refused', problem })),
];
