import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeContent } from '../../src/core/describe-content.ts';
import type { QrContent } from '../../src/core/qr-content.ts';

const lines = (...all: readonly string[]) => all.join('\n');

/** Every kind with texts that are of it: a missing kind does not compile. */
const samples: { readonly [Kind in QrContent['kind']]: readonly (readonly [string, Omit<Extract<QrContent, { kind: Kind }>, 'kind'>])[] } = {
  web: [
    ['https://example.org/path?q=1#part', { host: 'example.org' }],
    ['HTTP://EXAMPLE.ORG', { host: 'example.org' }],
    ['https://example.org:8443/', { host: 'example.org:8443' }],
    [' https://example.org/\n', { host: 'example.org' }],
    ['https://smiltenesnovads.lv@evil.example/', { host: 'evil.example' }],
    ['https://anna:parole@example.org/', { host: 'example.org' }],
    ['https://bērziņš.lv/', { host: 'xn--brzi-bva32apg.lv' }],
    ['https://smiltenesnovads.lv\\@evil.example/', { host: 'smiltenesnovads.lv' }],
    [`https://smiltenesnovads.lv.${'a'.repeat(60)}.evil.example/`, { host: `…${'a'.repeat(46)}.evil.example` }],
    ['https://[::1]:9000/', { host: '[::1]:9000' }],
  ],
  wifi: [
    ['WIFI:T:WPA;S:Novads;P:slepena parole;;', { name: 'Novads' }],
    ['WIFI:P:S\\;S\\:x;S:A\\;B\\\\C\\:D;;', { name: 'A;B\\C:D' }],
    ['wifi:S:Bērziņi;;', { name: 'Bērziņi' }],
    ['WIFI:T:WPA;P:parole;;', { name: '' }],
    ['WIFI:T:WPA;P:parole;S:\u202Eevil\u0000;;', { name: 'evil' }],
  ],
  contact: [
    [lines('BEGIN:VCARD', 'VERSION:3.0', 'N:Bērziņš;Jānis;;;', 'FN:Jānis Bērziņš', 'TEL:+37120000000', 'END:VCARD'), { name: 'Jānis Bērziņš' }],
    ['BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8:Bērziņš;Jānis\r\nEND:VCARD', { name: 'Bērziņš Jānis' }],
    ['BEGIN:VCARD\r\nFN;X=1:A\\, B\r\nEND:VCARD', { name: 'A, B' }],
    ['MECARD:N:Bērziņš,Jānis;TEL:+37120000000;;', { name: 'Bērziņš Jānis' }],
    ['MECARD:TEL:112;;', { name: '' }],
  ],
  email: [
    ['mailto:anna@novads.lv?subject=A', { address: 'anna@novads.lv' }],
    ['MAILTO:anna%2Btest@novads.lv', { address: 'anna+test@novads.lv' }],
    ['MATMSG:TO:anna@novads.lv;SUB:A;BODY:B;;', { address: 'anna@novads.lv' }],
    ['SMTP:anna@novads.lv:A:B', { address: 'anna@novads.lv' }],
  ],
  phone: [
    ['tel:+37120000000', { number: '+37120000000' }],
    ['TEL:+371 2000 0000', { number: '+371 2000 0000' }],
  ],
  sms: [
    ['SMSTO:+37120000000:Labdien', { number: '+37120000000' }],
    ['sms:1234?body=A', { number: '1234' }],
  ],
  place: [
    ['geo:57.4247,25.9017', {}],
    ['geo:57.4247,25.9017?q=Smiltene', {}],
    ['GEO:-1,2,3', {}],
  ],
  event: [
    [lines('BEGIN:VEVENT', 'SUMMARY:Sapulce', 'DTSTART:20261122T130000Z', 'END:VEVENT'), { name: 'Sapulce' }],
    [lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'SUMMARY;LANGUAGE=lv:Domes sēde\\, 2. daļa', 'END:VEVENT', 'END:VCALENDAR'), { name: 'Domes sēde, 2. daļa' }],
    [lines('BEGIN:VEVENT', 'DTSTART:20261122T130000Z', 'END:VEVENT'), { name: '' }],
  ],
  payment: [
    [lines('BCD', '002', '1', 'SCT', 'HABALV22', 'Smiltenes novads', 'LV00HABA0000000000000', 'EUR1'), { name: 'Smiltenes novads' }],
    ['SPD*1.0*ACC:CZ5855000000001265098001*AM:480.50*CC:CZK*RN:NOVADS*MSG:A', { name: 'NOVADS' }],
    ['SPD*1.0*ACC:CZ5855000000001265098001', { name: '' }],
  ],
  'other-authenticator': [
    ['phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fexample.phonefactor.net%2Fpad%2F123', {}],
    ['oktaverify://anna@novads.lv/?t=abc&f=def&s=https://novads.okta.com', {}],
    ['duo://ABCDEFGHIJKLMNOPQRST-YXBpLTEyMzQ1Njc4LmR1b3NlY3VyaXR5LmNvbQ', {}],
    ['ABCDEFGHIJKLMNOPQRST-YXBpLTEyMzQ1Njc4LmR1b3NlY3VyaXR5LmNvbQ', {}],
    ['motp://Example:anna?secret=0123456789abcdef', {}],
    ['lpaauth-migration://offline?data=H4sI', {}],
    ['steam://JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', {}],
  ],
  passkey: [[`FIDO:/${'0123456789'.repeat(16)}`, {}]],
  'app-link': [
    ['steam://run/440', { scheme: 'steam' }],
    ['sgnl://linkdevice?uuid=1', { scheme: 'sgnl' }],
    ['ms-settings://network', { scheme: 'ms-settings' }],
    ['file:///etc/passwd', { scheme: 'file' }],
    ['javascript://%0Aalert(1)', { scheme: 'javascript' }],
  ],
  text: [
    ['Sveika, pasaule!', { text: 'Sveika, pasaule!' }],
    ['Kabinets: 12', { text: 'Kabinets: 12' }],
    ['javascript:alert(1)', { text: 'javascript:alert(1)' }],
    ['data:text/html,<b>', { text: 'data:text/html,<b>' }],
    ['https://', { text: 'https://' }],
    ['https://example.org and more', { text: 'https://example.org and more' }],
    ['example.org', { text: 'example.org' }],
    ['WIFI', { text: 'WIFI' }],
    ['WIFI: on the second floor', { text: 'WIFI: on the second floor' }],
    [lines('BCD', '001', '1', 'SCT'), { text: 'BCD 001 1 SCT' }],
    ['geo:here', { text: 'geo:here' }],
    ['mailto:', { text: 'mailto:' }],
    ['mailto:%@%', { text: 'mailto:%@%' }],
    ['tel:anna', { text: 'tel:anna' }],
    ['BEGIN:VCARDS', { text: 'BEGIN:VCARDS' }],
    ['phonefactor', { text: 'phonefactor' }],
    ['a\u202E\u0000\u200Bb\nc', { text: 'ab c' }],
    ['x'.repeat(61), { text: `${'x'.repeat(59)}…` }],
    ['x'.repeat(60), { text: 'x'.repeat(60) }],
    [`${'x'.repeat(58)}🔑yy`, { text: `${'x'.repeat(58)}…` }],
    ['', { text: '' }],
  ],
};

describe.each(Object.entries(samples))('%s', (kind, texts) => {
  test.each(texts)('%j', (text, shown) => {
    expect(describeContent(text)).toEqual({ kind, ...shown });
  });
});

/** What the formats are made of, so that the fuzz gets past the first checks. */
const fragment = fc.oneof(
  fc.constantFrom('https://', 'WIFI:', 'S:', 'MECARD:', 'N:', 'BEGIN:VCARD\n', 'BEGIN:VEVENT\n', 'FN', 'SUMMARY:', 'BCD\n002\n1\nSCT\n', 'SPD*1.0*', 'RN:'),
  fc.constantFrom('tel:', 'sms:', 'mailto:', 'MATMSG:TO:', 'geo:', 'FIDO:/', 'duo://', 'a@b', ';', '\\', ':', '*', '\n', '%', '@', '1', '://'),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('\u202E', '\u0000', '\uD800', '🔑'),
);

test('anything at all is told in at most 60 visible characters', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 20 }), (parts) => {
      const { kind, ...shown } = describeContent(parts.join(''));
      expect(Object.keys(samples)).toContain(kind);
      const [value = '', ...others] = Object.values(shown);
      expect(others).toEqual([]);
      expect(value.length).toBeLessThanOrEqual(60);
      expect(value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 2000 },
  );
});

it.each(['WIFI:', 'WIFI:S:', 'MECARD:\\', 'BEGIN:VCARD\n', 'SPD*1.0*A:', 'tel:', 'mailto:', 'https://', 'a', ';', '\\', '*RN:', ' ', '\n', '\u0000'])(
  'takes a megabyte of %j in its stride',
  (beginning) => {
    for (const filling of [beginning, ':', ';', '\\', ' ', '1', '\n', '@', '\u200B']) {
      const before = performance.now();
      describeContent(beginning + filling.repeat(1_000_000 / filling.length));
      expect(performance.now() - before).toBeLessThan(1000);
    }
  },
);
