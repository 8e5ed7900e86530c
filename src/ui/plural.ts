import type { MessageKey, Translate } from '../i18n.ts';

type BaseOf<Key> = Key extends `${infer Base}Other` ? (`${Base}One` extends MessageKey ? Base : never) : never;

/** What a sentence is called that has a form for each number: `Zero`, `One` and `Other` are put after it. */
export type PluralKey = BaseOf<MessageKey>;

const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, 'Zero' | 'One'>>> = { zero: 'Zero', one: 'One' };

/**
 * A sentence in the form that its number takes in the language of the sentences. In Latvian the form for zero is for 10, 11 and
 * 20, too, and the one for one is for 21; English has no form for zero, and takes the other one.
 * @param count stands for `$1`
 * @param values what stands for `$2` and on
 */
export function plural(translate: Translate, base: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const ending = endings[new Intl.PluralRules(translate('extensionLanguage')).select(count)] ?? 'Other';
  return translate(`${base}${ending}` as MessageKey, count, ...values);
}
