import { html } from '../html.js';

/** A stage element with its card; `content` is slotted into the card's body. */
export function stage(name, { theme, challenge }, content, cardPart) {
  const tag = html([name]);
  return html`<${tag} part="challenge" exportparts="additional-actions:challenge-additional-actions, footer-band:challenge-footer-band" theme="${theme}"><template shadowrootmode="open" shadowrootdelegatesfocus><ak-flow-card${cardPart && html` part="${cardPart}"`} role="presentation" theme="${theme}"><template shadowrootmode="open"><div class="pf-c-login__main-header"><h1 class="pf-c-title pf-m-3xl ak-m-clamped">${challenge.flow_info?.title ?? ''}</h1></div><div class="pf-c-login__main-body"><slot></slot></div></template>${content}</ak-flow-card></template></${tag}>`;
}

/** Who is signing in, and the way out. */
export function user({ theme, texts, challenge }) {
  const name = challenge.pending_user;
  return html`<ak-form-static role="banner" aria-label="${texts.userInformation}" username="${name}" theme="${theme}"><template shadowrootmode="open"><div class="primary-content"><img class="pf-c-avatar" src="${challenge.pending_user_avatar}" alt="${texts.avatarOf(name)}"><div class="username" aria-description="${texts.userName}">${name}</div></div><div class="links"><slot name="link"></slot></div></template><div slot="link"><a href="/flows/-/cancel/">${texts.notYou}</a></div></ak-form-static>`;
}

/** The user name once more, for password managers. */
export function hiddenUser({ challenge }) {
  return html`<input name="username" autocomplete="username" type="hidden" value="${challenge.pending_user}">`;
}

export function label(texts, forId, text, longText) {
  const long = longText && html` aria-label="${longText}"`;
  return html`<label class="pf-c-form__label " for="${forId}" aria-required="true"${long}><span class="pf-c-form__label-text" data-required-label="${texts.required}">${text}</span></label>`;
}

export function actions(texts, more) {
  return html`<fieldset class="ak-c-fieldset pf-c-form__group pf-m-action"><legend class="sr-only">${texts.formActions}</legend><button name="continue" type="submit" class="pf-c-button pf-m-primary pf-m-block">${texts.next}</button>${more}</fieldset>`;
}

export function otherMethod(texts) {
  return html`<button class="pf-c-button pf-m-secondary pf-m-block" type="button">${texts.other}</button>`;
}
