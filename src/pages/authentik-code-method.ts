import { deepQuery, textOf } from './dom.ts';
import { findLanguage, findVersion } from './authentik-version.ts';
import type { CodeMethod } from './page.ts';

/**
 * Languages in which an SMS prompt of Authentik 2026 says "SMS" in its help text: translated so, or not translated and
 * therefore English (Latvian always). Chinese and Finnish say it otherwise. Looked up 2026-11.
 */
const languagesThatSaySms = new Set('en lv cs de es fr it ja ko nl pl pt ru tr'.split(' '));

/**
 * Which kind of code an `ak-stage-authenticator-validate-code` asks for. TOTP, recovery, SMS and e-mail prompts are the
 * same element; what tells them apart differs by version, and where nothing does the answer is `unclear`.
 */
export function readCodeMethod(stage: Element, input: Element): CodeMethod {
  // Only recovery codes have letters; an escape such as \d in a pattern is none.
  const pattern = input.getAttribute('pattern')?.replace(/\\./g, '') ?? '';
  if (input.getAttribute('inputmode') === 'text' || /[a-z]/i.test(pattern)) return 'recovery';
  const icon = deepQuery(stage, 'i.fa');
  return icon ? byIcon(icon.className, stage.ownerDocument) : byHelpText(stage);
}

/** Until 2025.10 an icon stands beside the text; the same icon has changed its meaning. */
function byIcon(icon: string, document: Document): CodeMethod {
  if (icon.includes('fa-clock')) return 'totp';
  if (icon.includes('fa-envelope')) return 'email';
  if (icon.includes('fa-sticky-note')) return 'recovery';
  // SMS until 2024.12, e-mail too for a while, recovery since 2025.6, where letters are taken: TOTP in no version.
  if (icon.includes('fa-key')) return 'sms';
  const version = findVersion(document);
  // The icon moved from TOTP to SMS between 2024.12 and 2025.6; in which of the two between is not known.
  if (!icon.includes('fa-mobile-alt') || !version || /^2025\.[24]$/.test(version)) return 'unclear';
  return version < '2025' ? 'totp' : 'sms';
}

/** Since 2026 there is no icon: an e-mail prompt shows a masked address, an SMS prompt says so, the rest is TOTP. */
function byHelpText(stage: Element): CodeMethod {
  const help = textOf(deepQuery(stage, '#validation-code-help'));
  if (/@|mail/i.test(help)) return 'email';
  if (/sms|смс/i.test(help)) return 'sms';
  return help && languagesThatSaySms.has(findLanguage(stage.ownerDocument) ?? '') ? 'totp' : 'unclear';
}
