import type { AccountLabel } from '../../src/core/account.ts';
import { passwordSystem, userNameExample } from '../../src/settings/organisation.ts';
import type { Preferences } from '../../src/settings/preferences.ts';
import type { CardActions, CardKind, CardView } from '../../src/ui/card/view.ts';

/** A moment that stands still, so that every run draws the same. */
export const moment = 1_800_000_010_000;

/** A card to draw: with all that a card of its kind can have. */
export interface CardSample {
  readonly name: string;
  readonly view: CardView;
  readonly actions: Partial<CardActions>;
  /** Drawn after a click that came too soon. */
  readonly isPressed?: boolean;
  /** What the person and her organisation have chosen. */
  readonly chosen?: { readonly preferences?: Partial<Preferences>; readonly contact?: string };
}

const account: AccountLabel = { id: '1', name: 'Smiltenes novads (vards.uzvards)', issuer: 'Smiltenes novads', user: 'vards.uzvards' };
const second: AccountLabel = { ...account, id: '2', name: 'Smiltenes novads (jānis.bērziņš-kalniņš)' };
const onMain = () => undefined;
const named: Partial<CardActions> = { name: account.name, onRename: () => undefined };
const inSeconds = (seconds: number) => ({ until: moment + seconds * 1000 });

type Look = Omit<CardView, 'kind'> & { readonly actions?: Partial<CardActions> };
const retry: Look = { actions: { onMain } };
const refused: Look = { actions: { onMain, onHelp: () => undefined } };

/** Every kind: one that is missing here does not compile. */
const looks: Readonly<Record<CardKind, Look>> = {
  helpdesk: { actions: { onMain } },
  'user-name': { values: [userNameExample, passwordSystem] },
  password: { values: [passwordSystem] },
  'choose-setup': { actions: { onMain } },
  'choose-device': { actions: { onMain } },
  enrol: { actions: { ...named, onMain } },
  'enrol-typing': { actions: { ...named, onMain } },
  enrolling: { actions: named },
  kept: { actions: named },
  'filled-send': { account },
  'filled-press': { account },
  'filled-check': { account },
  emptied: retry,
  'waiting-step-used': { account, ...inSeconds(27) },
  'waiting-step-ending': { account, ...inSeconds(3) },
  'waiting-throttled': { account, ...inSeconds(64) },
  sent: { account },
  unanswered: retry,
  'choose-account': { actions: { choices: [account, second], onChoose: () => undefined } },
  'trouble-no-account': {},
  'trouble-clock-too-far': { ...retry, clock: { offsetSeconds: 600 } },
  'trouble-locked': retry,
  'trouble-unreadable': retry,
  'trouble-unavailable': retry,
  'trouble-not-kept': retry,
  'trouble-sources-disagree': retry,
  'trouble-nothing-found': retry,
  'trouble-not-here': retry,
  'problem-not-otpauth': retry,
  'problem-too-long': retry,
  'problem-malformed': retry,
  'problem-hotp': retry,
  'problem-unknown-type': retry,
  'problem-secret-missing': retry,
  'problem-secret-not-base32': retry,
  'problem-secret-too-short': retry,
  'problem-secret-too-long': retry,
  'problem-algorithm-unknown': retry,
  'problem-digits-out-of-range': retry,
  'problem-period-out-of-range': retry,
  'problem-parameter-twice': retry,
  'refused-checking': {},
  'refused-clock': { ...refused, clock: { offsetSeconds: -90 } },
  'refused-step-used': { ...refused, ...inSeconds(12) },
  'refused-throttled': { ...refused, ...inSeconds(125) },
  'refused-newer-key': refused,
  'refused-other-account': refused,
  'refused-typed': refused,
  'refused-unknown': refused,
  done: {},
  denied: {},
};

const allKinds: readonly CardSample[] = (Object.entries(looks) as [CardKind, Look][]).map(([kind, { actions = {}, ...view }]) => ({
  name: kind,
  view: { kind, ...view },
  actions,
}));

const longName = 'Smiltenes novada pašvaldības centrālā administrācija (aleksandrs-kristaps.bērziņš-kalniņš@smiltenesnovads.lv)';

export const cardSamples: readonly CardSample[] = [
  ...allKinds,
  { name: 'enrol, pressed too soon', view: { kind: 'enrol' }, actions: { ...named, onMain }, isPressed: true },
  { name: 'sent, long name and clock', view: { kind: 'sent', account: { ...account, name: longName }, clock: { offsetSeconds: 90 } }, actions: {} },
  {
    name: 'waiting at the enrolment',
    view: { kind: 'waiting-step-used', account, clock: { offsetSeconds: 90 }, ...inSeconds(27) },
    actions: named,
  },
  {
    name: 'five accounts to choose from',
    view: { kind: 'choose-account' },
    actions: { choices: [account, second, { ...account, id: '3', name: longName }, { ...second, id: '4' }, { ...account, id: '5' }], onChoose: () => undefined },
  },
  { name: 'refused, who helps', view: { kind: 'refused-unknown' }, actions: refused.actions ?? {}, chosen: { contact: '64\u00a0000\u00a0000, it@smiltenesnovads.lv' } },
  { name: 'refused, largest text', view: { kind: 'refused-clock', clock: { offsetSeconds: -90 } }, actions: refused.actions ?? {}, chosen: { preferences: { textSize: 'largest' } } },
  { name: 'enrolment, large text', view: { kind: 'enrol' }, actions: { ...named, onMain }, chosen: { preferences: { textSize: 'large' } } },
  { name: 'filled, dark by choice', view: { kind: 'filled-press', account }, actions: {}, chosen: { preferences: { appearance: 'dark' } } },
  { name: 'filled, light by choice', view: { kind: 'filled-press', account }, actions: {}, chosen: { preferences: { appearance: 'light' } } },
];
