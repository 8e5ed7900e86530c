import type { Algorithm } from './rules/totp.ts';

export type Generation = '2024.12' | '2026.8';
export type SetupStage = 'totp' | 'webauthn';

/** What a test may change at any moment; the next answer follows it. */
export interface Settings {
  /** Which frontend the pages are written like. */
  generation: Generation;
  /** No shadow roots: everything in the light DOM, with `style-scope` classes. */
  compatibility: boolean;
  /** How far the server's clock is ahead of this computer's, milliseconds. */
  clockOffset: number;
  /** How long each answer takes, milliseconds. */
  latency: number;
  theme: 'light' | 'dark';
  /** Interface language of the SSO. Those without translations, Latvian among them, are answered in English. */
  language: string;
  /** The brand's title: the issuer of every otpauth URI. */
  brand: string;
  /** Digits and hash of devices enrolled from now on. */
  digits: 6 | 8;
  algorithm: Algorithm;
  qrFormat: 'image' | 'svg';
  /** What the enrolment page writes beside the picture; `disagree`: the hidden input and `qr-code[data]` hold different secrets. */
  enrolmentTexts: 'both' | 'none' | 'disagree';
  /** Which set-ups a person without a device may choose from. */
  setupStages: readonly SetupStage[];
  /** What the administrator called those stages. */
  stageTitles: Readonly<Record<SetupStage, string>>;
  /** What happens to a person without a device. */
  notConfigured: 'configure' | 'deny' | 'skip';
  /** After how many wrong codes in a row in a login access is denied; 0 for never. */
  deniedAfter: number;
  /** Who typed an e-mail address is called by it on the pages. */
  showEmailAsUser: boolean;
  /** The decoy form of the identification page stays in the document on later pages. */
  decoySurvives: boolean;
  /** The helpdesk's /login goes to the SSO by itself. */
  autoInitiate: boolean;
  /** The helpdesk's content security policy allows style sheets of its own host only. */
  strictStyles: boolean;
}

/** A server as the organisation most probably runs it. */
export const defaultSettings: Readonly<Settings> = {
  generation: '2026.8',
  compatibility: false,
  clockOffset: 0,
  latency: 0,
  theme: 'light',
  language: 'en',
  brand: 'authentik',
  digits: 6,
  algorithm: 'SHA1',
  qrFormat: 'svg',
  enrolmentTexts: 'both',
  setupStages: ['totp', 'webauthn'],
  stageTitles: { totp: 'TOTP Device', webauthn: 'WebAuthn device' },
  notConfigured: 'configure',
  deniedAfter: 0,
  showEmailAsUser: false,
  decoySurvives: false,
  autoInitiate: false,
  strictStyles: false,
};
