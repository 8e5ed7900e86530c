import { html } from '../html.js';
import { busy } from './frame.js';
import { actions, body, element, hiddenUser, otherMethod, stage, user } from './parts.js';

const pickerIcons = { totp: 'fa-clock', static: 'fa-key', sms: 'fa-mobile-alt', webauthn: 'fa-mobile-alt' };
const codeIcons = { totp: 'fa-mobile-alt', static: 'fa-sticky-note', sms: 'fa-key' };

function button(icon, [title, subtitle]) {
  return html`<li><button class="pf-c-button authenticator-button" type="button">${icon && html`<i class="fas ${icon}"></i>`}<div class="right"><p>${title}</p><small>${subtitle}</small></div></button></li>`;
}

function picker(view) {
  const { challenge, texts } = view;
  const pickTexts = { totp: texts.pickTotp, static: texts.pickStatic, sms: texts.pickSms, webauthn: texts.pickWebauthn };
  const stages = challenge.configuration_stages.map((one) => button(undefined, [one.name, one.verbose_name]));
  const devices = challenge.device_challenges.map((one) => button(pickerIcons[one.device_class], pickTexts[one.device_class]));
  const list = stages.length > 0 && html`<ul>${stages}</ul>`;
  return body(html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}<p>${texts.choose}</p>${list}</form><ul>${devices}</ul>`);
}

function codeForm(view) {
  const { challenge, device, texts, prefill } = view;
  const kind = device.device_class;
  const help = { totp: texts.helpTotp, static: texts.helpStatic, sms: texts.helpSms }[kind];
  const isStatic = kind === 'static';
  const input = html`<input type="text" name="code" autofocus="" autocomplete="one-time-code" class="pf-c-form-control" required="" aria-invalid="false" inputmode="${isStatic ? 'text' : 'numeric'}" pattern="${isStatic ? '[0-9a-zA-Z]*' : '[0-9]*'}" placeholder="${texts.codePlaceholder}" value="${prefill}">`;
  const description = html`<div class="icon-description"><i aria-hidden="true" class="fa ${codeIcons[kind]}"></i><p>${help}</p></div>`;
  const back = challenge.device_challenges.length > 1 && otherMethod(texts);
  return html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}${description}${element(view, isStatic ? texts.staticToken : texts.authenticationCode, input)}${actions(texts.next, back)}</form>`;
}

/** No submit button and no handler: whatever submits this form does it natively. */
function securityKeyForm(view) {
  const back = view.challenge.device_challenges.length > 1 && otherMethod(view.texts);
  return html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}${busy(view.theme, view.texts.authenticating)}<div class="pf-c-form__group pf-m-action">${back}</div></form>`;
}

/** `ak-stage-authenticator-validate`: a choice, or inside it the element of the chosen device. */
export function validate(view) {
  const { device, theme } = view;
  const open = (content) => html`<template shadowrootmode="open"><div class="pf-c-login__main-body">${content}</div></template>`;
  let content = picker(view);
  if (device?.device_class === 'webauthn') {
    content = html`<ak-stage-authenticator-validate-webauthn theme="${theme}">${open(securityKeyForm(view))}</ak-stage-authenticator-validate-webauthn>`;
  } else if (device !== undefined) {
    content = html`<ak-stage-authenticator-validate-code theme="${theme}">${open(codeForm(view))}</ak-stage-authenticator-validate-code>`;
  }
  return stage('ak-stage-authenticator-validate', view, content);
}
