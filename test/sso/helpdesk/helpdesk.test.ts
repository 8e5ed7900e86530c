import { afterAll, beforeEach, expect, test } from 'vitest';
import { startStandIn } from '../server.ts';
import { passPassword, Visitor } from '../visitor.ts';

const standIn = await startStandIn({ settings: { notConfigured: 'skip' } });
const helpdesk = 'https://atbalsts.smiltenesnovads.lv';
const sso = 'https://sso.smiltenesnovads.lv';
let visitor = new Visitor(standIn);

beforeEach(() => {
  standIn.reset();
  visitor = new Visitor(standIn);
});
afterAll(() => standIn.close());

async function tokenOfLogin(): Promise<string> {
  return /name="_token" value="(\w+)"/.exec((await visitor.open(`${helpdesk}/login`)).text)?.[1] ?? '';
}

test('a guest goes through the SSO and comes back to the page first asked for', async () => {
  const guest = await visitor.open(`${helpdesk}/books/namejs`);
  expect(guest.text).toContain(`<a href="${helpdesk}/login">`);
  const page = await visitor.send(`${helpdesk}/oidc/login`, { _token: await tokenOfLogin() });
  expect(page.url.origin).toBe(sso);
  const { stage } = await passPassword(visitor, page.url.href);
  const done = await visitor.open(sso + String(stage['to']));
  expect(done.url.href).toBe(`${helpdesk}/books/namejs`);
  expect(done.text).toContain('<span class="name">Vārds Uzvārds</span>');
  expect(done.text).not.toContain(`<a href="${helpdesk}/login">`);
  expect(standIn.seen.signIns.map(({ site }) => site)).toEqual(['sso', 'helpdesk']);
});

test('the form is refused without its token, or with one of another session', async () => {
  const foreign = await new Visitor(standIn).open(`${helpdesk}/login`);
  const token = /value="(\w+)"/.exec(foreign.text)?.[1] ?? '';
  await visitor.open(`${helpdesk}/login`);
  expect((await visitor.send(`${helpdesk}/oidc/login`, {})).status).toBe(419);
  expect((await visitor.send(`${helpdesk}/oidc/login`, { _token: token })).status).toBe(419);
});

test('the callback is refused with a foreign state, and a code counts once', async () => {
  const page = await visitor.send(`${helpdesk}/oidc/login`, { _token: await tokenOfLogin() });
  const { stage } = await passPassword(visitor, page.url.href);
  const back = await visitor.ask('GET', sso + String(stage['to']));
  const callback = new URL(back.headers.location ?? '');
  const forged = new URL(callback);
  forged.searchParams.set('state', 'another');
  expect((await visitor.ask('GET', forged.href)).status).toBe(400);
  expect((await visitor.ask('GET', callback.href)).status).toBe(400);
  const retry = await visitor.send(`${helpdesk}/oidc/login`, { _token: await tokenOfLogin() });
  expect(retry.text).toContain('<span class="name">');
  expect((await visitor.ask('GET', callback.href)).status).toBe(400);
});

test.each([
  ['client_id=other&redirect_uri=https%3A%2F%2Fatbalsts.smiltenesnovads.lv%2Foidc%2Fcallback'],
  ['client_id=bookstack&redirect_uri=https%3A%2F%2Fevil.example%2Foidc%2Fcallback'],
  ['client_id=bookstack'],
])('the SSO sends nobody away with %s', async (query) => {
  expect((await visitor.ask('GET', `${sso}/application/o/authorize/?response_type=code&state=x&${query}`)).status).toBe(400);
});

test('a policy with a nonce is sent, and the meta tags stand', async () => {
  const page = await visitor.open(`${helpdesk}/`);
  const nonce = /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1] ?? 'none';
  expect(page.text).toContain(`nonce="${nonce}"`);
  expect(page.text).toContain(`<meta name="base-url" content="${helpdesk}">`);
  expect(page.text).toMatch(/<meta name="token" content="\w{40}">/);
  expect(page.text).toContain('<html lang="lv"');
});

test('with auto-initiate /login waits with the form hidden', async () => {
  expect((await visitor.open(`${helpdesk}/login`)).text).not.toContain('id="loading"');
  standIn.settings.autoInitiate = true;
  expect((await visitor.open(`${helpdesk}/login`)).text).toMatch(/id="loading"[\s\S]*<div hidden><form [^>]*id="login-form"/);
  expect((await visitor.open(`${helpdesk}/login?prevent_auto_init=true`)).text).not.toContain('id="loading"');
});

test('its own second factor has pages of its own', async () => {
  expect((await visitor.open(`${helpdesk}/mfa/totp/generate`)).text).toMatch(/<svg[\s\S]*class="code-base[^>]*>otpauth:\/\/totp/);
  expect((await visitor.send(`${helpdesk}/mfa/totp/verify`, { code: '1' })).text).toMatch(/input-fill-width neg"><div class="text-neg/);
});
