import type { Realm } from '../realm.ts';
import { escapeHtml, scriptJson } from '../web/html.ts';

/** A string inside single quotes of a script, with everything but letters and digits escaped, as Django writes it. */
function scriptText(text: string): string {
  return text.replace(/[^A-Za-z0-9 .:/_-]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`);
}

function configScript({ settings }: Realm): string {
  const brand = { branding_title: settings.brand, branding_logo: '/static/dist/assets/icons/icon_left_brand.svg', ui_theme: settings.theme };
  return `<script data-id="authentik-config">
"use strict";
window.authentik = {
    locale: "${scriptText(settings.language)}",
    config: JSON.parse('${scriptText(JSON.stringify({ capabilities: [], error_reporting: { enabled: false } }))}'),
    brand: JSON.parse('${scriptText(JSON.stringify(brand))}'),
    versionFamily: "${settings.generation}",
    versionSubdomain: "version-${settings.generation.replace('.', '-')}",
    build: "",
    api: { base: "/", relBase: "/" },
};
</script>`;
}

/** What our own client script must know besides the challenge. */
function clientSettings({ settings }: Realm, session: string | undefined): string {
  const { generation, compatibility, theme, language, qrFormat, decoySurvives } = settings;
  const value = { generation, compatibility, theme, language, qrFormat, decoySurvives, session };
  return `<script type="application/json" id="stand-in-settings">${scriptJson(value)}</script>`;
}

function body(realm: Realm, slug: string): string {
  const theme = realm.settings.theme;
  if (realm.settings.generation === '2024.12') {
    return `<ak-message-container theme="${theme}"></ak-message-container>
<ak-flow-executor flowslug="${slug}" data-ak-interface-root="true" theme="${theme}"><ak-loading data-ak-interface-root="true" theme="${theme}"></ak-loading></ak-flow-executor>`;
  }
  return `<ak-skip-to-content></ak-skip-to-content>
<ak-message-container popover="manual" theme="${theme}"></ak-message-container>
<ak-drawer id="flow-drawer" width="33"><ak-flow-executor slug="${slug}" class="pf-c-login" data-layout="stacked" loading="" id="interface-root" theme="${theme}"><div class="ak-c-placeholder" id="ak-placeholder" slot="placeholder"><span class="pf-c-spinner" role="progressbar" aria-valuetext="Loading..."><span class="pf-c-spinner__clipper"></span><span class="pf-c-spinner__lead-ball"></span><span class="pf-c-spinner__tail-ball"></span></span></div><ak-brand-links name="flow-links" slot="footer"><ul class="pf-c-list pf-m-inline" part="list" aria-label="Site links" data-count="1"><li part="list-item" data-index="0" data-kind="text" data-track-name="start">Powered by authentik</li></ul></ak-brand-links></ak-flow-executor><ak-flow-inspector slot="panel" id="flow-inspector" data-registration="lazy" slug="${slug}"></ak-flow-inspector></ak-drawer>`;
}

/**
 * The document in which a flow runs: the same for every stage, since stages are swapped by the client script.
 * @param session the session's id where the page stands in a frame and can't rely on its cookie
 */
export function flowPage(realm: Realm, slug: string, session: string | undefined): string {
  const { generation, theme, brand, language } = realm.settings;
  const root = generation === '2024.12' ? '<html>' : `<html lang="${language}" data-theme="${theme}" data-theme-choice="auto" class="ak-m-overlay-scrollbars">`;
  return `<!DOCTYPE html>
${root}
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="darkreader-lock">
<title>${escapeHtml(brand)}</title>
<link rel="icon" href="/static/dist/assets/icons/icon_left_brand.svg">
<link rel="stylesheet" type="text/css" href="/static/dist/flow.css">
${configScript(realm)}
${clientSettings(realm, session)}
<script src="/static/dist/flow/main.js" type="module"></script>
</head>
<body>
${body(realm, slug)}
</body>
</html>`;
}
