import * as v from 'valibot';

/** What the person has chosen for herself, on this computer. */
export interface Preferences {
  readonly appearance: 'system' | 'light' | 'dark';
  readonly textSize: 'normal' | 'large' | 'largest';
  /** `browser`: the language of the browser's own interface. */
  readonly language: 'browser' | 'lv' | 'en';
  /** Codes are filled on the page that asks for them. */
  readonly fill: boolean;
  /** A code that was filled is sent, too, where she has just been active. */
  readonly send: boolean;
  /** Where a step lasts fewer seconds than this, the next code is awaited. */
  readonly countdown: 4 | 8 | 12;
}

export type PreferenceName = keyof Preferences;

/** What each may be; the interface offers them in this order. */
export const preferenceForms = {
  appearance: v.picklist(['system', 'light', 'dark']),
  textSize: v.picklist(['normal', 'large', 'largest']),
  language: v.picklist(['browser', 'lv', 'en']),
  fill: v.boolean(),
  send: v.boolean(),
  countdown: v.picklist([4, 8, 12]),
} as const satisfies { readonly [Name in PreferenceName]: v.GenericSchema<unknown, Preferences[Name]> };

/** Where nothing was chosen. */
export const usualPreferences: Preferences = {
  appearance: 'system',
  textSize: 'normal',
  language: 'browser',
  fill: true,
  send: true,
  countdown: 4,
};

const form = v.fallback(
  v.object({
    appearance: v.fallback(preferenceForms.appearance, usualPreferences.appearance),
    textSize: v.fallback(preferenceForms.textSize, usualPreferences.textSize),
    language: v.fallback(preferenceForms.language, usualPreferences.language),
    fill: v.fallback(preferenceForms.fill, usualPreferences.fill),
    send: v.fallback(preferenceForms.send, usualPreferences.send),
    countdown: v.fallback(preferenceForms.countdown, usualPreferences.countdown),
  }),
  usualPreferences,
);

/** @param value as it was stored; what is missing or not understood in it is as usual, each by itself */
export function parsePreferences(value: unknown): Preferences {
  return v.parse(form, value);
}
