import { describe, expect, it, test } from 'vitest';
import type { Enrolment } from '../../src/core/account.ts';
import { parseOtpauthUri } from '../../src/core/otpauth-uri.ts';
import { secret20 } from './otpauth-sample.ts';

function read(uri: unknown): Enrolment {
  const reading = parseOtpauthUri(uri);
  if (reading.status === 'refused') throw new Error(`refused: ${reading.problem}`);
  return reading.enrolment;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const withLabel = (label: string, parameters = '') => `otpauth://totp/${label}?secret=${secret20}${parameters}`;
const withParameters = (parameters: string) => withLabel('Example:alice', parameters);

describe('the examples of the Key URI format', () => {
  it('reads the one with the least', () => {
    const enrolment = read('otpauth://totp/Example:alice@google.com?secret=JBSWY3DPEHPK3PXP&issuer=Example');
    expect(enrolment).toMatchObject({ issuer: 'Example', user: 'alice@google.com', algorithm: 'SHA1', digits: 6, period: 30 });
    // 'H', 'e', 'l', 'l', 'o', '!', 0xDE, 0xAD, 0xBE, 0xEF
    expect(hex(enrolment.secret)).toBe(`${Buffer.from('Hello!').toString('hex')}deadbeef`);
  });

  it('reads the one with everything', () => {
    const enrolment = read(
      'otpauth://totp/ACME%20Co:john.doe@email.com?secret=HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ&issuer=ACME%20Co&algorithm=SHA1&digits=6&period=30',
    );
    expect(enrolment).toMatchObject({ issuer: 'ACME Co', user: 'john.doe@email.com', algorithm: 'SHA1', digits: 6, period: 30 });
    expect(hex(enrolment.secret)).toBe('3dc6caa4824a6d288767b2331e20b43166cb85d9');
  });

  test.each([
    ['Example:alice@gmail.com', 'Example', 'alice@gmail.com'],
    ['Provider1:Alice%20Smith', 'Provider1', 'Alice Smith'],
    ['Big%20Corporation%3A%20alice%40bigco.com', 'Big Corporation', 'alice@bigco.com'],
  ])('label %s', (label, issuer, user) => {
    expect(read(withLabel(label))).toMatchObject({ issuer, user });
  });
});

describe('whose it is', () => {
  test.each([
    ['as Authentik writes it', 'Smiltenes%20novads%3Avards.uzvards', '&issuer=Smiltenes%20novads', 'Smiltenes novads', 'vards.uzvards'],
    ['UTF-8', 'Smiltenes%20novads%3Aj%C4%81nis.b%C4%93rzi%C5%86%C5%A1', '&issuer=Smiltenes%20novads', 'Smiltenes novads', 'jānis.bērziņš'],
    ['UTF-8 that nobody encoded', 'Novads:jānis.bērziņš', '', 'Novads', 'jānis.bērziņš'],
    ['a colon in the brand', 'A%3A%20B%3Aanna', '&issuer=A%3A%20B', 'A: B', 'anna'],
    ['a colon in the brand and spaces around the other', 'A%3A%20B%20:%20anna', '&issuer=A%3A%20B', 'A: B', 'anna'],
    ['a brand that ends in a colon', 'A%3A%3Aanna', '&issuer=A%3A', 'A:', 'anna'],
    ['a colon in the user name', 'A%3Aanna%3Ab', '&issuer=A', 'A', 'anna:b'],
    ['a slash in the brand', 'Novads/Skola%3Aanna', '&issuer=Novads/Skola', 'Novads/Skola', 'anna'],
    ['an ampersand in the brand', 'A%26B%3Aanna', '&issuer=A%26B', 'A&B', 'anna'],
    ['white space around everything', '%20A%20%3A%20anna%20', '&issuer=%20A%20', 'A', 'anna'],
    ['a parameter as forms write it', 'ACME%20Co:anna', '&issuer=ACME+Co', 'ACME Co', 'anna'],
    ['a plus in the user name', 'A:anna+test@novads.lv', '&issuer=A', 'A', 'anna+test@novads.lv'],
    ['another issuer in the label', 'Old%20name:anna', '&issuer=New%20name', 'New name', 'anna'],
    ['an issuer in another case', 'example:anna', '&issuer=Example', 'Example', 'anna'],
    ['an issuer that the user name begins with', 'annasofija', '&issuer=anna', 'anna', 'annasofija'],
    ['an issuer in the parameter only', 'anna', '&issuer=A', 'A', 'anna'],
    ['an issuer in the label only', 'A:anna', '', 'A', 'anna'],
    ['an empty issuer parameter', 'A:anna', '&issuer=', 'A', 'anna'],
    ['a user only', 'anna', '', '', 'anna'],
    ['an issuer and no user', 'A:', '&issuer=A', 'A', ''],
    ['an empty label', '', '', '', ''],
    ['controls and overrides', 'A%00%0A%E2%80%AE:a%E2%80%8Bnna%1B%5B2J', '&issuer=A%0A%E2%80%AE', 'A', 'anna[2J'],
    ['markup, which is only text', '%3Cb%3E:%3Cimg%20src%3Dx%3E', '', '<b>', '<img src=x>'],
  ])('%s', (_case, label, parameters, issuer, user) => {
    expect(read(withLabel(label, parameters))).toMatchObject({ issuer, user });
  });

  it('takes an address without a label', () => {
    expect(read(`otpauth://totp?secret=${secret20}`)).toMatchObject({ issuer: '', user: '' });
  });

  it('cuts long names at 200', () => {
    const { issuer, user } = read(withLabel(`${'i'.repeat(300)}:${'u'.repeat(300)}`, `&issuer=${'i'.repeat(300)}`));
    expect([issuer, user]).toEqual(['i'.repeat(200), 'u'.repeat(200)]);
  });
});

describe('what is forgiven', () => {
  test.each([
    ['scheme and type in capitals', `OTPAUTH://TOTP/A:b?secret=${secret20}`],
    ['white space around the text', `\n  ${withParameters('')}\t`],
    ['the secret in small letters', `otpauth://totp/A?secret=${secret20.toLowerCase()}`],
    ['spaces, hyphens and padding in the secret', 'otpauth://totp/A?secret=HXDM%20VJEC-JJWS+RB3H%20WIZR4IFUGFTMXBOZ%3D%3D='],
    ['empty pairs', `otpauth://totp/A?&&secret=${secret20}&`],
    ['names of parameters in capitals', `otpauth://totp/A?SECRET=${secret20}`],
    ['an image, never looked at', withParameters('&image=https://x.example/%ZZ')],
    ['unknown parameters', withParameters('&counter=1&color=%00&lock')],
  ])('%s', (_case, uri) => {
    expect(hex(read(uri).secret)).toBe('3dc6caa4824a6d288767b2331e20b43166cb85d9');
  });
});

describe('parameters', () => {
  test.each([
    ['&algorithm=SHA256', { algorithm: 'SHA256' }],
    ['&algorithm=sha512', { algorithm: 'SHA512' }],
    ['&Algorithm=Sha1', { algorithm: 'SHA1' }],
    ['&digits=7', { digits: 7 }],
    ['&digits=8&period=60', { digits: 8, period: 60 }],
    ['&period=10', { period: 10 }],
    ['&period=300', { period: 300 }],
    ['&%70eriod=90', { period: 90 }],
  ])('%s', (parameters, expected) => {
    expect(read(withParameters(parameters))).toMatchObject(expected);
  });

  test.each([10, 128])('a secret of %i bytes', (length) => {
    expect(read(`otpauth://totp/A?secret=${base32OfZeros(length)}`).secret).toEqual(new Uint8Array(length));
  });

  it('takes a URI of exactly 2,048 characters', () => {
    const uri = withParameters('&image=');
    expect(read(uri.padEnd(2048, 'x')).user).toBe('alice');
    expect(parseOtpauthUri(uri.padEnd(2049, 'x'))).toEqual({ status: 'refused', problem: 'too-long' });
  });
});

function base32OfZeros(bytes: number): string {
  return 'A'.repeat(Math.ceil((bytes * 8) / 5));
}
