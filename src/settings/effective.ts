import * as organisation from './organisation.ts';
import type { Policy } from './policy.ts';
import type { Preferences } from './preferences.ts';

/** A setting as it counts. */
export interface Setting<Value> {
  readonly value: Value;
  /** What the organisation has set, the person can't change, nor what it may have set, where that is `unknown`. */
  readonly setBy: 'person' | 'organisation' | 'unknown';
}

interface Values extends Preferences {
  /** As `URL.origin` writes it. */
  readonly helpdesk: string;
  /** The sign-on service, where policy names one; it may always be anywhere in the organisation's domain. */
  readonly sso: string | undefined;
  readonly lockRequired: boolean;
  /** Minutes without use after which a vault that a person guards locks itself; null for never. */
  readonly lockAfterMinutes: number | null;
  readonly fillElsewhere: boolean;
  readonly exportSecrets: boolean;
  readonly backupReminder: boolean;
  readonly welcomePage: boolean;
  /** Who helps; undefined where nobody was named. */
  readonly contact: string | undefined;
}

export type SettingName = keyof Values;

/** All settings, the person's and the administrator's, as they count together. */
export type EffectiveSettings = { readonly [Name in SettingName]: Setting<Values[Name]> };

export interface Choices {
  readonly preferences: Preferences;
  /** What she has chosen; null for never, undefined where she has not. */
  readonly lockAfterMinutes: number | null | undefined;
}

/** Where the person has not chosen. */
const usualLockMinutes = 15;

/**
 * How the person's choices and the administrator's policy combine: what policy sets, counts.
 * @param known undefined where it can't be found out: then nothing leaves that policy could keep here
 */
export function combineSettings({ preferences, lockAfterMinutes }: Choices, known: Policy | undefined): EffectiveSettings {
  const policy = known ?? {};
  const withheld = { value: false, setBy: 'unknown' } as const;
  const chosen = lockAfterMinutes === undefined ? usualLockMinutes : lockAfterMinutes;
  // A lock that never locks is none.
  const minutes = policy.lockRequired === true ? (chosen ?? usualLockMinutes) : chosen;
  return {
    appearance: setting(undefined, preferences.appearance),
    textSize: setting(undefined, preferences.textSize),
    language: setting(policy.language, preferences.language),
    fill: setting(policy.fill, preferences.fill),
    send: setting(policy.send, preferences.send),
    countdown: setting(undefined, preferences.countdown),
    helpdesk: setting(policy.helpdesk, organisation.helpdesk),
    sso: setting<string | undefined>(policy.sso, undefined),
    lockRequired: setting(policy.lockRequired, false),
    lockAfterMinutes: setting<number | null>(policy.lockAfterMinutes, minutes),
    fillElsewhere: known ? setting(policy.fillElsewhere, true) : withheld,
    exportSecrets: known ? setting(policy.exportSecrets, true) : withheld,
    backupReminder: setting(policy.backupReminder, true),
    welcomePage: setting(policy.welcomePage, true),
    contact: setting<string | undefined>(policy.contact, undefined),
  };
}

function setting<Value>(byPolicy: Value | undefined, byPerson: Value): Setting<Value> {
  return byPolicy === undefined ? { value: byPerson, setBy: 'person' } : { value: byPolicy, setBy: 'organisation' };
}
