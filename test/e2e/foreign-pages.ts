import { createHash } from 'node:crypto';
import { qrImage, qrSvg } from '../sso/provider/qr-picture.ts';
import { toBase32 } from '../sso/rules/base32.ts';
import type { Chromium, ChromiumTab } from './chromium.ts';

export const elsewhere = 'https://elsewhere.example';
const gallery = 'https://pictures.example';

/** The account of a user at some site that has nothing to do with the organisation. */
export interface ForeignAccount {
  readonly uri: string;
  /** Base32. */
  readonly secret: string;
  /** What the extension proposes to call it. */
  readonly name: string;
}

/** Always the same for the same user. */
export function foreignAccount(user: string): ForeignAccount {
  const secret = toBase32(createHash('sha1').update(user).digest());
  const uri = `otpauth://totp/Veikals:${encodeURIComponent(user)}?secret=${secret}&issuer=Veikals`;
  return { uri, secret, name: `Veikals (${user})` };
}

function background(text: string): string {
  return `<div style="width:265px;height:265px;background:url('${qrImage(text)}')"></div>`;
}

/** Ways in which a site may show a QR code, as HTML. */
export const shown = {
  image: (text: string) => `<img alt="" src="${qrImage(text)}">`,
  foreignImage: (text: string) => `<img alt="" src="${gallery}/?${Buffer.from(text).toString('base64url')}">`,
  // Hidden, so that the page has loaded only when the picture is there to be drawn.
  canvas: (text: string) => `<canvas width="265" height="265"></canvas><img hidden alt="" src="${qrImage(text)}"><script>
    onload = () => document.querySelector('canvas').getContext('2d').drawImage(document.querySelector('img'), 0, 0, 265, 265);
  </script>`,
  drawing: (text: string) => qrSvg(text),
  drawingInShadow: (text: string) => `<div><template shadowrootmode="open"><section>${qrSvg(text)}</section></template></div>`,
  invertedDrawing: (text: string) => qrSvg(text).replace('.bg{fill:#FFF}.fg{fill:#000}', '.bg{fill:#181818}.fg{fill:#EEE}'),
  background,
  invertedBackground: (text: string) => `<div style="filter:invert(1)">${background(text)}</div>`,
};

/** A site of any other owner, with another one for its pictures. */
export interface ForeignSite {
  /** Opens a page that holds this HTML. */
  open(body: string, origin?: string): Promise<ChromiumTab>;
}

/** Answers for the foreign sites in a browser, until its next start. */
export async function startForeignSite(browser: Chromium): Promise<ForeignSite> {
  let pages = 0;
  await browser.context().route(`${gallery}/**`, async (route) => {
    const url = qrImage(Buffer.from(new URL(route.request().url()).search.slice(1), 'base64url').toString());
    await route.fulfill({ contentType: 'image/png', body: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') });
  });
  return {
    async open(body, origin = elsewhere) {
      const address = `${origin}/page-${(pages += 1)}`;
      const html = `<!doctype html><html lang="lv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Lapa</title></head><body>${body}</body></html>`;
      await browser.context().route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      return await browser.openTab(address);
    },
  };
}
