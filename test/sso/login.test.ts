import { connect } from 'node:net';
import { connect as secureConnect } from 'node:tls';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startStandIn } from './server.ts';
import { type Fields, passPassword, Visitor } from './visitor.ts';

const start = Date.UTC(2026, 10, 22, 10, 0, 0);
let now = start;
const standIn = await startStandIn({ now: () => now });
const sso = 'https://sso.smiltenesnovads.lv';
const signIn = `${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`;
const user = 'vards.uzvards';
let visitor = new Visitor(standIn);

beforeEach(() => {
  now = start;
  standIn.reset();
  visitor = new Visitor(standIn);
});
afterAll(() => standIn.close());

function isRefused(stage: Fields): boolean {
  return 'response_errors' in stage;
}

test('a wrong code makes the device wait 2^(n-1) seconds, in which even the right one fails', async () => {
  standIn.addTotp(user);
  const { page } = await passPassword(visitor, signIn);
  const post = async (code: string) => isRefused(await visitor.answer(page, { code }));
  expect(await post('000000')).toBe(true);
  now += 1000;
  expect(await post('000000')).toBe(true);
  now += 1999;
  expect(await post(standIn.codeFor(user))).toBe(true);
  now += 1;
  expect(await post(standIn.codeFor(user))).toBe(false);
  expect(standIn.seen.codeAttempts.map(({ reason }) => reason)).toEqual(['wrong', 'wrong', 'throttled', 'accepted']);
  expect(standIn.seen.codePosts).toHaveLength(4);
});

test('a device can be made to wait before a journey', async () => {
  standIn.addTotp(user);
  standIn.throttle(user, 4);
  const { page } = await passPassword(visitor, signIn);
  now += 7999;
  expect(isRefused(await visitor.answer(page, { code: standIn.codeFor(user) }))).toBe(true);
  now += 1;
  expect(isRefused(await visitor.answer(page, { code: standIn.codeFor(user) }))).toBe(false);
});

test("the server's clock rules the codes and the Date header", async () => {
  standIn.addTotp(user);
  standIn.settings.clockOffset = 90_000;
  const { page } = await passPassword(visitor, signIn);
  const head = await visitor.ask('HEAD', page.url.href);
  expect(Date.parse(head.headers.date ?? '')).toBe(start + 90_000);
  expect(head.text).toBe('');
  expect(isRefused(await visitor.answer(page, { code: standIn.codeFor(user, -3) }))).toBe(true);
  now += 1000;
  expect(isRefused(await visitor.answer(page, { code: standIn.codeFor(user) }))).toBe(false);
  expect(standIn.seen.requests.filter(({ method }) => method === 'HEAD')).toMatchObject([{ host: 'sso.smiltenesnovads.lv', scheme: 'https' }]);
});

test('a person without a device chooses a set-up by the name that the administrator gave it', async () => {
  standIn.settings.stageTitles = { totp: 'Kods telefonā', webauthn: 'Atslēga' };
  standIn.settings.language = 'zh-Hans';
  const { page, stage } = await passPassword(visitor, signIn);
  expect(stage['configuration_stages']).toEqual([
    { pk: 'totp', name: 'Kods telefonā', verbose_name: expect.stringContaining('TOTP') },
    { pk: 'webauthn', name: 'Atslēga', verbose_name: expect.not.stringContaining('TOTP') },
  ]);
  expect(await visitor.answer(page, { selected_stage: 'totp' })).toMatchObject({ component: 'ak-stage-authenticator-totp' });
});

test.each([
  ['deny', { component: 'ak-stage-access-denied' }],
  ['skip', { component: 'xak-flow-redirect', to: '/if/user/' }],
] as const)('a person without a device, where the server is set to %s', async (notConfigured, expected) => {
  standIn.settings.notConfigured = notConfigured;
  expect((await passPassword(visitor, signIn)).stage).toMatchObject(expected);
});

test('devices are offered with their last use, and a code hurts all that it does not fit', async () => {
  standIn.addTotp(user, { lastUsed: start - 5000 });
  standIn.addDevice(user, 'static', { tokens: ['abc123'] });
  standIn.addDevice(user, 'email', { tokens: ['555555'], lastUsed: start - 1000 });
  const { page, stage } = await passPassword(visitor, signIn);
  expect(stage['device_challenges']).toMatchObject([{ device_class: 'totp' }, { device_class: 'static', last_used: null }, { device_class: 'email' }]);
  expect(stage['masked_email']).toBe('v***@s***.lv');
  expect(await visitor.answer(page, { selected_challenge: {} })).not.toHaveProperty('response_errors');
  await visitor.answer(page, { code: standIn.codeFor(user) });
  expect(standIn.seen.codeAttempts.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['email', 'wrong'],
    ['static', 'wrong'],
    ['totp', 'accepted'],
  ]);
});

test('two posts of one code are both counted, and the second is refused', async () => {
  standIn.addTotp(user);
  standIn.settings.latency = 5;
  const { page } = await passPassword(visitor, signIn);
  const code = standIn.codeFor(user);
  const answers = await Promise.all([visitor.answer(page, { code }), visitor.answer(page, { code })]);
  expect(answers.filter(isRefused)).toHaveLength(1);
  expect(standIn.seen.codePosts).toMatchObject([{ code }, { code }]);
});

test('access is denied after too many wrong codes, where the server is set so', async () => {
  standIn.settings.deniedAfter = 1;
  standIn.addTotp(user);
  const { page } = await passPassword(visitor, signIn);
  expect(await visitor.answer(page, { code: '000000' })).toMatchObject({ component: 'ak-stage-access-denied' });
});

test('an unknown name is asked for a password, and a wrong password is refused', async () => {
  expect((await passPassword(visitor, signIn, 'nobody')).stage).toMatchObject({ component: 'ak-stage-password', pending_user: 'nobody' });
  expect((await passPassword(new Visitor(standIn), signIn, user, 'wrong')).stage).toMatchObject({ response_errors: { password: [{ string: 'Invalid password' }] } });
});

test.each([
  ['https', 'sso.smiltenesnovads.lv.evil.example'],
  ['https', 'sso2.smiltenesnovads.lv'],
  ['https', 'sso.smiltenesnovads.lv:8443'],
  ['http', 'sso.smiltenesnovads.lv'],
])('a copy of the sign-in answers at %s://%s', async (scheme, host) => {
  const { stage } = await passPassword(visitor, `${scheme}://${host}/flows/-/default/authentication/`);
  expect(stage['component']).toBe('ak-stage-authenticator-validate');
  expect(standIn.seen.requests.at(-1)).toMatchObject({ scheme, host });
});

test.each([
  ['2024.12', 'flowslug="default-authentication-flow"'],
  ['2026.8', '<ak-drawer id="flow-drawer" width="33"><ak-flow-executor slug="default-authentication-flow"'],
] as const)('the page of a %s says so', async (generation, markup) => {
  standIn.settings.generation = generation;
  const page = await visitor.open(signIn);
  expect(page.text).toContain(`versionFamily: "${generation}"`);
  expect(page.text).toContain(markup);
  expect(page.headers['x-frame-options']).toBe('DENY');
  expect(page.headers['content-security-policy']).toBeUndefined();
});

test('through the proxy every host leads here', async () => {
  const tunnel = connect(standIn.proxyPort, '127.0.0.1');
  tunnel.write('CONNECT sso.smiltenesnovads.lv:443 HTTP/1.1\r\nHost: sso.smiltenesnovads.lv:443\r\n\r\n');
  const opened = await new Promise<string>((resolve) => tunnel.once('data', (data: Buffer) => resolve(data.toString())));
  expect(opened).toMatch(/^HTTP\/1\.1 200 /);
  const secure = secureConnect({ socket: tunnel, servername: 'sso.smiltenesnovads.lv', rejectUnauthorized: false });
  secure.write('GET /if/user/ HTTP/1.1\r\nHost: sso.smiltenesnovads.lv\r\nConnection: close\r\n\r\n');
  const answer = await new Promise<string>((resolve) => secure.once('data', (data: Buffer) => resolve(data.toString())));
  expect(answer).toMatch(/^HTTP\/1\.1 302 /);
  secure.destroy();
});

test('closing waits for nobody who still holds a tunnel', async () => {
  const other = await startStandIn();
  const tunnel = connect(other.proxyPort, '127.0.0.1').on('error', () => undefined);
  tunnel.write('CONNECT sso.smiltenesnovads.lv:443 HTTP/1.1\r\nHost: sso.smiltenesnovads.lv:443\r\n\r\n');
  await new Promise((resolve) => tunnel.once('data', resolve));
  const closed = new Promise((resolve) => tunnel.once('close', () => resolve('closed')));
  await other.close();
  await expect(closed).resolves.toBe('closed');
});
