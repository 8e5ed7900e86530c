import { deepQuery } from './dom.ts';
import type { CodeForm } from './page.ts';

/**
 * What shows that a form's last answer was refused: Authentik inside `ak-form-element` until 2025.6 and beside the input
 * since, its plain variant, BookStack. Looked up 2026-11.
 */
const errors = '.pf-m-error, .invalid-feedback, .is-invalid, .text-neg, .neg';

/** What shows that an answer is under way: Authentik, in a tree around the form or beside it, and its plain variant. */
const progress = 'ak-loading-overlay, #flow-sfe-container button.disabled';

/** @returns the code form under an element; undefined where there is none, or it is not drawn completely yet */
export function findCodeForm(scope: Element): CodeForm | undefined {
  const input = findInput(scope, 'code');
  // A button without a type sends a form too, but is only meant to where the form has an address.
  const submit = deepQuery(scope, 'button[type="submit"], form[action] button:not([type])');
  return (
    input &&
    submit && {
      input,
      submit,
      isBusy: deepQuery(scope.ownerDocument, progress) !== undefined,
      hasError: deepQuery(scope, errors) !== undefined,
      user: findUser(scope),
    }
  );
}

/** @returns the user name that Authentik shows (`user`, 2026.8: `username`) or carries for password managers */
export function findUser(scope: Element): string | undefined {
  const shown = deepQuery(scope, 'ak-form-static');
  return shown?.getAttribute('user') || shown?.getAttribute('username') || findInput(scope, 'username')?.value || undefined;
}

/** @returns the first input of that name under an element */
export function findInput(scope: Element, name: string): HTMLInputElement | undefined {
  return deepQuery(scope, `input[name="${name}"]`) as HTMLInputElement | undefined;
}

/** @returns those that are otpauth URIs by their scheme, each once */
export function keepOtpauth(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts)].filter((text) => text !== null && text !== undefined && /^otpauth:/i.test(text)) as string[];
}
