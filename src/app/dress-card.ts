import type { CardDress } from '../messages/card-dress.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { MessageKey } from '../i18n.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';

const colorSchemes: Readonly<Record<Preferences['appearance'], CardDress['colorScheme']>> = { system: '', light: 'light', dark: 'dark' };
/** As much larger than the card's usual 14 pixels as the text on our own pages. */
const fontSizes: Readonly<Record<Preferences['textSize'], string>> = { normal: '', large: '17.5px', largest: '21px' };

/** The card's sentences that send her to whoever helps. A test compares them with what the catalogues say. */
export const namingSupport = [
  'card_trouble_no_account_hint',
  'card_trouble_clock_too_far_hint',
  'card_trouble_not_kept_hint',
  'card_problem_not_otpauth_hint',
  'card_problem_too_long_hint',
  'card_problem_malformed_hint',
  'card_problem_hotp_hint',
  'card_problem_unknown_type_hint',
  'card_problem_secret_missing_hint',
  'card_problem_secret_not_base32_hint',
  'card_problem_secret_too_short_hint',
  'card_problem_secret_too_long_hint',
  'card_problem_algorithm_unknown_hint',
  'card_problem_digits_out_of_range_hint',
  'card_problem_period_out_of_range_hint',
  'card_problem_parameter_twice_hint',
  'card_refused_unknown_hint',
  'card_denied_hint',
] as const satisfies readonly MessageKey[];

/** How the card is to look by the settings as they count now. Never rejects: a card in the browser's own look is better than none. */
export async function dressCard(ports: Pick<Ports, 'local' | 'policy' | 'words'>): Promise<CardDress> {
  try {
    const [chosen, { appearance, textSize, contact }] = await Promise.all([ports.words.ofCard(), readSettings(ports)]);
    return {
      words: { ...chosen, ...(contact.value !== undefined && nameContact(contact.value, ports.words)) },
      colorScheme: colorSchemes[appearance.value],
      fontSize: fontSizes[textSize.value],
    };
  } catch {
    return { words: {}, colorScheme: '', fontSize: '' };
  }
}

/** Below each of these sentences, who that is. */
function nameContact(contact: string, { translate }: Ports['words']): CardDress['words'] {
  return Object.fromEntries(namingSupport.map((key) => [key, `${translate(key)}\n${translate('card_contact', contact)}`]));
}
