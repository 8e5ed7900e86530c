import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageSources } from '../../src/capture/source.ts';
import { boxed, rowsOf, written } from '../pages/qr-renderings.ts';
import { root } from '../run/commands.ts';
import { qrImage, qrSvg } from '../sso/provider/qr-picture.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount, shown, type ForeignAccount } from './foreign-pages.ts';
import { codesOfNow, pressRead, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';

const stage = usePopupStage('lv');

/** Out of sight, so that no screenshot can help. */
const below = (html: string) => `<div style="height:3000px"></div>${html}`;
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const framed = (html: string, style = '') => `<iframe style="${style}" width="500" height="400" srcdoc="${escape(html)}"></iframe>`;

function mapValues<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out): Readonly<Record<string, Out>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** What the script that the extension runs in a page finds there, in the layout of a real browser. */
async function collect(tab: ChromiumTab): Promise<PageSources> {
  const script = readFileSync(join(root, '.output/chrome-mv3/page-sources.js'), 'utf8');
  return await tab.page.evaluate<PageSources>(script);
}

describe('one click in the popup keeps the account that a page has as', () => {
  async function keepFrom(tab: ChromiumTab, { name, secret }: ForeignAccount) {
    const popup = await stage.openPopup(tab);
    const text = await pressRead(popup);
    const [account] = await waitForNames(popup, [name]);
    return { text, isRightCode: codesOfNow(secret).includes(account?.code ?? '') };
  }

  const kinds: readonly { what: string; show: (uri: string) => string }[] = [
    { what: 'an attribute', show: (uri) => `<div data-secret-uri="${escape(uri)}"></div>` },
    { what: 'a hidden field', show: (uri) => `<input type="hidden" value="${escape(uri)}">` },
    { what: 'a sentence', show: (uri) => `<p>Nokopē ${escape(uri)}, ja vari.</p>` },
    { what: 'text in an open shadow root', show: (uri) => `<div><template shadowrootmode="open"><p>${escape(uri)}</p></template></div>` },
    { what: 'text in a frame of the same origin', show: (uri) => framed(`<p>${escape(uri)}</p>`) },
    { what: 'an image in a frame of the same origin, not in sight', show: (uri) => framed(below(shown.image(uri))) },
    { what: 'a picture with several sources, not in sight', show: (uri) => below(`<picture><source srcset="${qrImage(uri)}"><img alt="" src="data:,"></picture>`) },
    { what: 'an image button, not in sight', show: (uri) => below(`<input type="image" alt="" src="${qrImage(uri)}">`) },
    { what: 'an object, not in sight', show: (uri) => below(`<object type="image/png" data="${qrImage(uri)}"></object>`) },
    { what: 'a background, not in sight', show: (uri) => below(shown.background(uri)) },
    {
      what: 'a background of what stands before an element, not in sight',
      show: (uri) => `<style>p::before{content:"";display:block;width:265px;height:265px;background:url(${qrImage(uri)})}</style>${below('<p></p>')}`,
    },
    {
      what: 'a drawing as a background, not in sight',
      show: (uri) => below(`<div style="width:265px;height:265px;background:url('data:image/svg+xml,${encodeURIComponent(qrSvg(uri).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))}')"></div>`),
    },
    { what: 'a table of coloured cells, not in sight', show: (uri) => below(boxed['a table of coloured cells']?.(uri, 4) ?? '') },
    { what: 'block characters, not in sight', show: (uri) => below(`<pre>${written['half blocks, light, as for a dark terminal']?.(uri)}</pre>`) },
    {
      what: 'an image in a frame of another origin, which only the screenshot shows',
      show: (uri) => `<iframe width="500" height="400" sandbox srcdoc="${escape(shown.image(uri))}"></iframe>`,
    },
  ];
  test.for(kinds)('$what', async ({ what, show }) => {
    const account = foreignAccount(what.replaceAll(/[^a-z]/g, ''));
    const outcome = await keepFrom(await stage.open(show(account.uri)), account);
    expect(outcome).toEqual({ text: sentence('lv', 'captureKept', account.name), isRightCode: true });
  });
});

test('a code that is scrolled partly out of sight, and that only the screenshot shows, is asked to be scrolled to', async () => {
  const tab = await stage.open(`${shown.foreignImage(foreignAccount('puse').uri)}<div style="height:3000px"></div>`);
  await tab.page.evaluate('scrollTo(0, 150)');
  const popup = await stage.openPopup(tab);
  expect(await pressRead(popup)).toBe(sentence('lv', 'captureNothing'));
  await waitForNames(popup, []);
});

describe('the modules are found, out of sight, of a code drawn with', () => {
  const { uri } = foreignAccount('zimejums');

  const drawn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'boxes 3 pixels wide': mapValues(boxed, (draw) => draw(uri, 3)),
    'boxes 4.6 pixels wide': mapValues(boxed, (draw) => draw(uri, 4.6)),
    'block characters': mapValues(written, (write) => `<div style="white-space:pre">${write(uri)}</div>`),
  };
  test.for(Object.entries(drawn))('%s', async ([, kinds]) => {
    const tab = await stage.open('');
    const found: Record<string, PageSources['drawings']> = {};
    for (const [kind, html] of Object.entries(kinds)) {
      await tab.page.evaluate((inside) => (document.body.innerHTML = inside), below(html));
      found[kind] = (await collect(tab)).drawings;
    }
    expect(found).toEqual(mapValues(kinds, () => [rowsOf(uri)]));
  });
});

describe('the place is known of an image', () => {
  const image = '<img alt="" style="position:absolute;left:20px;top:30px;width:100px;height:100px" src="data:,">';
  const frame = (style: string, html: string) => framed(html, `position:absolute;left:50px;top:60px;border:7px solid;padding:5px;${style}`);
  const kinds = [
    { what: 'in the page', html: image, place: [20, 30, 100] },
    { what: 'in a frame', html: frame('', image), place: [50 + 12 + 20, 60 + 12 + 30, 100] },
    { what: 'in a frame of a frame', html: frame('', frame('', image)), place: [50 + 12 + 50 + 12 + 20, 60 + 12 + 60 + 12 + 30, 100] },
    { what: 'in a frame that is shown at half its size', html: frame('transform:scale(0.5);transform-origin:0 0', image), place: [50 + 16, 60 + 21, 50] },
  ];
  test.for(kinds)('$what', async ({ html, place: [x, y, side] }) => {
    const { rectangles } = await collect(await stage.open(html));
    expect(rectangles).toEqual([{ x, y, width: side, height: side }]);
  });

  test('but not in a frame that is not shown', async () => {
    const { rectangles } = await collect(await stage.open(frame('display:none', image)));
    expect(rectangles).toEqual([]);
  });
});

test('nothing is loaded over the network for the sake of a look, and the page stays as it was', async () => {
  const body = `<style>p::before{content:url(https://trap.example/a.png)}</style><p style="mask-image:url(https://trap.example/b.png)">.</p>
    <object data="https://trap.example/c.png" type="image/png"></object>${framed(shown.image('hello'))}${shown.drawing('hello')}`;
  const tab = await stage.open(body);
  const before = await tab.page.content();
  const asked: string[] = [];
  tab.page.on('request', (request) => asked.push(request.url()));
  const { pictures } = await collect(tab);
  expect(pictures).toHaveLength(2);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(await tab.page.content()).toBe(before);
});
