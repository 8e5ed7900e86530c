// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { findOtpauthTexts } from '../../src/pages/otpauth-texts.ts';
import { walkPage } from '../../src/pages/page-walk.ts';
import { fixtures } from './fixtures.ts';
import { loadPage } from './load-page.ts';

const uri = 'otpauth://totp/Parbaude:vards?secret=JBSWY3DPEHPK3PXP&issuer=Parbaude';
const textsIn = (page: Document) => findOtpauthTexts(walkPage(page));
const written = uri.replace('&', '&amp;');

test.each([
  ['a link', `<a href="${written}">…</a>`],
  ['a data attribute', `<div data-uri="${written}"></div>`],
  ['a hidden input', `<input type="hidden" value="${written}">`],
  ['a visible text', `<p>Copy ${written}, then close.</p>`],
  ['code in pieces', `<code><span>otpauth:</span><span>${written.slice('otpauth:'.length)}</span></code>`],
  ['the address of a picture that somebody else draws', `<img src="https://charts.example.org/qr?data=${encodeURIComponent(uri)}&amp;size=200">`],
  ['a text that begins with it', `<p>${written} is what to copy</p>`],
  ['the script of a button', `<button onclick="copy('${written}')">Copy</button>`],
  ['code in pieces with the parameters in one of them', `<pre><b>otpauth://totp/Parbaude:vards</b><i>?secret=JBSWY3DPEHPK3PXP&amp;issuer=Parbaude</i></pre>`],
  ['a text that may be broken anywhere', `<p>otpauth://totp/<wbr>Parbaude:vards?<wbr>secret=JBSWY3DPEHPK3PXP&amp;issuer=Parbaude</p>`],
  ['JSON in an attribute', `<div data-page='${JSON.stringify({ uri }).replaceAll('/', String.raw`\/`).replace('&', String.raw`\u0026`)}'></div>`],
  ['HTML in an attribute', `<div data-content="${`<p>${written}</p>`.replaceAll('&', '&amp;')}"></div>`],
  ['an open shadow root', `<x-code><template shadowrootmode="open"><p>${written}</p></template></x-code>`],
])('is found in %s', (_name, html) => {
  expect(textsIn(loadPage(html))).toEqual([uri]);
});

test('a transfer of several accounts is found, plain and encoded, and no more than it', () => {
  const transfer = 'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8%3D';
  const html = `<p>${transfer} is what to show</p><img src="https://charts.example.org/qr?data=${encodeURIComponent(transfer)}&amp;size=200">`;
  expect(textsIn(loadPage(html))).toEqual([transfer]);
});

test('a field is read as it stands now, not as it was written', () => {
  const page = loadPage('<textarea></textarea>');
  (page.querySelector('textarea') as HTMLTextAreaElement).value = uri;
  expect(textsIn(page)).toEqual([uri]);
});

test('a label with spaces that nobody encoded is kept whole where it stands alone', () => {
  const loose = 'otpauth://totp/My wiki:vards?secret=JBSWY3DPEHPK3PXP';
  expect(textsIn(loadPage(`<code> ${loose} </code>`))).toEqual([loose]);
});

test.each([
  ['scripts and styles', `<script>var a = "${uri}";</script><template><p>${uri}</p></template>`],
  ['a scheme that only resembles it', '<a href="xotpauth:/totp/a">otpauth: is a scheme</a>'],
  ['a broken percent encoding', '<img src="https://charts.example.org/?data=otpauth%3A%2F%2Ftotp%2F%E0%A4%A">'],
])('finds nothing in %s', (_name, html) => {
  expect(textsIn(loadPage(html))).toEqual([]);
});

test('a text without end is cut off where it is certain to be refused for its length', () => {
  expect(textsIn(loadPage(`<p>otpauth://totp/${'a'.repeat(1_000_000)}</p>`))).toEqual([`otpauth://totp/${'a'.repeat(9985)}`]);
});

test('the same text is given once and the number is bounded', () => {
  const many = Array.from({ length: 50 }, (_, index) => `<p>${written}</p><p>otpauth://totp/a?secret=${index}</p>`).join('');
  const texts = textsIn(loadPage(many));
  expect(texts).toHaveLength(8);
  expect(new Set(texts).size).toBe(8);
});

test('a frame of the same origin is read, one that may not be is passed over', () => {
  const page = loadPage('');
  const [own, other] = [page.createElement('iframe'), page.createElement('iframe')];
  // Not in a document that is shown, since happy-dom would load it there.
  vi.spyOn(page, 'querySelectorAll').mockReturnValue([other, own] as unknown as NodeListOf<Element>);
  const inner = loadPage(`<p>${written}</p>`);
  Object.defineProperty(own, 'contentDocument', { get: () => inner });
  Object.defineProperty(other, 'contentDocument', {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  expect(textsIn(page)).toEqual([uri]);
});

test('an upper-case scheme is found as it is written', () => {
  const upper = uri.replace('otpauth', 'OTPAUTH');
  expect(textsIn(loadPage(`<p>${upper}</p>`))).toEqual([upper]);
});

test("every enrolment of a system that we know is found without knowing the system", () => {
  const enrolments = Object.values(fixtures).flat().filter(({ expected }) => expected.startsWith('enrolment'));
  expect(enrolments.length).toBeGreaterThan(10);
  const counts = enrolments.map(({ name, html }) => `${name}: ${textsIn(loadPage(html)).length}`);
  expect(counts).toEqual(enrolments.map(({ name }) => `${name}: 1`));
});
