// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/pages/systems.ts';
import { describePart } from './describe-part.ts';
import { loadPage } from './load-page.ts';

/** Pages saved from running frontends, which may lie beside the project. Their scripts were cut out, and the version with them. */
const place = join(import.meta.dirname, '../../../shared/pages/authentik');

const totpDevice = 'choose-device · [Traditional authenticator]';
/** By name of the screen, for both versions; where they differ, 2024.12 first. */
const expected: Readonly<Record<string, string | readonly [old: string, recent: string]>> = {
  code: ['code unclear · vards.uzvards', 'code totp · vards.uzvards'],
  'code-error': ['code unclear · vards.uzvards · error', 'code totp · vards.uzvards · error'],
  'device-picker-code': ['code unclear · vards.uzvards · or another', 'code totp · vards.uzvards · or another'],
  'compat-code': ['code unclear · vards.uzvards · or another', 'code totp · vards.uzvards · or another'],
  'code-sms': 'code sms · vards.uzvards',
  'code-email': 'code email · vards.uzvards',
  'code-static': 'code recovery · vards.uzvards',
  'code-webauthn': 'other-factor · vards.uzvards',
  'config-picker': 'choose-setup · [TOTP Device] · WebAuthn device · vards.uzvards',
  'compat-picker': [`${totpDevice} · Authenticator · vards.uzvards`, `${totpDevice} · Security key · vards.uzvards`],
  'device-picker': [
    `${totpDevice} · Recovery keys · Authenticator · vards.uzvards`,
    `${totpDevice} · Recovery keys · Security key · vards.uzvards`,
  ],
  denied: 'denied',
  enrolment: ['enrolment · 1 text · img · vards.uzvards', 'enrolment · 1 text · svg · vards.uzvards'],
  'enrolment-error': ['enrolment · 1 text · img · vards.uzvards · error', 'enrolment · 1 text · svg · vards.uzvards · error'],
  'enrolment-dark': ['enrolment · 1 text · img · vards.uzvards', 'enrolment · 1 text · svg · vards.uzvards'],
  'settings-enrolment': ['enrolment · 1 text · img · vards.uzvards', 'enrolment · 1 text · svg · vards.uzvards'],
  'compat-enrolment': ['enrolment · 1 text · img · vards.uzvards', 'enrolment · 1 text · svg · vards.uzvards'],
  identification: 'user-name',
  'compat-identification': 'user-name',
  password: 'password · vards.uzvards',
};

describe.skipIf(!existsSync(place))('saved pages of running frontends', () => {
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.html')) : [];
  test.each(files)('%s', (file) => {
    const [version, ...words] = file.replace('.html', '').split('-');
    const parts = expected[words.join('-')];
    const wanted = typeof parts === 'string' ? parts : parts?.[version === '2024.12' ? 0 : 1];
    const recognised = recognise(loadPage(readFileSync(join(place, file), 'utf8')));
    expect(recognised?.system.name).toBe('authentik');
    expect(describePart(recognised?.part)).toBe(wanted);
  });
});
