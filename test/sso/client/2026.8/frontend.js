import { findAllDeep } from '../find-deep.js';
import { html } from '../html.js';
import { frame, overlay, shell } from './frame.js';
import { stages } from './stages.js';
import { textsOf } from './texts.js';

const elements = `ak-skip-to-content ak-message-container ak-drawer ak-brand-links ak-flow-inspector ak-locale-select ak-flow-inspector-button
  ak-loading-overlay ak-empty-state ak-spinner ak-flow-card ak-form-static ak-flow-input-password qr-code ak-stage-identification ak-stage-password
  ak-stage-authenticator-validate ak-stage-authenticator-validate-code ak-stage-authenticator-validate-webauthn ak-stage-authenticator-totp
  ak-stage-authenticator-webauthn ak-stage-access-denied ak-stage-redirect ak-stage-flow-error`.split(/\s+/);

/** At the end of the field's own group. */
function showErrors(stage, errors, isCompatible) {
  for (const old of findAllDeep(stage, 'p.pf-m-error')) old.remove();
  for (const { input, text } of errors) {
    const group = input.closest('fieldset, .pf-c-form__group');
    const scope = isCompatible ? ` ${group.className.match(/style-scope \S+/)?.[0]}` : '';
    group.insertAdjacentHTML(
      'beforeend',
      html`<p class="pf-c-form__helper-text pf-m-error${scope}" role="alert" aria-label="${text}"><span class="pf-c-form__helper-text-icon${scope}"><i class="fas fa-exclamation-circle${scope}" aria-hidden="true"></i></span>${text}</p>`.text,
    );
  }
}

/** The pages as a 2026.8 writes them. */
export function createFrontend({ theme, language, qrFormat }) {
  const texts = textsOf(language);
  return {
    elements,
    shell,
    frame: () => frame(theme, texts, language),
    overlay: () => overlay(theme, texts),
    stage: (view) => stages[view.challenge.component]({ ...view, theme, texts, qrFormat }),
    showErrors,
  };
}
