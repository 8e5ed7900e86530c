import { deepElements, deepQuery, deepQueryAll } from './dom.ts';
import { readChoice } from './authentik-choice.ts';
import { readCodeMethod } from './authentik-code-method.ts';
import { findCodeForm, findUser } from './authentik-form.ts';
import { plainContainer, recognisePlain } from './authentik-plain.ts';
import type { Part, System } from './page.ts';

/**
 * Authentik's flow pages, 2023.10 to 2026.8, shadow and compatibility mode. Everything is read from inside
 * `ak-flow-executor`: the decoy form beside `body`, which catches password managers, lies outside of it.
 */
export const authentik: System = {
  name: 'authentik',
  isLive: true,
  isPage: (document) => document.querySelector(`ak-flow-executor, ${plainContainer}`) !== null,
  recognise(document) {
    const executor = document.querySelector('ak-flow-executor');
    if (executor !== null) return recogniseStage(executor);
    const container = document.querySelector(plainContainer);
    return container === null ? undefined : recognisePlain(container);
  },
};

/** Stages, and what takes their place: other sources' and providers' steps, frames, redirects. */
const stageName = /^(x?ak-(stage|flow-source|flow-provider|source|provider)-|xak-)/;

const readers: Record<string, (stage: Element) => Part | undefined> = {
  'ak-stage-identification': readUserName,
  'ak-stage-password': (stage) => ({ kind: 'password', user: findUser(stage) }),
  'ak-stage-authenticator-validate': readValidation,
  'ak-stage-authenticator-totp': readEnrolment,
  'ak-stage-access-denied': () => ({ kind: 'denied' }),
  'ak-stage-redirect': () => ({ kind: 'done' }),
  'ak-stage-autosubmit': () => ({ kind: 'done' }),
};

function recogniseStage(executor: Element): Part {
  for (const element of deepElements(executor)) {
    if (!stageName.test(element.localName)) continue;
    const read = Object.hasOwn(readers, element.localName) ? readers[element.localName] : undefined;
    return read === undefined ? { kind: 'other-step' } : (read(element) ?? { kind: 'loading' });
  }
  return { kind: 'loading' };
}

function readUserName(stage: Element): Part | undefined {
  const input = deepQuery<HTMLInputElement>(stage, 'input[name="uidField"]');
  if (input !== undefined) return { kind: 'user-name', input };
  // Only other providers' buttons: drawn, but nothing to type.
  return deepQuery(stage, 'button') === undefined ? undefined : { kind: 'other-step' };
}

function readValidation(stage: Element): Part | undefined {
  const device = findDeviceStage(stage);
  if (device === undefined) return readChoice(stage);
  if (device.localName !== 'ak-stage-authenticator-validate-code') return { kind: 'other-factor', user: findUser(device) };
  const form = findCodeForm(device);
  return form && { kind: 'code', form, method: readCodeMethod(device, form.input) };
}

/** The element of the device that was chosen: `…-code`, `…-webauthn`, `…-duo` and what may come. */
function findDeviceStage(stage: Element): Element | undefined {
  for (const element of deepElements(stage)) {
    if (element.localName.startsWith('ak-stage-authenticator-validate-')) return element;
  }
  return undefined;
}

function readEnrolment(stage: Element): Part | undefined {
  const form = findCodeForm(stage);
  if (form === undefined) return undefined;
  const code = deepQuery(stage, 'qr-code');
  const sources = [deepQuery<HTMLInputElement>(stage, 'input[name="otp_uri"]')?.value, code?.getAttribute('data')];
  const texts = new Set(sources.filter((text): text is string => /^otpauth:/i.test(text ?? '')));
  return { kind: 'enrolment', form, texts: [...texts], pictures: code ? deepQueryAll(code, 'img, svg, canvas') : [] };
}
