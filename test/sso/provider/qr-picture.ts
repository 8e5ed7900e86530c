import encodeQR from 'qr';
import { encodePng } from '../web/png.ts';

const modulePixels = 5;
const marginModules = 4;
/** The SSO's pictures are of version 7, 265 pixels wide, unless the text needs more. */
const usualVersion = 7;
const usualCapacity = 154;

function modules(text: string): boolean[][] {
  const version = Buffer.byteLength(text) <= usualCapacity ? { version: usualVersion } : {};
  return encodeQR(text, 'raw', { ecc: 'low', border: marginModules, ...version });
}

/** @returns a `data:` URL of a PNG, black on white */
export function qrImage(text: string): string {
  const wide = modules(text).map((row) => row.flatMap((isBlack) => Array.from({ length: modulePixels }, () => isBlack)));
  const pixels = wide.flatMap((row) => Array.from({ length: modulePixels }, () => row));
  return `data:image/png;base64,${encodePng(pixels).toString('base64')}`;
}

/** @returns an `svg` element that holds one square for each black module */
export function qrSvg(text: string): string {
  const rows = modules(text);
  const size = rows.length * modulePixels;
  const squares = rows.flatMap((row, y) =>
    row.map((isBlack, x) =>
      isBlack ? `<rect x="${x * modulePixels}" y="${y * modulePixels}" class="fg" width="${modulePixels}" height="${modulePixels}"></rect>` : '',
    ),
  );
  return (
    `<svg viewBox="0 0 ${size} ${size}" style="shape-rendering:crispEdges" width="${size}" height="${size}" part="svg">` +
    `<style scoped="">.bg{fill:#FFF}.fg{fill:#000}</style><rect class="bg" x="0" y="0" width="${size}" height="${size}"></rect>${squares.join('')}</svg>`
  );
}
