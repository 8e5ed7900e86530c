import { html } from '../html.js';
import { busy } from './frame.js';
import { actions, hiddenUser, label, otherMethod, stage, user } from './parts.js';

const pickerIcons = { totp: 'fa-clock', static: 'fa-key', sms: 'fa-comment', email: 'fa-envelope', webauthn: 'fa-mobile-alt' };

function stageButton({ name, verbose_name: kind }) {
  return html`<button class="pf-c-button authenticator-button" type="button"><div class="content"><h1 class="pf-c-title pf-m-sm">${name}</h1><p class="pf-c-form__helper-text">${kind}</p></div></button>`;
}

function deviceButton(icon, [title, description], id) {
  return html`<button class="pf-c-button authenticator-button" type="button" id="${id}" aria-labelledby="${id}-label" aria-describedby="${id}-description"><i aria-hidden="true" class="fas ${icon}"></i><div class="content"><h1 class="pf-c-title pf-m-sm" id="${id}-label">${title}</h1><p class="pf-c-form__helper-text" id="${id}-description">${description}</p></div></button>`;
}

function picker(view) {
  const { challenge, texts } = view;
  const pickTexts = { totp: texts.pickTotp, static: texts.pickStatic, sms: texts.pickSms, email: texts.pickEmail, webauthn: texts.pickWebauthn };
  const stages = challenge.configuration_stages.map(stageButton);
  const devices = challenge.device_challenges.map((one, at) => deviceButton(pickerIcons[one.device_class], pickTexts[one.device_class], `device-challenge-${at}`));
  const stageList = stages.length > 0 && html`<fieldset class="ak-c-fieldset pf-c-form__group pf-m-action" name="stages"><legend class="sr-only">${texts.chooseStage}</legend>${stages}</fieldset>`;
  const deviceList = devices.length > 0 && html`<fieldset class="ak-c-fieldset pf-c-form__group pf-m-action" name="device-challenges"><legend class="pf-c-title">${texts.chooseDevice}</legend>${devices}</fieldset>`;
  return html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}${stageList}${deviceList}</form>`;
}

function codeForm(view) {
  const { challenge, device, texts, prefill } = view;
  const kind = device.device_class;
  const help = { totp: texts.helpTotp, static: texts.helpStatic, sms: texts.helpSms, email: texts.helpEmail(challenge.masked_email) }[kind];
  const isStatic = kind === 'static';
  const name = isStatic ? texts.staticToken : texts.authenticationCode;
  const back = challenge.device_challenges.length > 1 && otherMethod(texts);
  return html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}<fieldset class="ak-c-fieldset pf-c-form__group"><legend class="sr-only">${name}</legend>${label(texts, 'validation-code-input', texts.authenticationCode)}<input id="validation-code-input" aria-describedby="validation-code-help" type="text" name="code" autofocus="" spellcheck="false" autocomplete="one-time-code" class="pf-c-form-control pf-m-monospace" required="" inputmode="${isStatic ? 'text' : 'numeric'}" pattern="${isStatic ? '[0-9a-zA-Z]*' : '[0-9]*'}" placeholder="${texts.codePlaceholder}" value="${prefill}"><div class="pf-c-form__helper-text" id="validation-code-help">${help}</div></fieldset>${actions(texts, back)}</form>`;
}

function securityKeyForm(view) {
  const back = view.challenge.device_challenges.length > 1 && html`<fieldset class="ak-c-fieldset pf-c-form__group pf-m-action"><legend class="sr-only">${view.texts.formActions}</legend>${otherMethod(view.texts)}</fieldset>`;
  return html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}${busy(view.theme, view.texts.authenticating)}${back}</form>`;
}

/** `ak-stage-authenticator-validate`: a choice, or inside it the element of the chosen device. */
export function validate(view) {
  const { device, theme } = view;
  const open = (content) => html`<template shadowrootmode="open" shadowrootdelegatesfocus>${content}</template>`;
  let content = picker(view);
  if (device?.device_class === 'webauthn') {
    content = html`<ak-stage-authenticator-validate-webauthn theme="${theme}">${open(securityKeyForm(view))}</ak-stage-authenticator-validate-webauthn>`;
  } else if (device !== undefined) {
    content = html`<ak-stage-authenticator-validate-code theme="${theme}">${open(codeForm(view))}</ak-stage-authenticator-validate-code>`;
  }
  return stage('ak-stage-authenticator-validate', view, content);
}
