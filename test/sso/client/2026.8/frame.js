import { html } from '../html.js';

const locales = [
  ['en', 'English'],
  ['cs-CZ', 'čeština (Czech)'],
  ['nl-NL', 'Nederlands (Dutch)'],
  ['fi-FI', 'suomi (Finnish)'],
  ['fr-FR', 'français (French)'],
  ['de', 'Deutsch (German)'],
  ['it-IT', 'italiano (Italian)'],
  ['pl-PL', 'polski (Polish)'],
  ['pt-BR', 'português (Portuguese)'],
  ['ru-RU', 'русский (Russian)'],
  ['es-ES', 'español (Spanish)'],
  ['tr-TR', 'Türkçe (Turkish)'],
  ['zh-Hans', '简体中文 (Simplified Chinese)'],
  ['ja-JP', '日本語 (Japanese)'],
  ['ko-KR', '한국어 (Korean)'],
];

/** What stands around the executor, each with the host that it belongs to. */
export function shell() {
  return [
    ['ak-message-container', html`<ak-message-container><template shadowrootmode="open"><ul role="region" part="messages" class="pf-c-alert-group pf-m-toast" aria-label="Status messages" data-alignment="bottom-left"></ul></template></ak-message-container>`],
    ['ak-drawer', html`<ak-drawer><template shadowrootmode="open"><div class="ak-v2-c-drawer" part="drawer"><div class="ak-v2-c-drawer__main" part="drawer-main"><div class="ak-v2-c-drawer__content" part="drawer-content"><div class="ak-v2-c-drawer__body" part="drawer-body"><slot></slot></div></div><div class="ak-v2-c-drawer__panel" part="drawer-panel"><div class="ak-v2-c-drawer__panel-main" part="drawer-panel-main"><slot name="panel"></slot></div></div></div></div></template></ak-drawer>`],
  ];
}

/** Something that turns, with a title. */
export function busy(theme, title) {
  return html`<ak-empty-state icon="fa-times" role="status" theme="${theme}" loading=""><template shadowrootmode="open"><div aria-label="${title}" class=" pf-c-empty-state "><div class="pf-c-empty-state__content"><div part="spinner" class="pf-c-empty-state__icon"><ak-spinner size="pf-m-xl" theme="${theme}"><template shadowrootmode="open"><span role="progressbar" class="pf-c-spinner pf-m-xl" aria-valuetext="Loading..."><span class="pf-c-spinner__clipper"></span><span class="pf-c-spinner__lead-ball"></span><span class="pf-c-spinner__tail-ball"></span><slot></slot></span></template></ak-spinner></div><h1 part="heading" class="pf-c-title pf-m-lg" id="empty-state-heading"><slot></slot></h1></div></div></template><span>${title}</span></ak-empty-state>`;
}

export function overlay(theme, texts) {
  return html`<ak-loading-overlay role="status" theme="${theme}"><template shadowrootmode="open">${busy(theme, texts.loading)}</template></ak-loading-overlay>`;
}

function localeSelect(theme, language) {
  const options = locales.map(([value, name]) => html`<option value="${value}"${value === language && html` selected=""`}>${name}</option>`);
  return html`<ak-locale-select part="locale-select" exportparts="label:locale-select-label,select:locale-select-select" class="pf-m-dark" theme="${theme}"><template shadowrootmode="open" shadowrootdelegatesfocus><label part="label" for="locale-selector" aria-label="Select language"><svg class="icon" role="img" aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 3a13 13 0 1 0 0 26 13 13 0 0 0 0-26Zm0 2c2 0 4 4 4 11s-2 11-4 11-4-4-4-11 2-11 4-11ZM5 15h22v2H5Z"></path></svg></label><select part="select" id="locale-selector" class="ak-m-capitalize" name="locale">${options}</select></template></ak-locale-select>`;
}

/** What stands around every stage, inside the executor. */
export function frame(theme, texts, language) {
  return html`<ak-flow-executor><template shadowrootmode="open">${localeSelect(theme, language)}<header class="pf-c-login__header"><ak-flow-inspector-button theme="${theme}"><template shadowrootmode="open"></template></ak-flow-inspector-button></header><main class="pf-c-login__main" part="main" data-layout="stacked" aria-label="${texts.form}"><div class="pf-c-login__main-header pf-c-brand" part="branding"><img src="/static/dist/assets/icons/icon_left_brand.svg" class="branding-logo" alt="authentik Logo"></div><slot name="placeholder"></slot></main><footer name="site-footer" part="footer" aria-label="Site footer" class="pf-c-login__footer pf-m-dark"><slot name="footer"></slot></footer></template></ak-flow-executor>`;
}
