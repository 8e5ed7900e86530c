import { decodePercent } from './percent.ts';
import type { QrContent } from './qr-content.ts';
import { shorten, shortenHost } from './shown-text.ts';

/** Apps whose accounts are theirs alone: Microsoft Authenticator, Okta Verify, Duo Mobile, Mobile-OTP, LastPass Authenticator. */
const authenticators = /^(?:phonefactor|oktaverify|duo|motp|lpaauth-migration):\/\/./i;
/** A Steam account as password managers write it; other links of this scheme start games. */
const steam = /^steam:\/\/[A-Z2-7]{16,}=*$/i;
/** Duo without a scheme: the activation code, then the host in base64, which always begins with `api-`. */
const duo = /^[A-Za-z0-9]{16,32}-YXBpL[A-Za-z0-9+/]{10,120}={0,2}$/;
/** CTAP 2.2, section 11.5: a sign-in by way of a phone. */
const passkey = /^FIDO:\/\d{20,}$/i;
const place = /^geo:-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:[,;?]|$)/i;
const phone = /^(tel|smsto|sms|mmsto|mms):(\+?[\d ().-]{2,30})(?=[:;?,]|$)/i;
const mail = /^(?:mailto:|smtp:)([^\s@:?]{1,64}@[^\s@:?]{1,190})(?=[:?]|$)/i;
/** Without the slashes a scheme can't be told from a word before a colon. */
const appLink = /^([a-z][a-z\d+.-]{1,40}):\/\/\S+$/i;

/** @returns what a text that is an address (RFC 3986) leads to; undefined where it is none */
export function readAddress(code: string): QrContent | undefined {
  if (authenticators.test(code) || steam.test(code) || duo.test(code)) return { kind: 'other-authenticator' };
  if (passkey.test(code)) return { kind: 'passkey' };
  if (place.test(code)) return { kind: 'place' };
  return readWeb(code) ?? readPhone(code) ?? readMail(code) ?? readAppLink(code);
}

function readWeb(code: string): QrContent | undefined {
  // A browser would take an address with spaces in its midst; a text that only begins with one is a text.
  if (!/^https?:\/\/\S+$/i.test(code)) return undefined;
  const url = URL.parse(code);
  return url === null ? undefined : { kind: 'web', host: shortenHost(url.host) };
}

function readPhone(code: string): QrContent | undefined {
  const [, scheme, number] = phone.exec(code) ?? [];
  if (scheme === undefined || number === undefined) return undefined;
  return { kind: scheme.toLowerCase() === 'tel' ? 'phone' : 'sms', number: shorten(number) };
}

function readMail(code: string): QrContent | undefined {
  const written = mail.exec(code)?.[1];
  const address = written === undefined ? undefined : decodePercent(written);
  return address === undefined ? undefined : { kind: 'email', address: shorten(address) };
}

function readAppLink(code: string): QrContent | undefined {
  const scheme = appLink.exec(code)?.[1];
  return scheme === undefined ? undefined : { kind: 'app-link', scheme: scheme.toLowerCase() };
}
