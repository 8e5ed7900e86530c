import { readAsDataUrl } from './read-as-data-url.ts';
import { sizeSvg } from './size-svg.ts';
import { svgCost } from './svg-cost.ts';

/** Pixels of the longer side: enough for the densest QR code, whatever size the drawing names, and no more than is needed. */
const fewest = 600;
const most = 2000;
/** Elements as they are drawn: of the densest QR code each module may be one that is used, with a colour of its own. */
const mostDrawn = 200_000;

/**
 * Draws an SVG, which a worker can't. As the source of an image it runs no script and loads nothing (HTML, "secure static
 * mode").
 * @returns a PNG as a data URL
 * @throws where it can't be drawn, or would take too long
 */
export async function drawSvg(file: Blob): Promise<string> {
  const text = await file.text();
  if (svgCost(text) > mostDrawn) throw new Error('The drawing has too many elements');
  const image = new Image();
  image.src = await readAsDataUrl(new Blob([sizeSvg(text)], { type: 'image/svg+xml' }));
  await image.decode();
  const { width, height } = fit(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to draw on');
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
}

/** @returns a size of the same shape within the bounds; whole pixels, at least one */
export function fit(width: number, height: number): { readonly width: number; readonly height: number } {
  const longer = Math.max(width, height, 1);
  const scale = Math.min(Math.max(longer, fewest), most) / longer;
  const whole = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: whole(width), height: whole(height) };
}
