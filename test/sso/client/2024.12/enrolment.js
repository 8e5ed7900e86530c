import { html, trusted } from '../html.js';
import { actions, body, element, stage, user } from './parts.js';

/** `ak-stage-authenticator-totp`: the secret as texts and as a picture, and the field for its first code. */
export function enrolment(view) {
  const { challenge, texts, theme } = view;
  const hidden = challenge.config_url !== null && html`<input type="hidden" name="otp_uri" value="${challenge.config_url}">`;
  const data = challenge.qr_text !== null && html` data="${challenge.qr_text}"`;
  const picture = html`<ak-form-element theme="${theme}"><template shadowrootmode="open"><div class="pf-c-form__group"><label class="pf-c-form__label"><span class="pf-c-form__label-text"></span></label><slot></slot></div></template><div class="qr-container"><qr-code${data}><template shadowrootmode="open">${trusted(challenge.qr_picture)}</template></qr-code><button type="button" class="pf-c-button pf-m-secondary pf-m-progress pf-m-in-progress"><span class="pf-c-button__progress"><i class="fas fa-copy"></i></span>${texts.copy}</button></div></ak-form-element>`;
  const input = html`<input type="text" name="code" inputmode="numeric" pattern="[0-9]*" autofocus="" autocomplete="one-time-code" class="pf-c-form-control" required="" aria-invalid="false" placeholder="${texts.enrolmentPlaceholder}">`;
  return stage(
    'ak-stage-authenticator-totp',
    view,
    body(html`<form class="pf-c-form">${user(view)}${hidden}${picture}<p>${texts.scan}</p>${element(view, texts.code, input)}${actions(texts.next)}</form>`),
  );
}
