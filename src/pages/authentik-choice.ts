import { findUser } from './code-form.ts';
import { deepQueryAll, textOf } from './dom.ts';
import type { Choice, Part } from './page.ts';

/**
 * The two choices of `ak-stage-authenticator-validate` share their buttons. 2026.8 names the field sets; before, a device
 * has an icon and a set-up stage has none. There are set-up stages only for somebody without a device.
 * @returns undefined where there is nothing to choose from
 */
export function readChoice(stage: Element): Part | undefined {
  // Without its type a button would send the form natively: none was seen here, and none is offered.
  const buttons = deepQueryAll(stage, 'button.authenticator-button[type="button"]');
  const devices = buttons.filter(isDevice);
  const user = findUser(stage);
  if (devices.length > 0) return { kind: 'choose-device', choices: devices.map(readDevice), user };
  return buttons.length > 0 ? { kind: 'choose-setup', choices: buttons.map(readSetup), user } : undefined;
}

function isDevice(button: Element): boolean {
  const set = button.closest('fieldset')?.name;
  return set === 'device-challenges' || (set !== 'stages' && button.querySelector('i') !== null);
}

/** A device's words are translated; its icon is not. */
function readDevice(button: HTMLElement): Choice {
  return { button, title: linesOf(button)[0] ?? '', isTotp: button.querySelector('.fa-clock') !== null };
}

/** The title is the administrator's own; the subtitle is the stage's type and has "TOTP" in every language. */
function readSetup(button: HTMLElement): Choice {
  const [title = '', subtitle = ''] = linesOf(button);
  return { button, title, isTotp: subtitle.includes('TOTP') };
}

function linesOf(button: Element): string[] {
  return [...button.querySelectorAll('p, small, h1')].map(textOf);
}

/**
 * The choice of device of the variant for old browsers. A button's id begins with the kind until 2024.12; since then
 * there are only the words, which are not translated.
 */
export function readPlainChoice(form: Element): Part {
  const choices = deepQueryAll(form, 'button[type="button"]').map((button): Choice => {
    const title = textOf(button);
    return { button, title, isTotp: button.id.startsWith('totp-') || title === 'Traditional authenticator' };
  });
  return { kind: 'choose-device', choices, user: undefined };
}
