import { deepQuery } from './dom.ts';
import type { CodeForm } from './page.ts';

/** @returns the user name that a stage shows (`user`, 2026.8: `username`) or carries for password managers */
export function findUser(stage: Element): string | undefined {
  const shown = deepQuery(stage, 'ak-form-static');
  return (
    shown?.getAttribute('user') ||
    shown?.getAttribute('username') ||
    deepQuery<HTMLInputElement>(stage, 'input[name="username"]')?.value ||
    undefined
  );
}

/** @returns the stage's code form; undefined where it is not drawn yet */
export function findCodeForm(stage: Element): CodeForm | undefined {
  const input = deepQuery<HTMLInputElement>(stage, 'input[name="code"]');
  const submit = deepQuery(stage, 'button[type="submit"]');
  if (input === undefined || submit === undefined) return undefined;
  return {
    input,
    submit,
    isBusy: deepQuery(stage.ownerDocument, 'ak-loading-overlay') !== undefined,
    // Beside the input since 2025.10, inside the shadow root of `ak-form-element` before.
    hasError: deepQuery(stage, '.pf-m-error') !== undefined,
    user: findUser(stage),
  };
}
