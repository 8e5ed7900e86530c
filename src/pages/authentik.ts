import { readChoice, readPlainChoice } from './authentik-choice.ts';
import { readCodeMethod } from './authentik-code-method.ts';
import { findCodeForm, findInput, findUser, keepOtpauth } from './code-form.ts';
import { deepElements, deepQuery, deepQueryAll } from './dom.ts';
import type { Part, System } from './page.ts';

const drawers = 'ak-flow, ak-flow-executor, #flow-sfe-container';

/**
 * Authentik's flow pages, 2023.10 to 2026.8 and what comes after, shadow and compatibility mode, and the variant for old browsers (`?sfe`),
 * which draws plain forms in light DOM. All is read inside the element that draws: the decoy form, which lies beside
 * `body` and catches password managers, is outside of it.
 */
export const authentik: System = {
  name: 'authentik',
  isSignIn: true,
  isLive: true,
  drawer: drawers,
  isPage: (document) => findDrawer(document) !== null,
  recognise(document) {
    const drawer = findDrawer(document);
    return drawer ? recogniseStage(drawer) : undefined;
  },
};

function findDrawer(document: Document): Element | null {
  return document.querySelector(drawers);
}

/** Stages, what stands in their place (other sources' and providers' steps, frames, redirects), and plain forms. */
const stages = /^x?ak-(flow-)?(stage|source|provider|frame|redirect)\b|^form$/;

/** To be met when what came before was accepted; `ak-stage-flow-error` follows any failure of the server or network. */
const stepsBeyond = /^ak-stage-(consent|user-login|prompt|dummy|authenticator-)/;

/** By the stage's element, or the id of a plain form. Undefined for one that is not drawn completely yet. */
const readers = new Map<string, (stage: Element) => Part | undefined>([
  ['ak-stage-identification', readUserName],
  ['ident-form', readUserName],
  ['ak-stage-password', readPassword],
  ['password-form', readPassword],
  ['ak-stage-authenticator-validate', readValidation],
  ['picker-form', readPlainChoice],
  ['totp-form', readPlainCode],
  ['duo-form', readOtherFactor],
  ['ak-stage-authenticator-totp', readEnrolment],
  ['ak-stage-access-denied', () => ({ kind: 'denied' })],
  ['access-denied', () => ({ kind: 'denied' })],
  ['ak-stage-redirect', () => ({ kind: 'done' })],
  ['ak-stage-autosubmit', () => ({ kind: 'done' })],
  ['autosubmit-form', () => ({ kind: 'done' })],
]);

function recogniseStage(drawer: Element): Part {
  for (const element of deepElements(drawer)) {
    if (!stages.test(element.localName)) continue;
    const read = readers.get(element.localName) ?? readers.get(element.id);
    if (read) return read(element) ?? { kind: 'loading' };
    return { kind: stepsBeyond.test(element.localName) ? 'other-step' : 'unknown-step' };
  }
  return { kind: 'loading' };
}

function readUserName(stage: Element): Part | undefined {
  const input = findInput(stage, 'uidField') ?? findInput(stage, 'uid_field');
  if (input) return { kind: 'user-name', input };
  // Only other providers' buttons: drawn, but nothing to type.
  return deepQuery(stage, 'button') && { kind: 'unknown-step' };
}

function readPassword(stage: Element): Part {
  return { kind: 'password', user: findUser(stage) };
}

function readOtherFactor(stage: Element): Part {
  return { kind: 'other-factor', another: findAnother(stage), user: findUser(stage) };
}

/** The secondary button of a device's stage; where a code was sent, another one sends it again. */
function findAnother(stage: Element): HTMLElement | undefined {
  return deepQuery(stage, 'button.pf-m-secondary:not([name="resend"])');
}

/** The chosen device's own element lies inside: `…-code`, `…-webauthn`, `…-duo` and what may come; else the choice. */
function readValidation(stage: Element): Part | undefined {
  for (const device of deepElements(stage)) {
    if (device.localName === 'ak-stage-authenticator-validate-code') return readCode(device);
    if (device.localName.startsWith('ak-stage-')) return readOtherFactor(device);
  }
  return readChoice(stage);
}

function readCode(stage: Element): Part | undefined {
  const form = findCodeForm(stage);
  return form && { kind: 'code', form, method: readCodeMethod(stage, form.input), another: findAnother(stage) };
}

/** TOTP and recovery codes share this form, so the kind stays open; a security key's has the same id and no field. */
function readPlainCode(stage: Element): Part {
  const form = findCodeForm(stage);
  return form ? { kind: 'code', form, method: 'unclear' } : readOtherFactor(stage);
}

function readEnrolment(stage: Element): Part | undefined {
  const form = findCodeForm(stage);
  const code = deepQuery(stage, 'qr-code');
  const pictures = code ? deepQueryAll(code, 'img, svg, canvas') : [];
  const texts = keepOtpauth([findInput(stage, 'otp_uri')?.value, code?.getAttribute('data')]);
  return form && { kind: 'enrolment', form, texts, pictures };
}
