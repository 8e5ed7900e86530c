import { encode } from 'fast-png';
import { black, drawQr, sheet, white } from '../../capture/draw-qr.ts';
import { modulesOf, type Level } from '../ink.ts';

/** One code in the ways that systems write it. All have a quiet zone of four modules, and `id="code"`. */

const border = 4;

/** @param module whole pixels a module */
export function asImage(text: string, module: number): string {
  const side = (modulesOf(text, 'low').length + border * 2) * module;
  const pixels = sheet(side, side, white);
  drawQr(pixels, { text, x: 0, y: 0, module, border, dark: black, light: white });
  const file = encode({ data: new Uint8Array(pixels.data), width: side, height: side, channels: 4 });
  return `<img id="code" alt="QR" src="data:image/png;base64,${Buffer.from(file).toString('base64')}">`;
}

export function asDrawing(text: string, level: Level, width: number): string {
  const modules = modulesOf(text, level);
  const side = modules.length + border * 2;
  const path = darkModules(modules).map(({ x, y }) => `M${x},${y}h1v1h-1z`).join('');
  return `<svg id="code" width="${width}" height="${width}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`;
}

export function asCanvas(text: string, level: Level, module: number): string {
  const modules = modulesOf(text, level);
  const side = (modules.length + border * 2) * module;
  const fills = darkModules(modules).map(({ x, y }) => `c.fillRect(${x * module},${y * module},${module},${module});`).join('');
  const script = `const c=document.querySelector('#code').getContext('2d');c.fillStyle='#fff';c.fillRect(0,0,${side},${side});c.fillStyle='#000';${fills}`;
  return `<canvas id="code" width="${side}" height="${side}"></canvas><script>${script}</script>`;
}

export function asTable(text: string, level: Level, module: number): string {
  const cell = (isDark: boolean) => `<td style="background:${isDark ? '#000' : '#fff'}"></td>`;
  const rows = modulesOf(text, level).map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const style = `#code{border-collapse:collapse;border:${border * module}px solid #fff;background:#fff}#code td{width:${module}px;height:${module}px;padding:0}`;
  return `<style>${style}</style><table id="code" class="qr-code-table">${rows.join('')}</table>`;
}

function darkModules(modules: readonly (readonly boolean[])[]): readonly { readonly x: number; readonly y: number }[] {
  return modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x: x + border, y: y + border }] : [])));
}
