import { html } from '../html.js';
import { busy } from './frame.js';
import { actions, body, element, hiddenUser, stage, user } from './parts.js';
import { enrolment } from './enrolment.js';
import { validate } from './validate.js';

function identification(view) {
  const { texts } = view;
  const input = html`<input name="uidField" autofocus="" autocomplete="username" class="pf-c-form-control" required="" aria-invalid="false" type="text" placeholder="${texts.userLabel}">`;
  return stage('ak-stage-identification', view, body(html`<form class="pf-c-form">${element(view, texts.userLabel, input)}${actions(texts.logIn)}</form>`));
}

function password(view) {
  const { texts } = view;
  const input = html`<div class="pf-c-input-group"><input id="ak-stage-password-input" type="password" name="password" placeholder="${texts.passwordPlaceholder}" autofocus="" autocomplete="current-password" class="pf-c-form-control" required="" aria-invalid="false"></div>`;
  const field = html`<ak-flow-input-password required="" grab-focus="" class="pf-c-form__group" label="${texts.password}" invalid="false" prefill="">${element(view, texts.password, input)}</ak-flow-input-password>`;
  return stage('ak-stage-password', view, body(html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}${field}${actions(texts.next)}</form>`));
}

function message(view, title, text) {
  return html`<ak-empty-state icon="fa-times" header="${title}" theme="${view.theme}"><template shadowrootmode="open"><div class="pf-c-empty-state false"><div class="pf-c-empty-state__content"><i aria-hidden="true" class="pf-icon fa fa-times pf-c-empty-state__icon"></i><h1 class="pf-c-title pf-m-lg">${title}</h1><div class="pf-c-empty-state__body"><slot name="body"></slot></div><div class="pf-c-empty-state__primary"><slot name="primary"></slot></div></div></div></template><div slot="body"><p>${text}</p></div></ak-empty-state>`;
}

function denied(view) {
  return stage('ak-stage-access-denied', view, body(html`<form class="pf-c-form">${user(view)}${message(view, view.texts.denied, view.challenge.error_message)}</form>`));
}

function redirect(view) {
  return stage('ak-stage-redirect', view, html`<div class="pf-c-login__main-body"><form class="pf-c-form">${busy(view.theme, view.texts.redirecting)}</form></div>`);
}

function securityKeySetup(view) {
  return stage('ak-stage-authenticator-webauthn', view, body(html`<form class="pf-c-form">${user(view)}${busy(view.theme, view.texts.authenticating)}</form>`));
}

function flowError(view) {
  return stage('ak-stage-flow-error', view, body(html`<form class="pf-c-form">${message(view, 'Whoops!', view.challenge.error)}</form>`));
}

/** Each stage of the flow by its component's name, as the server calls it. */
export const stages = {
  'ak-stage-identification': identification,
  'ak-stage-password': password,
  'ak-stage-authenticator-validate': validate,
  'ak-stage-authenticator-totp': enrolment,
  'ak-stage-authenticator-webauthn': securityKeySetup,
  'ak-stage-access-denied': denied,
  'xak-flow-redirect': redirect,
  'ak-stage-flow-error': flowError,
};
