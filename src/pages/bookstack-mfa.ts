import { textOf } from './dom.ts';
import type { CodeForm, CodeMethod, Part } from './page.ts';

const prompts: readonly (readonly [path: string, method: CodeMethod])[] = [
  ['/mfa/totp/verify', 'totp'],
  ['/mfa/backup_codes/verify', 'recovery'],
];

/** BookStack's second factor of its own: `/mfa/totp/generate` shows a new secret, `/mfa/verify` asks for a code. */
export function readMfa(document: Document, base: string): Part | undefined {
  const enrolment = findForm(document, `${base}/mfa/totp/confirm`);
  if (enrolment !== undefined) return readEnrolment(document, enrolment);
  for (const [path, method] of prompts) {
    const form = findForm(document, base + path);
    if (form !== undefined) return { kind: 'code', form, method };
  }
  return undefined;
}

/** Its buttons have no type: they send the form, as the page means it. */
function findForm(document: Document, action: string): CodeForm | undefined {
  const form = [...document.forms].find((candidate) => candidate.getAttribute('action') === action);
  const input = form?.querySelector<HTMLInputElement>('input[name="code"]');
  const submit = form?.querySelector<HTMLElement>('button:not([type]), button[type="submit"]');
  if (!form || !input || !submit) return undefined;
  const hasError = form.querySelector('.text-neg, .neg') !== null;
  return { input, submit, isBusy: false, hasError, user: undefined };
}

/** The URI stands as text below the QR, which is an inline `svg`; the other ones are icons. */
function readEnrolment(document: Document, form: CodeForm): Part {
  const texts = [...document.querySelectorAll('.code-base')].map(textOf).filter((text) => /^otpauth:/i.test(text));
  const card = form.input.closest('.card, main, body');
  const pictures = [...(card?.querySelectorAll('svg:not(.svg-icon)') ?? [])].filter((svg) => svg.parentElement?.closest('svg') === null);
  return { kind: 'enrolment', form, texts: [...new Set(texts)], pictures };
}
