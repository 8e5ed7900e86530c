import { html } from '../html.js';

const spinner = (texts) => html`<span class="pf-c-spinner pf-m-xl" role="progressbar" aria-valuetext="${texts.loading}"><span class="pf-c-spinner__clipper"></span><span class="pf-c-spinner__lead-ball"></span><span class="pf-c-spinner__tail-ball"></span></span>`;

/** `ak-loading`, which waits beside the executor and is never seen again. */
export function loading(texts) {
  return html`<ak-loading><template shadowrootmode="open"><section class="ak-static-page pf-c-page__main-section pf-m-no-padding-mobile pf-m-xl"><div class="pf-c-empty-state" style="height: 100vh;"><div class="pf-c-empty-state__content">${spinner(texts)}<h1 class="pf-c-title pf-m-lg">${texts.loading}</h1></div></div></section></template></ak-loading>`;
}

/** Something that turns, with a title. */
export function busy(theme, title) {
  return html`<ak-empty-state icon="fa-times" header="${title}" theme="${theme}" loading=""><template shadowrootmode="open"><div class="pf-c-empty-state false"><div class="pf-c-empty-state__content"><div class="pf-c-empty-state__icon"><ak-spinner size="pf-m-xl" theme="${theme}"><template shadowrootmode="open"><span role="progressbar" class="pf-c-spinner pf-m-xl" aria-valuetext="Loading..."><span class="pf-c-spinner__clipper"></span><span class="pf-c-spinner__lead-ball"></span><span class="pf-c-spinner__tail-ball"></span></span></template></ak-spinner></div><h1 class="pf-c-title pf-m-lg">${title}</h1><div class="pf-c-empty-state__body"><slot name="body"></slot></div><div class="pf-c-empty-state__primary"><slot name="primary"></slot></div></div></div></template></ak-empty-state>`;
}

export function overlay(theme) {
  return html`<ak-loading-overlay theme="${theme}"><template shadowrootmode="open">${busy(theme, '')}<slot></slot></template></ak-loading-overlay>`;
}

/** What stands around every stage, inside the executor. */
export function frame(theme, texts) {
  return html`<ak-flow-executor><template shadowrootmode="open"><ak-locale-context theme="${theme}"><template shadowrootmode="open"><slot></slot></template><div class="pf-c-background-image" style="--ak-flow-background: none;"></div><div class="pf-c-page__drawer"><div class="pf-c-drawer pf-m-collapsed"><div class="pf-c-drawer__main"><div class="pf-c-drawer__content"><div class="pf-c-drawer__body"><div class="pf-c-login stacked"><div class="ak-login-container"><div class="pf-c-login__main"><div class="pf-c-login__main-header pf-c-brand ak-brand"><img src="/static/dist/assets/icons/icon_left_brand.svg" alt="authentik Logo"></div>${busy(theme, texts.loading)}</div><footer class="pf-c-login__footer"><ul class="pf-c-list pf-m-inline"><li><span>Powered by authentik</span></li></ul></footer></div></div></div></div></div></div></div></ak-locale-context></template></ak-flow-executor>`;
}
