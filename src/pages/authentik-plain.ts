import { textOf } from './dom.ts';
import type { Choice, Part } from './page.ts';

/** Where Authentik's variant for old browsers (`?sfe`) draws: plain forms in light DOM, never translated. */
export const plainContainer = '#flow-sfe-container';

/** @param container the element of {@link plainContainer} */
export function recognisePlain(container: Element): Part {
  const form = container.querySelector('form');
  const readers: Record<string, (form: HTMLFormElement) => Part | undefined> = {
    'ident-form': readUserName,
    'password-form': () => ({ kind: 'password', user: undefined }),
    'picker-form': readPicker,
    'totp-form': readCode,
    'duo-form': () => ({ kind: 'other-factor', user: undefined }),
    'access-denied': () => ({ kind: 'denied' }),
    'autosubmit-form': () => ({ kind: 'done' }),
  };
  if (form === null) return { kind: textOf(container) === '' || hasSpinner(container) ? 'loading' : 'other-step' };
  const read = Object.hasOwn(readers, form.id) ? readers[form.id] : undefined;
  return read?.(form) ?? { kind: 'other-step' };
}

function hasSpinner(element: Element): boolean {
  return element.querySelector('.spinner-border') !== null;
}

function readUserName(form: HTMLFormElement): Part | undefined {
  const input = form.querySelector<HTMLInputElement>('input[name="uid_field"]');
  return input === null ? undefined : { kind: 'user-name', input };
}

/** TOTP and recovery codes get the same form here, so the kind stays open. The security key's form has no input. */
function readCode(form: HTMLFormElement): Part | undefined {
  const input = form.querySelector<HTMLInputElement>('input[name="code"]');
  const submit = form.querySelector<HTMLElement>('button[type="submit"]');
  if (input === null || submit === null) return hasSpinner(form) ? { kind: 'other-factor', user: undefined } : undefined;
  const isBusy = submit.classList.contains('disabled');
  const hasError = form.querySelector('.invalid-feedback, .is-invalid') !== null;
  return { kind: 'code', method: 'unclear', form: { input, submit, isBusy, hasError, user: undefined } };
}

function readPicker(form: HTMLFormElement): Part {
  const buttons = [...form.querySelectorAll<HTMLElement>('button[type="button"]')];
  const choices = buttons.map((button): Choice => {
    const title = textOf(button);
    // The id has the kind until 2024.12; since then there are only the words, which are fixed.
    return { button, title, isTotp: button.id.startsWith('totp-') || title === 'Traditional authenticator' };
  });
  return { kind: 'choose-device', choices, user: undefined };
}
