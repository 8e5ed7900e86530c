import { html } from '../html.js';
import { enrolment } from './enrolment.js';
import { busy } from './frame.js';
import { actions, hiddenUser, label, stage, user } from './parts.js';
import { validate } from './validate.js';

function identification(view) {
  const { texts } = view;
  const content = html`<form class="pf-c-form"><div class="pf-c-form__group">${label(texts, 'ak-identifier-input', texts.userLabel)}<input name="uidField" autofocus="" spellcheck="false" autocapitalize="none" class="pf-c-form-control" required="" id="ak-identifier-input" type="text" placeholder="${texts.userLabel}" autocomplete="username" inputmode="text" enterkeyhint="go" value=""></div><div class="pf-c-form__group pf-m-action"><button type="submit" class="pf-c-button pf-m-primary pf-m-block">${texts.logIn}</button></div></form>`;
  return stage('ak-stage-identification', view, content, 'flow-card');
}

function password(view) {
  const { texts, challenge } = view;
  const hidden = html`<input name="username" type="text" autocomplete="username" hidden="" readonly="" value="${challenge.pending_user}">`;
  const field = html`<ak-flow-input-password grab-focus="" class="pf-c-form__group" label="${texts.password}" prefill=""><label class="pf-c-form__label " for="ak-stage-password-input" aria-required="false"><span class="pf-c-form__label-text">${texts.password}</span></label><div class="pf-c-form__group"><div class="pf-c-form__group-control"><div class="pf-c-input-group"><input autocomplete="current-password" type="password" id="ak-stage-password-input" name="password" placeholder="${texts.passwordPlaceholder}" class=" pf-c-form-control pf-m-icon " aria-invalid="false" value=""></div></div></div></ak-flow-input-password>`;
  return stage('ak-stage-password', view, html`<form class="pf-c-form">${user(view)}${hidden}${field}${actions(texts)}</form>`);
}

function message(view, title, text) {
  return html`<ak-empty-state icon="fa-times" role="status" theme="${view.theme}"><template shadowrootmode="open"><div aria-label="${title}" class=" pf-c-empty-state "><div class="pf-c-empty-state__content"><i part="icon" aria-hidden="true" class="pf-icon fa fa-times pf-c-empty-state__icon"></i><h1 part="heading" class="pf-c-title pf-m-lg" id="empty-state-heading"><slot></slot></h1><div part="body" class="pf-c-empty-state__body"><slot name="body"></slot></div></div></div></template><span>${title}</span><div slot="body"><p>${text}</p></div></ak-empty-state>`;
}

function denied(view) {
  const { texts, challenge } = view;
  const back = html`<fieldset class="ak-c-fieldset pf-c-form__group pf-m-action"><legend class="sr-only">${texts.formActions}</legend><a class="pf-c-button pf-m-primary pf-m-block" href="/flows/-/cancel/">${texts.back}</a></fieldset>`;
  return stage('ak-stage-access-denied', view, html`<form class="pf-c-form">${user(view)}${message(view, texts.denied, challenge.error_message)}${back}</form>`);
}

function redirect(view) {
  return stage('ak-stage-redirect', view, html`<form class="pf-c-form">${busy(view.theme, view.texts.redirecting)}</form>`);
}

function securityKeySetup(view) {
  return stage('ak-stage-authenticator-webauthn', view, html`<form class="pf-c-form">${user(view)}${hiddenUser(view)}${busy(view.theme, view.texts.authenticating)}</form>`);
}

function flowError(view) {
  return stage('ak-stage-flow-error', view, html`<form class="pf-c-form">${message(view, 'Whoops!', view.challenge.error)}</form>`);
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
