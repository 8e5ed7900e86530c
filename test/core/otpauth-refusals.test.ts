import { describe, expect, test } from 'vitest';
import { parseOtpauthUri, type OtpauthProblem } from '../../src/core/otpauth-uri.ts';
import { secret20 } from './otpauth-sample.ts';

const million = 1_000_000;
const totp = (query: string) => `otpauth://totp/Example:alice?${query}`;
const more = (parameters: string) => totp(`secret=${secret20}&${parameters}`);
const zeros = (characters: number) => totp(`secret=${'A'.repeat(characters)}`);

/** Every problem with what leads to it: a missing key does not compile. */
const refusals: Readonly<Record<OtpauthProblem, readonly unknown[]>> = {
  'not-otpauth': [
    undefined, null, 42, 1n, Symbol('otpauth'), {}, [more('')], new String(more('')), () => more(''), '', ' ',
    'otpauth', 'otpauth:', 'otpauth:/totp',
    'https://totp/A?secret=A', `javascript:alert(1)//${more('')}`, `x${more('')}`,
    'otpauth-migration://offline?data=CjEK',
    '\u202E' + more(''), 'x'.repeat(million), '<svg>'.repeat(million / 5), ' '.repeat(million),
  ],
  'too-long': [
    more(`image=${'x'.repeat(2048)}`), `otpauth://${'x'.repeat(million)}`, totp('&'.repeat(million)),
    totp('='.repeat(million)), totp('%'.repeat(million)),
    totp(`secret=${'='.repeat(million)}`), totp(`secret=${'A'.repeat(million)}!`),
    `otpauth://totp/${':'.repeat(million)}`, `otpauth://totp/${'%20'.repeat(million / 3)}`,
  ],
  malformed: [
    `otpauth://totp/%?secret=${secret20}`, `otpauth://totp/%zz?secret=${secret20}`,
    `otpauth://totp/%C4?secret=${secret20}`, `otpauth://totp/%ED%A0%80?secret=${secret20}`,
    `otpauth://totp/%C0%AF?secret=${secret20}`, more('issuer=%'), more('digits=%E0%A4%A'), more('%=1'),
    totp('secret=%GG'), more('#'), `${more('')}#&digits=8`,
    `otpauth://totp/A#1?secret=${secret20}`, more('amp;digits=8'), totp(`secret=${secret20}&amp;algorithm=SHA256`),
  ],
  hotp: [`otpauth://hotp/Example:alice?secret=${secret20}&counter=0`, `otpauth://HOTP/A?secret=${secret20}`, 'otpauth://hotp'],
  'unknown-type': [
    'otpauth://', 'otpauth:///A', `otpauth://steam/A?secret=${secret20}`, `otpauth://totp:443/A?secret=${secret20}`,
    `otpauth://x@totp/A?secret=${secret20}`,
    `otpauth://totp%2FA?secret=${secret20}`, `otpauth:// totp/A?secret=${secret20}`,
    `otpauth://to\u0000tp/A?secret=${secret20}`, `otpauth://\uFF54otp/A`,
  ],
  'secret-missing': [
    'otpauth://totp', 'otpauth://totp/', totp(''), totp('secret'), totp('secret='), totp('secret=%20+'),
    totp(`issuer=Example`), totp(`secrets=${secret20}`),
    `otpauth://totp/A&secret=${secret20}`, `otpauth://totp/Why?Me:anna?secret=${secret20}`,
    totp(`__proto__=${secret20}`),
  ],
  'secret-not-base32': [
    totp('secret=0189'), totp(`secret=${secret20}!`), totp(`secret=${secret20}%00`), totp('secret=JBSWY3DPEHPK3PX='),
    totp('secret=JBSW=Y3DPEHPK3PXP'),
    totp('secret=JBSWY3DPEHPK3PXPA'), totp('secret=JBSWY3DPEHPK3PXPAB'), totp('secret=JBSWY3DPEHPK3P%C4%B1P'),
    totp('secret=JBSWY3DPEHPK3P%F0%9F%94%91'),
    totp('secret=constructor'), totp('secret=[object%20Object]'),
  ],
  'secret-too-short': [
    totp('secret=%3D'), totp('secret=-'), totp('secret=ME'), totp('secret=JBSWY3DPEHPK3PI'), zeros(15),
  ],
  'secret-too-long': [zeros(207), zeros(1600)],
  'algorithm-unknown': [
    '', 'MD5', 'SHA', 'SHA-1', 'SHA224', 'SHA3-256', 'HmacSHA1', 'sha1%20', '%C5%BFha1', 'constructor', '0',
    'SHA1,SHA256',
  ].map((value) => more(`algorithm=${value}`)),
  'digits-out-of-range': [
    '', '0', '5', '9', '10', '40', '06', '+6', '%2B6', '-6', '6.0', '6e0', '0x6', '%206', '6%0A', '6,8', '%D9%A6',
    '%EF%BC%96', 'NaN', 'constructor', '__proto__', '6'.repeat(1500),
  ].map((value) => more(`digits=${value}`)),
  'period-out-of-range': [
    '', '0', '1', '9', '301', '1000', '030', '30.5', '3e1', '0x1e', '-30', '%2B30', '%2030', '30%0A', 'Infinity',
    'NaN', '%D9%A3%D9%A0', '3'.repeat(1500),
  ].map((value) => more(`period=${value}`)),
  'parameter-twice': [
    totp(`secret=${secret20}&secret=${secret20}`), totp(`secret=${secret20}&SECRET=JBSWY3DPEHPK3PXP`),
    totp(`secret=${secret20}&%73ecret=JBSWY3DPEHPK3PXP`), totp(`secret&secret=${secret20}`),
    more('issuer=A&issuer=A'), more('digits=6&digits=8'), more('period=30&Period=30'),
    more('algorithm=SHA1&algorithm=SHA1'), more('image=a&image=b'), more('=&='),
  ],
};

describe.each(Object.entries(refusals))('%s', (problem, texts) => {
  test.each(texts.map((text) => [shorten(text), text]))('%s', (_shown, text) => {
    const before = performance.now();
    expect(parseOtpauthUri(text)).toEqual({ status: 'refused', problem });
    // A megabyte takes about a millisecond; anything quadratic would take minutes.
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

function shorten(text: unknown): string {
  const shown = typeof text === 'string' ? JSON.stringify(text) : String(text);
  return shown.length > 90 ? `${shown.slice(0, 90)}… (${shown.length})` : shown;
}
