import { writeFile } from 'node:fs/promises';
import { encodeQR } from 'qr';
import { drawQr, sheet, white } from '../capture/draw-qr.ts';
import type { Chromium } from './chromium.ts';

const width = 640;
const height = 480;
const framesPerSecond = 4;
/** Pixels of the picture for a QR code with its margin, as a phone fills it that is held up to a camera. */
const side = 420;

/** What Chromium has to be told for a camera of its own, which shows a film over and over. @param film a Y4M file; none: no camera */
export function fakeCamera(film: string | undefined): readonly string[] {
  if (film === undefined) return ['--use-fake-device-for-media-stream=device-count=0'];
  return ['--use-fake-device-for-media-stream=device-count=1', `--use-file-for-fake-video-capture=${film}`];
}

/** What the person answers, or the administrator for her, when the extension asks for the camera. */
export async function setCameraPermission(browser: Chromium, setting: 'granted' | 'denied'): Promise<void> {
  const session = await browser.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium is closed');
  // Playwright's own way knows no origins of extensions. What is set is forgotten with the session.
  await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting, origin: browser.extensionUrl });
}

/** Films a phone that shows QR codes one after the other, each for a second. @param path of the Y4M file to write */
export async function film(path: string, texts: readonly string[]): Promise<void> {
  const frames = texts.flatMap((text) => Array.from({ length: framesPerSecond }, () => filmFrame(text)));
  await writeFile(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`), ...frames]));
}

/** The picture's brightness, and no colour. */
function filmFrame(text: string): Buffer {
  const pixels = sheet(width, height, white);
  const margin = 4;
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: margin }).length;
  drawQr(pixels, { text, x: (width - side) / 2, y: (height - side) / 2, module: side / modules, border: margin });
  const brightness = Buffer.alloc(width * height);
  for (let index = 0; index < brightness.length; index += 1) brightness[index] = pixels.data[index * 4] ?? 0;
  return Buffer.concat([Buffer.from('FRAME\n'), brightness, Buffer.alloc((width * height) / 2, 128)]);
}
