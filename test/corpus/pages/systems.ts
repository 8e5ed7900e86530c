import { anyUri, authentikUri } from '../payload.ts';
import type { Level } from '../ink.ts';
import type { Random } from '../random.ts';
import { asCanvas, asDrawing, asImage, asTable } from './code-markup.ts';

/** A page as a kind of system lays it out: drawn by us, with nothing of theirs but where things are. */
export interface SystemPage {
  readonly html: string;
  readonly text: string;
  readonly level: Level;
}

export interface System {
  readonly name: string;
  make(random: Random): SystemPage;
}

type Theme = 'light' | 'dark';

const picture = '<svg width="40" height="40" viewBox="0 0 5 5" role="img"><rect width="5" height="5" fill="#e8e8ee"/><path d="M1 0h1v2h-1zM3 0h1v2h-1zM0 3h5v1h-5zM2 4h1v1h-1z" fill="#3a66b0"/></svg>';
const paragraph = 'Install an authenticator on your phone, scan the picture, and enter the code that it shows you. '.repeat(3);

function page(theme: Theme, style: string, body: string): string {
  const colours = theme === 'dark' ? 'background:#18181b;color:#e8e8ea' : 'background:#fff;color:#1c1c20';
  const base = `body{margin:0;font:15px/1.5 sans-serif;${colours}}input{font:inherit;padding:6px}button{font:inherit;padding:8px 16px}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two steps</title><style>${base}${style}</style></head><body>${body}</body></html>`;
}

const entry = '<p><label>Code <input name="code" inputmode="numeric"></label> <button>Continue</button></p>';
const links = '<nav><a href="#">Profile</a><a href="#">Security</a><a href="#">Sessions</a><a href="#">Applications</a></nav>';

/** A narrow card over a picture, the code an image in a shadow root, the text in a hidden field. */
function authentikLike(random: Random): SystemPage {
  const text = authentikUri(random);
  const theme = random.pick(['light', 'dark'] as const);
  const style = `main{width:400px;margin:24px auto;padding:20px;background:${theme === 'dark' ? '#212427' : '#f5f5f7'}}body{background:linear-gradient(#345,#a76)}`;
  const code = `<qr-code><template shadowrootmode="open">${asImage(text, 5)}</template></qr-code>`;
  return { text, level: 'low', html: page(theme, style, `<main>${picture}<h1>Sign in</h1>${code}<input type="hidden" name="otp_uri" value="${text.replaceAll('&', '&amp;')}">${entry}</main>`) };
}

/** A numbered list, the code an image and nothing said of its text. */
function keycloakLike(random: Random): SystemPage {
  const text = anyUri(random);
  const steps = `<ol><li>${paragraph}<ul><li>One</li><li>Another</li></ul></li><li>Scan it:<br>${asImage(text, random.whole(3, 5))}</li><li>${paragraph}</li></ol>`;
  return { text, level: 'low', html: page('light', 'main{width:500px;margin:20px auto;padding:24px;border-top:4px solid #06c}body{background:#fafafa}', `<main><h1>Mobile authenticator</h1>${steps}${entry}</main>`) };
}

/** Settings beside a menu, the code made of table cells. */
function githubLike(random: Random): SystemPage {
  const text = anyUri(random);
  const theme = random.pick(['light', 'dark'] as const);
  const style = 'header{display:flex;gap:12px;padding:12px;background:#24292f;color:#fff}main{display:grid;grid-template-columns:180px minmax(0,1fr);gap:20px;padding:16px}nav a{display:block;padding:6px}';
  return { text, level: 'medium', html: page(theme, style, `<header>${picture}${picture} Settings</header><main>${links}<section><h2>Scan the QR code</h2>${asTable(text, 'medium', random.whole(3, 4))}${entry}<p>${paragraph}</p></section></main>`) };
}

/** A narrow column of settings, the code on a canvas. */
function nextcloudLike(random: Random): SystemPage {
  const text = anyUri(random);
  const theme = random.pick(['light', 'dark'] as const);
  const style = 'header{height:50px;background:linear-gradient(90deg,#0082c9,#30b6ff);display:flex;gap:8px}main{padding:20px 30px}';
  return { text, level: 'low', html: page(theme, style, `<header>${picture}${picture}${picture}</header><main><h2>Two-factor authentication</h2><p>${paragraph}</p>${asCanvas(text, 'low', random.whole(3, 4))}${entry}</main>`) };
}

/** A card in the middle, the code a drawing, its text below it. */
function bookstackLike(random: Random): SystemPage {
  const text = anyUri(random);
  const theme = random.pick(['light', 'dark'] as const);
  const style = `header{background:#206ea7;padding:10px}main{max-width:640px;margin:24px auto;padding:24px;background:${theme === 'dark' ? '#222' : '#fff'}}body{background:${theme === 'dark' ? '#111' : '#f2f2f2'}}.code-base{overflow-wrap:anywhere;font-family:monospace}`;
  return { text, level: 'low', html: page(theme, style, `<header>${picture}</header><main><h1>Set up</h1><p>${paragraph}</p><div>${asDrawing(text, 'low', random.pick([175, 192, 250]))}</div><div class="code-base">${text.replaceAll('&', '&amp;')}</div>${entry}</main>`) };
}

export const systems: readonly System[] = [
  { name: 'page like Authentik', make: authentikLike },
  { name: 'page like Keycloak', make: keycloakLike },
  { name: 'page like GitHub', make: githubLike },
  { name: 'page like Nextcloud', make: nextcloudLike },
  { name: 'page like BookStack', make: bookstackLike },
];
