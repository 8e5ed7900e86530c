import type { EffectiveSettings } from './effective.ts';
import type { Preferences } from './preferences.ts';

/** What has to be known of the settings before a page of ours is drawn. */
export type Look = Pick<Preferences, 'appearance' | 'textSize' | 'language'>;

const choices: { readonly [Name in keyof Look]: readonly Look[Name][] } = {
  appearance: ['system', 'light', 'dark'],
  textSize: ['normal', 'large', 'largest'],
  language: ['browser', 'lv', 'en'],
};

const separator = ' ';

/** @returns the look as one line of text */
export function writeLook({ appearance, textSize, language }: Look): string {
  return [appearance, textSize, language].join(separator);
}

/** @param text as `writeLook` wrote it; what is not understood in it is as usual */
export function parseLook(text: string | null): Look {
  const [appearance, textSize, language] = (text ?? '').split(separator);
  return {
    appearance: pick(choices.appearance, appearance, 'system'),
    textSize: pick(choices.textSize, textSize, 'normal'),
    language: pick(choices.language, language, 'browser'),
  };
}

export function lookOf({ appearance, textSize, language }: EffectiveSettings): Look {
  return { appearance: appearance.value, textSize: textSize.value, language: language.value };
}

function pick<Choice extends string>(among: readonly Choice[], found: string | undefined, usual: Choice): Choice {
  return among.find((choice) => choice === found) ?? usual;
}
