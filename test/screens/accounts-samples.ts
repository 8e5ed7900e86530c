import type { AccountsAnswer, ManagedAccount, RevealAnswer } from '../../src/messages/account-answers.ts';
import type { ProtectionAnswer } from '../../src/messages/lock-answers.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { moment } from './card-samples.ts';
import { byPassphrase } from './lock-samples.ts';

/** A state of the accounts in the settings: what the background answers, and what the person presses. */
export interface AccountsSample {
  readonly name: string;
  readonly accounts: AccountsAnswer;
  /** And after what she pressed last. */
  readonly after?: AccountsAnswer;
  readonly reveal?: RevealAnswer;
  readonly protection?: ProtectionAnswer;
  readonly policy?: Policy;
  readonly press?: readonly string[];
  /** At last she holds the button that is to be held. */
  readonly isHeld?: true;
}

const day = 24 * 60 * 60_000;
const sso = 'https://sso.smiltenesnovads.lv';

function account(id: number, name: string, changes: Partial<ManagedAccount> = {}): ManagedAccount {
  return {
    id: `${id.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    name,
    issuer: 'Smiltenes novads',
    user: 'vards.uzvards',
    accountStatus: 'confirmed',
    isPinned: false,
    isBound: true,
    origins: [sso],
    createdAt: moment - 90 * day,
    statusAt: moment - 90 * day,
    lastUsedAt: moment - day,
    ...changes,
  };
}

const open = (...accounts: readonly ManagedAccount[]): AccountsAnswer => ({ status: 'open', accounts });
export const work = account(1, 'Smiltenes novads (vards.uzvards)', { isPinned: true });
const others = [account(2, 'Microsoft', { issuer: 'Microsoft', user: 'vards.uzvards@smiltenesnovads.lv', origins: [] }), account(3, 'GitHub', { issuer: 'GitHub', user: 'vuzvards', origins: ['https://github.com', 'https://gist.github.com'] })];
const three = open(work, ...others);
const lessWork = open({ ...work, deletedAt: moment, until: moment + 30 * day }, ...others);
const longName = 'Smiltenes novada pašvaldības centrālās administrācijas grāmatvedības nodaļas kopīgais konts pārskatiem';
const long = open(
  account(1, longName, { issuer: 'Valsts reģionālās attīstības aģentūra', user: 'aleksandrs-kristaps.berzins-kalnins@smiltenesnovads.lv', origins: ['https://autentifikacija.pakalpojumi.valsts-regionalas-attistibas-agentura.example'] }),
  account(2, 'Vissgarākaisnosaukumsbezatstarpēmkādukādscilvēksvarētuierakstīt'),
);
const past = open(
  work,
  account(4, 'Smiltenes novads (vards.uzvards)', { accountStatus: 'replaced', statusAt: moment - day, until: moment + 29 * day }),
  account(5, 'Vecais veikals', { issuer: 'Veikals', user: 'vards', deletedAt: moment - 2 * day, until: moment + 28 * day }),
  account(6, longName, { deletedAt: moment - 2 * day, until: moment + 28 * day }),
);
const letters = ['Ādaži', 'Balvi', 'Cēsis', 'Dobele', 'Ērgļi', 'Gulbene', 'Ķekava', 'Līvāni', 'Ogre', 'Šķēde', 'Ūsiņi', 'Žīguri'];
const sixty = open(...Array.from({ length: 60 }, (_, index) => account(index, `${letters[index % 12] ?? ''} ${index + 1}`, { isPinned: index < 2, issuer: `Iestāde ${index}` })));
const revealed: RevealAnswer = {
  status: 'revealed',
  uri: 'otpauth://totp/Smiltenes%20novads:vards.uzvards?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Smiltenes%20novads&algorithm=SHA1&digits=6&period=30',
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
};
const details = '.account-open';
const reveal = '.account-acts [aria-expanded]';

export const accountsSamples: readonly AccountsSample[] = [
  { name: 'no accounts', accounts: open() },
  { name: 'one', accounts: open(work) },
  { name: 'three, one pinned', accounts: three },
  { name: 'never confirmed', accounts: open(work, account(7, 'Smiltenes novads (vards.uzvards)', { accountStatus: 'pending' })) },
  { name: 'one open', accounts: three, press: [details] },
  { name: 'an origin about to be taken away', accounts: open(work), press: [details, '.account-origin .button'] },
  { name: 'nowhere filled, without a name', accounts: open(account(2, 'Microsoft', { issuer: '', user: '', origins: [] })), press: [details] },
  { name: 'long names, open', accounts: long, press: [details] },
  { name: 'deleted', accounts: three, after: lessWork, press: [details, '.account-acts :last-child'] },
  { name: 'replaced and deleted ones', accounts: past },
  { name: 'a replaced one about to be restored', accounts: past, press: ['.rows .button'] },
  { name: 'to be held', accounts: open(work), press: [details, reveal] },
  { name: 'held', accounts: open(work), press: [details, reveal], isHeld: true },
  { name: 'not held for long enough', accounts: open(work), press: [details, reveal, '.hold-button'] },
  { name: 'to be proved', accounts: open(work), reveal: { status: 'proof-needed' }, protection: byPassphrase, press: [details, reveal] },
  { name: 'QR code and key', accounts: open(work), reveal: revealed, press: [details, reveal] },
  { name: 'hidden again', accounts: open(work), reveal: revealed, press: [details, reveal, '.reveal > .button'] },
  { name: 'forbidden', accounts: open(work), policy: { exportSecrets: false }, press: [details] },
  { name: 'forbidden meanwhile', accounts: open(work), reveal: { status: 'forbidden' }, press: [details, reveal] },
  { name: 'locked', accounts: { status: 'locked' } },
  { name: 'sixty', accounts: sixty },
];
