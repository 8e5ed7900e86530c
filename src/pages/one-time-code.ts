import { findCodeField } from './code-field.ts';
import { asksForRecovery, foldWords, saysApp, saysEmail, saysSent, saysSms } from './field-words.ts';
import { nearbyText } from './nearby-text.ts';
import type { CodeMethod, Part, System } from './page.ts';
import { systems } from './systems.ts';

/**
 * Any page at all that asks for a one-time code in a field of the usual kind. It never says what its code is made of, so
 * that a code is filled and not sent; where it says that one was sent to her, or asks for a recovery code, nothing is done.
 */
export const oneTimeCode: System = {
  name: 'one-time-code',
  isSignIn: true,
  isLive: true,
  isPage: (document) => recognise(document) !== undefined,
  recognise,
};

function recognise(document: Document): Part | undefined {
  if (systems.some((system) => system.isPage(document))) return undefined;
  const input = findCodeField(document);
  if (input === undefined) return undefined;
  const scope = input.form ?? input.closest('main, section, div');
  const submit = scope?.querySelector<HTMLElement>('button[type="submit"], input[type="submit"], button:not([type])');
  const form = {
    input,
    // Nothing is ever sent here; the card keeps clear of it.
    submit: submit ?? input,
    isBusy: input.closest('[aria-busy="true"]') !== null,
    hasError: input.getAttribute('aria-invalid') === 'true',
    // What such a page calls her is not what the account is called: with several accounts she is asked.
    user: undefined,
  };
  return { kind: 'code', form, method: readMethod(input) };
}

/** A masked address or number: `v***@s***.lv`, `+371 ••••1234`. */
const maskedAddress = /[*•·…x]{2,}[^\s@]*@|@[^\s]*[*•…]{2,}/i;
const maskedNumber = /[*•]{2,}[\s-]*\d{2,4}(?!\d)/;

function readMethod(input: HTMLInputElement): CodeMethod {
  const text = nearbyText(input);
  // Her own address in full says who she is, not where a code went.
  const words = foldWords(text.replace(/[\w.+-]+@[\w.-]+\w/g, ' '));
  if (saysSms(words) || maskedNumber.test(text)) return 'sms';
  if (saysEmail(words) || maskedAddress.test(text)) return 'email';
  // Nobody sends what an app makes; what is sent to one is a question.
  if (saysApp(words)) return 'unclear';
  if (saysSent(words)) return 'sms';
  return asksForRecovery(words) ? 'recovery' : 'unclear';
}
