import { html } from '../html.js';

/** A stage element, its heading, and what stands below. */
export function stage(name, { theme, challenge }, content) {
  return html`<${tag(name)} theme="${theme}"><template shadowrootmode="open"><header class="pf-c-login__main-header"><h1 class="pf-c-title pf-m-3xl">${challenge.flow_info?.title ?? ''}</h1></header>${content}</template></${tag(name)}>`;
}

/** A tag's name is no text that could need escaping. */
export function tag(name) {
  return html([name]);
}

/** The body of a stage and the empty footer that most of them have. */
export function body(content) {
  return html`<div class="pf-c-login__main-body">${content}</div><footer class="pf-c-login__main-footer"><ul class="pf-c-login__main-footer-links"></ul></footer>`;
}

/** Who is signing in, and the way out. */
export function user({ theme, texts, challenge }) {
  return html`<ak-form-static class="pf-c-form__group" useravatar="${challenge.pending_user_avatar}" user="${challenge.pending_user}" theme="${theme}"><template shadowrootmode="open"><div class="form-control-static"><div class="avatar"><img class="pf-c-avatar" src="${challenge.pending_user_avatar}" alt="${texts.avatar}">${challenge.pending_user}</div><slot name="link"></slot></div></template><div slot="link"><a href="/flows/-/cancel/">${texts.notYou}</a></div></ak-form-static>`;
}

/** The user name once more, for password managers. */
export function hiddenUser({ challenge }) {
  return html`<input name="username" autocomplete="username" type="hidden" value="${challenge.pending_user}">`;
}

/** `ak-form-element`: label, slotted field, and later the error. */
export function element({ theme }, label, field) {
  return html`<ak-form-element required="" class="pf-c-form__group" label="${label}" theme="${theme}"><template shadowrootmode="open"><div class="pf-c-form__group"><label class="pf-c-form__label"><span class="pf-c-form__label-text">${label}</span><span class="pf-c-form__label-required" aria-hidden="true">*</span></label><slot></slot></div></template>${field}</ak-form-element>`;
}

export function actions(text, more) {
  return html`<div class="pf-c-form__group pf-m-action"><button type="submit" class="pf-c-button pf-m-primary pf-m-block">${text}</button>${more}</div>`;
}

/** Untyped: within the form a scripted click on it sends the form natively. */
export function otherMethod(texts) {
  return html`<button class="pf-c-button pf-m-secondary pf-m-block">${texts.other}</button>`;
}
