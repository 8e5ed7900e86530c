import { createMarkup, drawCodeField, drawPage, drawStage, drawUser, generations, uri } from './authentik-markup.ts';
import type { Generation, Markup, Mode } from './authentik-markup.ts';
import type { Fixture } from './fixtures.ts';

type Method = 'totp' | 'recovery' | 'sms' | 'email';

const icons: Readonly<Record<Generation, Partial<Record<Method, string>>>> = {
  '2023.10': { totp: 'fa-mobile-alt', recovery: 'fa-mobile-alt', sms: 'fa-key' },
  '2024.12': { totp: 'fa-mobile-alt', recovery: 'fa-sticky-note', sms: 'fa-key' },
  '2025.6': { totp: 'fa-clock', recovery: 'fa-key', sms: 'fa-mobile-alt', email: 'fa-envelope-o' },
  '2025.10': { totp: 'fa-clock', recovery: 'fa-key', sms: 'fa-mobile-alt', email: 'fa-envelope' },
  '2026.8': {},
};

const helps: Readonly<Record<Method, string>> = {
  totp: 'Open your app.',
  recovery: 'Enter a recovery code.',
  sms: 'Sent via SMS.',
  email: 'Sent to v***@s***.lv',
};

const letters = 'inputmode="text" pattern="[0-9a-zA-Z]*"';
const figures = 'inputmode="numeric" pattern="[0-9]*"';
const loose = '<button class="pf-c-button pf-m-secondary">Select another authentication method</button>';

function drawValidation(markup: Markup, device: string, form: string): string {
  return drawStage(markup, 'ak-stage-authenticator-validate', markup.draw(`ak-stage-authenticator-validate-${device}`, form));
}

function drawCode(markup: Markup, method: Method, hasError = false): string {
  const icon = icons[markup.generation][method];
  const text = icon === undefined ? `<div id="validation-code-help">${helps[method]}</div>` : `<i class="fa ${icon}"></i><p>…</p>`;
  const field = drawCodeField(markup, 'validation-code-input', method === 'recovery' ? letters : figures, hasError);
  return drawValidation(markup, 'code', `<form class="pf-c-form">${drawUser(markup)}${text}${field}${loose}</form>`);
}

function drawEnrolment(markup: Markup, hasError = false): string {
  const picture = markup.generation === '2026.8' ? '<svg viewBox="0 0 265 265"><rect/></svg>' : '<img src="data:,">';
  const code = markup.draw(`qr-code data="${uri}"`, picture);
  const copy = '<button type="button"><i class="fas fa-copy"></i></button>';
  const field = drawCodeField(markup, 'totp-code-input', figures, hasError);
  const hidden = `<input type="hidden" name="otp_uri" value="${uri}">`;
  return drawStage(markup, 'ak-stage-authenticator-totp', `<form>${drawUser(markup)}${hidden}${code}${copy}${field}</form>`);
}

/** Buttons as [icon, title, subtitle]; a set-up stage has no icon. */
function drawPicker(markup: Markup, set: string, rows: readonly (readonly [icon: string, title: string, text: string])[]): string {
  const isNewest = markup.generation === '2026.8';
  const buttons = rows.map(([icon, title, text]) => {
    const words = isNewest ? `<div class="content"><h1>${title}</h1><p>${text}</p></div>` : `<div class="right"><p>${title}</p><small>${text}</small></div>`;
    return `<button type="button" class="pf-c-button authenticator-button">${icon && `<i class="fas ${icon}"></i>`}${words}</button>`;
  });
  const list = isNewest ? `<fieldset name="${set}">${buttons.join('')}</fieldset>` : `<ul>${buttons.map((button) => `<li>${button}</li>`).join('')}</ul>`;
  const hidden = '<input type="hidden" name="username" value="vards.uzvards">';
  return drawStage(markup, 'ak-stage-authenticator-validate', `<form>${hidden}${list}</form>`);
}

function drawSteps(markup: Markup, expected: string, names: readonly string[]): Record<string, readonly [string, string]> {
  const field = drawCodeField(markup, 'code', figures, false);
  return Object.fromEntries(names.map((name) => [name, [drawStage(markup, name, field), expected]]));
}

function drawScreens(markup: Markup): Readonly<Record<string, readonly [inside: string, expected: string]>> {
  const { isNew, draw } = markup;
  const picture = markup.generation === '2026.8' ? 'svg' : 'img';
  const stage = (name: string, form = '<form><button type="submit">OK</button></form>') => drawStage(markup, name, form);
  const methods = (['totp', 'recovery', 'sms', 'email'] as const).filter((method) => icons[markup.generation][method] ?? isNew);
  return {
    ...Object.fromEntries(methods.map((method) => [`code ${method}`, [drawCode(markup, method), `code ${method} · vards.uzvards · or another`]])),
    'code refused': [drawCode(markup, 'totp', true), 'code totp · vards.uzvards · error · or another'],
    'code being sent': [`<ak-loading-overlay></ak-loading-overlay>${drawCode(markup, 'totp')}`, 'code totp · vards.uzvards · busy · or another'],
    enrolment: [drawEnrolment(markup), `enrolment · 1 text · ${picture} · vards.uzvards`],
    'enrolment refused': [drawEnrolment(markup, true), `enrolment · 1 text · ${picture} · vards.uzvards · error`],
    'choice of set-up': [
      drawPicker(markup, 'stages', [['', 'Kodu ierīce', 'TOTP-Authentifikator'], ['', 'TOTP? Nē.', 'WebAuthn']]),
      'choose-setup · [Kodu ierīce] · TOTP? Nē. · vards.uzvards',
    ],
    'choice of device': [
      drawPicker(markup, 'device-challenges', [['fa-key', 'Recovery', 'TOTP'], ['fa-clock', 'Code', '…'], ['fa-mobile', 'SMS', '…']]),
      'choose-device · Recovery · [Code] · SMS · vards.uzvards',
    ],
    'choice not drawn yet': [stage('ak-stage-authenticator-validate', ''), 'loading'],
    'user name': [stage('ak-stage-identification', '<form><input name="uidField"></form>'), 'user-name'],
    'other providers only': [stage('ak-stage-identification'), 'unknown-step'],
    password: [stage('ak-stage-password', `<form>${drawUser(markup)}<input type="password" name="password"></form>`), 'password · vards.uzvards'],
    'security key': [drawValidation(markup, 'webauthn', drawUser(markup)), 'other-factor · vards.uzvards'],
    'security key of several devices': [drawValidation(markup, 'webauthn', `${drawUser(markup)}${loose}`), 'other-factor · vards.uzvards · or another'],
    'SMS that can be sent again': [
      drawValidation(markup, 'code', `<form>${drawUser(markup)}<button type="button" name="resend" class="pf-m-secondary">Resend</button>${drawCodeField(markup, 'code', figures, false)}</form>`),
      'code unclear · vards.uzvards',
    ],
    'push message': [drawValidation(markup, 'duo', drawUser(markup)), 'other-factor · vards.uzvards'],
    denied: [stage('ak-stage-access-denied'), 'denied'],
    'on its way': [stage('ak-stage-redirect', ''), 'done'],
    'posting back': [stage('ak-stage-autosubmit'), 'done'],
    ...drawSteps(markup, 'other-step', ['ak-stage-consent', 'ak-stage-prompt', 'ak-stage-user-login', 'ak-stage-authenticator-static', 'ak-stage-authenticator-sms',
      'ak-stage-authenticator-email', 'ak-stage-authenticator-webauthn']),
    ...drawSteps(markup, 'unknown-step', ['ak-stage-captcha', 'ak-stage-flow-error', 'ak-stage-session-end', 'ak-flow-source-plex', 'ak-provider-iframe-logout',
      'xak-flow-frame', 'ak-stage-of-the-future']),
    'nothing drawn yet': [draw('ak-empty-state loading=""', ''), 'loading'],
  };
}

function drawFixtures(generation: Generation, mode: Mode): Fixture[] {
  const markup = createMarkup(generation, mode);
  return Object.entries(drawScreens(markup)).map(([screen, [inside, expected]]) => ({
    name: `${generation}, ${mode}: ${screen}`,
    html: drawPage(markup, inside),
    expected,
  }));
}

/** What the method of a prompt hangs on besides: the version and the language. */
function drawOdd(name: string, expected: string, language: string, change: (html: string) => string, generation: Generation, method: Method): Fixture {
  const markup = createMarkup(generation, 'shadow');
  return { name, expected: `code ${expected} · vards.uzvards · or another`, html: change(drawPage(markup, drawCode(markup, method), language)) };
}

const same = (html: string) => html;
const versionless = (html: string) => html.replace('versionFamily', 'family');
const namedScript = (html: string) => html.replace('</head>', '<script type="module" src="/static/dist/flow/FlowInterface-2024.12.3.js"></script></head>');
const of = (version: string) => (html: string) => html.replace(/versionFamily: "[^"]+"/, `versionFamily: "${version}"`);

const plain = (form: string) => `<!doctype html><html><body><main><div id="flow-sfe-container">${form}</div></main></body></html>`;
const plainCode = (error: string, busy: string) =>
  plain(`<form id="totp-form"><input name="code" class="${error}" autocomplete="one-time-code"><button class="btn ${busy}" type="submit">…</button></form>`);

/** As the frontend after 2026.8 has it: the executor is slotted into an element that draws all around it, the overlay too. */
function drawSlotted(name: string, around: string, expected: string): Fixture {
  const markup = createMarkup('2026.8', 'shadow');
  const executor = `<ak-flow-executor slug="default-authentication-flow"><template shadowrootmode="open"><slot></slot></template>${drawCode(markup, 'totp')}</ak-flow-executor>`;
  const flow = markup.draw('ak-flow', `<ak-locale-select></ak-locale-select><main>${around}<slot></slot></main>`, executor);
  return { name, expected, html: `<!doctype html><html lang="en"><body>${flow}</body></html>` };
}

export const authentikFixtures: readonly Fixture[] = [
  ...generations.flatMap((generation) => [...drawFixtures(generation, 'shadow'), ...drawFixtures(generation, 'compatibility')]),
  drawSlotted('slotted: code', '', 'code totp · vards.uzvards · or another'),
  drawSlotted('slotted: code being sent', '<ak-loading-overlay></ak-loading-overlay>', 'code totp · vards.uzvards · busy · or another'),
  { name: 'the executor before its script', expected: 'loading', html: '<html><body><ak-flow-executor><ak-loading></ak-loading></ak-flow-executor></body></html>' },
  drawOdd('unknown version, an icon that has changed its meaning', 'unclear', 'en', versionless, '2024.12', 'totp'),
  drawOdd('the version in the name of a script only', 'totp', 'en', (html) => namedScript(versionless(html)), '2024.12', 'totp'),
  drawOdd('unknown version, an icon with one meaning', 'totp', 'en', versionless, '2025.6', 'totp'),
  drawOdd('unknown version, an icon that is TOTP nowhere', 'sms', 'en', versionless, '2024.12', 'sms'),
  drawOdd('between the versions that were looked at', 'unclear', 'en', of('2025.4'), '2024.12', 'totp'),
  drawOdd('no icon, a Latvian page (its text is English)', 'totp', 'lv', same, '2026.8', 'totp'),
  drawOdd('no icon, a region with the language', 'totp', 'pt-BR', same, '2026.8', 'totp'),
  drawOdd('no icon, a language that says SMS otherwise', 'unclear', 'zh-Hans', same, '2026.8', 'totp'),
  drawOdd('no icon, e-mail in any language', 'email', 'fi-FI', same, '2026.8', 'email'),
  drawOdd('no icon, no help text', 'unclear', 'en', (html) => html.replace('validation-code-help', 'help'), '2026.8', 'totp'),
  { name: 'plain: loading', expected: 'loading', html: plain('') },
  { name: 'plain: user name', expected: 'user-name', html: plain('<form id="ident-form"><input name="uid_field"></form>') },
  { name: 'plain: password', expected: 'password · nobody', html: plain('<form id="password-form"><input type="password" name="password"></form>') },
  { name: 'plain: code', expected: 'code unclear · nobody', html: plainCode('', '') },
  { name: 'plain: code refused', expected: 'code unclear · nobody · error', html: plainCode('is-invalid', '') },
  { name: 'plain: code being sent', expected: 'code unclear · nobody · busy', html: plainCode('', 'disabled') },
  { name: 'plain: security key', expected: 'other-factor · nobody', html: plain('<form id="totp-form"><div class="spinner-border"></div></form>') },
  {
    name: 'plain: choice of device',
    expected: 'choose-device · Recovery keys · [Traditional authenticator] · nobody',
    html: plain('<form id="picker-form"><button id="static-1" type="button">Recovery keys</button><button id="totp-2" type="button">Traditional authenticator</button></form>'),
  },
  { name: 'plain: denied', expected: 'denied', html: plain('<form id="access-denied"><p>!</p></form>') },
  { name: 'a page that the server drew', expected: 'unknown-step', html: '<html><body><ak-flow-executor><form><button>OK</button></form></ak-flow-executor></body></html>' },
];
