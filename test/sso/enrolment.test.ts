import { afterAll, beforeEach, expect, test } from 'vitest';
import { fromBase32 } from './rules/base32.ts';
import { type Algorithm, codeOf } from './rules/totp.ts';
import { startStandIn } from './server.ts';
import { type Fields, passPassword, Visitor } from './visitor.ts';

const start = Date.UTC(2026, 10, 22, 10, 0, 0);
let now = start;
const standIn = await startStandIn({ now: () => now });
const sso = 'https://sso.smiltenesnovads.lv';
const signIn = `${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`;
let visitor = new Visitor(standIn);

beforeEach(() => {
  now = start;
  standIn.reset();
  standIn.settings.setupStages = ['totp'];
  visitor = new Visitor(standIn);
});
afterAll(() => standIn.close());

/** The code of an otpauth text, read by the standard's words alone. */
function codeOfText(text: unknown, offset = 0): string {
  const query = new URL(String(text)).searchParams;
  const secret = fromBase32(query.get('secret') ?? '');
  const key = { secret, algorithm: query.get('algorithm') as Algorithm, digits: Number(query.get('digits')), period: 30 };
  return codeOf(key, Math.floor(now / 30_000) + offset);
}

function errorOf(stage: Fields): unknown {
  return (stage['response_errors'] as { code?: { string: string }[] } | undefined)?.code?.[0]?.string;
}

test('the device belongs to nobody until its first code', async () => {
  const { page, stage } = await passPassword(visitor, signIn);
  expect(stage['component']).toBe('ak-stage-authenticator-totp');
  const refused = await visitor.answer(page, { code: codeOfText(stage['config_url'], 2) });
  expect(errorOf(refused)).toBe('Code does not match');
  expect(standIn.totpOf('vards.uzvards')).toEqual([]);
  now += 1000;
  const accepted = await visitor.answer(page, { code: codeOfText(stage['config_url']) });
  expect(accepted).toEqual({ component: 'xak-flow-redirect', to: '/if/user/' });
  expect(standIn.totpOf('vards.uzvards')).toMatchObject([{ secret: new URL(String(stage['config_url'])).searchParams.get('secret') }]);
  expect(standIn.seen.codeAttempts.map(({ purpose, reason }) => [purpose, reason])).toEqual([
    ['enrolment', 'outside'],
    ['enrolment', 'accepted'],
  ]);
});

test('the secret survives a reload, and another session or a cancelled flow gets another', async () => {
  const { page, stage } = await passPassword(visitor, signIn);
  await visitor.open(page.url.href);
  expect((await visitor.stage(page))['config_url']).toBe(stage['config_url']);
  await visitor.open(`${sso}/flows/-/cancel/`);
  const again = await passPassword(visitor, signIn);
  expect(again.stage['config_url']).not.toBe(stage['config_url']);
  const other = await passPassword(new Visitor(standIn), signIn);
  expect(other.stage['config_url']).not.toBe(again.stage['config_url']);
});

test("the enrolment's code does not serve for the login just after; the next step's does", async () => {
  const { page, stage } = await passPassword(visitor, signIn);
  await visitor.answer(page, { code: codeOfText(stage['config_url']) });
  visitor.forgetCookies();
  const login = await passPassword(visitor, signIn);
  expect(login.stage['component']).toBe('ak-stage-authenticator-validate');
  expect(errorOf(await visitor.answer(login.page, { code: standIn.codeFor('vards.uzvards') }))).toContain('Invalid Token');
  now += 1000;
  expect(await visitor.answer(login.page, { code: standIn.codeFor('vards.uzvards', 1) })).toMatchObject({ component: 'xak-flow-redirect' });
  expect(standIn.seen.codeAttempts.map(({ reason }) => reason)).toEqual(['accepted', 'reused', 'accepted']);
});

test.each([
  [8, 'SHA1'],
  [6, 'SHA256'],
  [8, 'SHA512'],
] as const)('%i digits with %s', async (digits, algorithm) => {
  Object.assign(standIn.settings, { digits, algorithm, brand: 'Smiltene: IT – ā' });
  const { page, stage } = await passPassword(visitor, signIn, 'jānis.bērziņš', 'parole-2');
  const text = String(stage['config_url']);
  expect(text).toContain('totp/Smiltene%3A%20IT%20%E2%80%93%20%C4%81%3Aj%C4%81nis.b%C4%93rzi%C5%86%C5%A1?');
  expect(text).toContain(`&algorithm=${algorithm}&digits=${digits}&`);
  expect(await visitor.answer(page, { code: codeOfText(text) })).toMatchObject({ component: 'xak-flow-redirect' });
});

test('an e-mail address signs in, too, and is shown only where the server is set so', async () => {
  const plain = await passPassword(visitor, signIn, 'vards.uzvards@smiltenesnovads.lv');
  expect(plain.stage['pending_user']).toBe('vards.uzvards');
  standIn.settings.showEmailAsUser = true;
  const shown = await visitor.stage(plain.page);
  expect(shown['pending_user']).toBe('vards.uzvards@smiltenesnovads.lv');
  expect(shown['config_url']).toContain('%3Avards.uzvards?');
});

test('a page without texts has the picture alone, and texts can be made to disagree', async () => {
  standIn.settings.enrolmentTexts = 'none';
  const { page, stage } = await passPassword(visitor, signIn);
  expect(stage).toMatchObject({ config_url: null, qr_text: null, qr_picture: expect.stringContaining('<svg') });
  Object.assign(standIn.settings, { enrolmentTexts: 'disagree', qrFormat: 'image' });
  const torn = await visitor.stage(page);
  expect(torn['qr_picture']).toContain('data:image/png;base64,');
  expect(torn['qr_text']).not.toBe(torn['config_url']);
});

test("a signed-in person enrols from the user's own page, and a stranger is denied", async () => {
  const login = await passPassword(visitor, signIn);
  await visitor.answer(login.page, { code: codeOfText(login.stage['config_url']) });
  const own = await visitor.open(`${sso}/if/user/`);
  const link = /href="(\/flows\/-\/configure\/[^"]+)"/.exec(own.text)?.[1] ?? '';
  const page = await visitor.open(sso + link);
  expect(page.url.pathname).toBe('/if/flow/default-authenticator-totp-setup/');
  const stage = await visitor.stage(page);
  expect(await visitor.answer(page, { code: codeOfText(stage['config_url']) })).toMatchObject({ to: expect.stringMatching(/^\/if\/user\/#\/settings;/) });
  expect(standIn.totpOf('vards.uzvards')).toHaveLength(2);
  const stranger = new Visitor(standIn);
  expect(await stranger.stage(await stranger.open(page.url.href))).toMatchObject({ component: 'ak-stage-access-denied' });
});
