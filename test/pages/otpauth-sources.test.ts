// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { findOtpauthTexts, findPictures } from '../../src/pages/otpauth-sources.ts';
import { fixtures } from './fixtures.ts';
import { loadPage } from './load-page.ts';

const uri = 'otpauth://totp/Parbaude:vards?secret=JBSWY3DPEHPK3PXP&issuer=Parbaude';
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
  ['an open shadow root', `<x-code><template shadowrootmode="open"><p>${written}</p></template></x-code>`],
])('is found in %s', (_name, html) => {
  expect(findOtpauthTexts(loadPage(html))).toEqual([uri]);
});

test('a field is read as it stands now, not as it was written', () => {
  const page = loadPage('<textarea></textarea>');
  (page.querySelector('textarea') as HTMLTextAreaElement).value = uri;
  expect(findOtpauthTexts(page)).toEqual([uri]);
});

test('a label with spaces that nobody encoded is kept whole where it stands alone', () => {
  const loose = 'otpauth://totp/My wiki:vards?secret=JBSWY3DPEHPK3PXP';
  expect(findOtpauthTexts(loadPage(`<code> ${loose} </code>`))).toEqual([loose]);
});

test.each([
  ['scripts and styles', `<script>var a = "${uri}";</script><template><p>${uri}</p></template>`],
  ['a scheme that only resembles it', '<a href="xotpauth:/totp/a">otpauth: is a scheme</a>'],
  ['a broken percent encoding', '<img src="https://charts.example.org/?data=otpauth%3A%2F%2Ftotp%2F%E0%A4%A">'],
  ['a text without end', `<p>otpauth://totp/${'a'.repeat(20_000)}</p>`],
])('finds nothing in %s', (_name, html) => {
  expect(findOtpauthTexts(loadPage(html))).toEqual([]);
});

test('the same text is given once and the number is bounded', () => {
  const many = Array.from({ length: 50 }, (_, index) => `<p>${written}</p><p>otpauth://totp/a?secret=${index}</p>`).join('');
  const texts = findOtpauthTexts(loadPage(many));
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
  expect(findOtpauthTexts(page)).toEqual([uri]);
});

test('an upper-case scheme is found as it is written', () => {
  const upper = uri.replace('otpauth', 'OTPAUTH');
  expect(findOtpauthTexts(loadPage(`<p>${upper}</p>`))).toEqual([upper]);
});

test("every enrolment of a system that we know is found without knowing the system", () => {
  const enrolments = Object.values(fixtures).flat().filter(({ expected }) => expected.startsWith('enrolment'));
  expect(enrolments.length).toBeGreaterThan(10);
  const counts = enrolments.map(({ name, html }) => `${name}: ${findOtpauthTexts(loadPage(html)).length}`);
  expect(counts).toEqual(enrolments.map(({ name }) => `${name}: 1`));
});

beforeEach(() => {
  document.body.replaceChildren();
  // happy-dom has no layout: an element's size is what its data attribute says.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width = 800, height = 600] = (this.getAttribute('data-size') ?? '800x600').split('x').map(Number);
    return { x: 10, y: 20, width, height } as DOMRect;
  });
});

test('near-square pictures come, the likeliest first, with their place', () => {
  document.body.innerHTML = `
    <img id="logo" data-size="64x64"><img id="banner" data-size="400x100"><img id="icon" data-size="24x24">
    <canvas id="chart" data-size="600x590"></canvas><svg id="drawing" data-size="265x265"></svg>
    <img id="gone" data-size="200x200" style="display: none">`;
  const host = document.createElement('qr-code');
  host.attachShadow({ mode: 'open' }).innerHTML = '<img id="code" data-size="250x240">';
  document.body.append(host);
  const pictures = findPictures(document);
  expect(pictures.map(({ element }) => element.id)).toEqual(['code', 'drawing', 'logo', 'chart']);
  expect(pictures[0]?.rectangle).toEqual({ x: 10, y: 20, width: 250, height: 240 });
});

test('no more than twenty pictures are given', () => {
  document.body.innerHTML = '<img data-size="100x100">'.repeat(50);
  expect(findPictures(document)).toHaveLength(20);
});
