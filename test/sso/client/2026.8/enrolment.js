import { html, trusted } from '../html.js';
import { actions, label, stage, user } from './parts.js';

function copyButton(icon, text, longText) {
  return html`<button type="button" class="pf-c-button pf-m-secondary pf-m-progress pf-m-in-progress" aria-label="${longText}"><span class="pf-c-button__progress"><i class="fas ${icon}" aria-hidden="true"></i></span>${text}</button>`;
}

/** `ak-stage-authenticator-totp`: the secret as texts and as a picture, and the field for its first code. */
export function enrolment(view) {
  const { challenge, texts, qrFormat } = view;
  const hidden = challenge.config_url !== null && html`<input type="hidden" name="otp_uri" value="${challenge.config_url}">`;
  const data = challenge.qr_text !== null && html` data="${challenge.qr_text}"`;
  const format = qrFormat === 'svg' && html` format="svg"`;
  const picture = html`<div class="pf-c-form__group"><div class="qr-container"><qr-code role="img"${format} aria-label="${texts.qr}"${data}><template shadowrootmode="open">${trusted(challenge.qr_picture)}</template></qr-code><div class="qr-buttons">${copyButton('fa-code', texts.copyConfig, texts.copyConfigLong)}${copyButton('fa-key', texts.copySecret, texts.copySecretLong)}</div></div></div>`;
  const field = html`<div class="pf-c-form__group">${label(texts, 'totp-code-input', texts.totpCode, texts.totpCodeLong)}<input id="totp-code-input" type="text" name="code" inputmode="numeric" pattern="[0-9]*" autocomplete="one-time-code" class="pf-c-form-control pf-m-monospace" spellcheck="false" required="" placeholder="${texts.enrolmentPlaceholder}" aria-placeholder="${texts.enrolmentPlaceholderLong}"></div>`;
  return stage('ak-stage-authenticator-totp', view, html`<form class="pf-c-form">${user(view)}${hidden}${picture}<p>${texts.scan}</p>${field}${actions(texts)}</form>`);
}
