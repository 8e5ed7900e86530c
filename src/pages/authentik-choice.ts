import { deepQueryAll, textOf } from './dom.ts';
import { findUser } from './authentik-form.ts';
import type { Choice, Part } from './page.ts';

/**
 * The two choices of `ak-stage-authenticator-validate` share their buttons. 2026.8 names the field sets; before, a device
 * has an icon and a set-up stage has none. There are set-up stages only for somebody without a device.
 * @returns undefined where there is nothing to choose from
 */
export function readChoice(stage: Element): Part | undefined {
  // A button without a type would send the form natively; none was seen here, and none is offered.
  const buttons = deepQueryAll(stage, 'button.authenticator-button[type="button"]');
  const devices = buttons.filter(isDevice);
  const isForDevices = devices.length > 0;
  const choices = (isForDevices ? devices : buttons).map((button) => readButton(button, isForDevices));
  if (choices.length === 0) return undefined;
  return { kind: isForDevices ? 'choose-device' : 'choose-setup', choices, user: findUser(stage) };
}

function isDevice(button: Element): boolean {
  const set = button.closest('fieldset[name]')?.getAttribute('name');
  return set === 'device-challenges' || (set !== 'stages' && button.querySelector('i') !== null);
}

/**
 * The title of a set-up stage is the administrator's own; its subtitle is the stage's type and has "TOTP" in every
 * language. A device's words are translated; its icon is not.
 */
function readButton(button: HTMLElement, isForDevices: boolean): Choice {
  const [title, subtitle] = [...button.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .map(textOf)
    .filter((text) => text !== '');
  const isTotp = isForDevices ? button.querySelector('i.fa-clock') !== null : (subtitle ?? '').includes('TOTP');
  return { button, title: title ?? '', isTotp };
}
