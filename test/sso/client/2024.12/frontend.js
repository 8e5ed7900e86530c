import { findAllDeep } from '../find-deep.js';
import { html } from '../html.js';
import { frame, loading, overlay } from './frame.js';
import { stages } from './stages.js';
import { textsOf } from './texts.js';

const elements = `ak-locale-context ak-loading ak-message-container ak-loading-overlay ak-empty-state ak-spinner ak-form-static ak-form-element
  ak-flow-input-password qr-code ak-stage-identification ak-stage-password ak-stage-authenticator-validate ak-stage-authenticator-validate-code
  ak-stage-authenticator-validate-webauthn ak-stage-authenticator-totp ak-stage-authenticator-webauthn ak-stage-access-denied ak-stage-redirect
  ak-stage-flow-error`.split(/\s+/);

/** Inside the root of the `ak-form-element`, below the slot. */
function showErrors(stage, errors, isCompatible) {
  for (const old of findAllDeep(stage, 'p.pf-m-error')) old.remove();
  for (const input of findAllDeep(stage, 'input[aria-invalid]')) input.setAttribute('aria-invalid', 'false');
  for (const { input, text } of errors) {
    const host = input.closest('ak-form-element');
    const group = (host.shadowRoot ?? host).querySelector('.pf-c-form__group');
    input.setAttribute('aria-invalid', 'true');
    const scope = isCompatible ? ' style-scope ak-form-element' : '';
    group.insertAdjacentHTML(
      'beforeend',
      html`<p class="pf-c-form__helper-text pf-m-error${scope}"><span class="pf-c-form__helper-text-icon${scope}"><i class="fas fa-exclamation-circle${scope}" aria-hidden="true"></i></span>${text}</p>`.text,
    );
  }
}

/** The pages as a 2024.12 writes them. */
export function createFrontend(settings) {
  const theme = settings.theme;
  const texts = textsOf(settings.language);
  return {
    elements,
    shell: () => [
      ['ak-message-container', html`<ak-message-container><template shadowrootmode="open"><ul class="pf-c-alert-group pf-m-toast"></ul></template></ak-message-container>`],
      ['ak-loading', loading(texts)],
    ],
    frame: () => frame(theme, texts),
    overlay: () => overlay(theme),
    stage: (view) => stages[view.challenge.component]({ ...view, theme, texts }),
    showErrors,
  };
}
