import { encodeQR } from 'qr';

/** Dark modules of a QR code, rows from the top. */
export type Grid = readonly (readonly boolean[])[];

export const uri = 'otpauth://totp/Veikals:janis?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Veikals';

/** @param quiet modules of quiet zone */
export function gridOf(text: string, quiet: number): Grid {
  const bare = encodeQR(text, 'raw', { ecc: 'low', border: 1 }).slice(1, -1).map((row) => row.slice(1, -1));
  const side = Array.from({ length: bare.length + 2 * quiet }, (_, index) => index - quiet);
  return side.map((y) => side.map((x) => bare[y]?.[x] ?? false));
}

/** As a finder gives it out: without a quiet zone. */
export function rowsOf(text: string): readonly string[] {
  return gridOf(text, 0).map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''));
}

const invert = (grid: Grid): Grid => grid.map((row) => row.map((isDark) => !isDark));

/** Two modules in a character, one above the other. */
function halves(grid: Grid, blank = ' '): string {
  const pairs = grid.filter((_, index) => index % 2 === 0).map((upper, index) => [upper, grid[2 * index + 1]] as const);
  const signs = [blank, '▄', '▀', '█'];
  return pairs.map(([upper, lower]) => upper.map((isUpper, x) => signs[(isUpper ? 2 : 0) + (lower?.[x] ? 1 : 0)]).join('')).join('\n');
}

function signs(grid: Grid, dark: string, light: string): string {
  return grid.map((row) => row.map((isDark) => (isDark ? dark : light)).join('')).join('\n');
}

function quarters(grid: Grid): string {
  const shapes = ' ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█';
  const half = grid.filter((_, index) => index % 2 === 0).map((_, index) => index * 2);
  const at = (y: number, x: number) => (grid[y]?.[x] ? 1 : 0);
  return half
    .map((y) => half.map((x) => shapes[8 * at(y, x) + 4 * at(y, x + 1) + 2 * at(y + 1, x) + at(y + 1, x + 1)]).join(''))
    .join('\n');
}

/** The ways in which programs write a QR code. */
export const written: Readonly<Record<string, (text: string) => string>> = {
  'half blocks, dark': (text) => halves(gridOf(text, 0)),
  'half blocks, dark, indented, with a quiet zone': (text) => halves(gridOf(text, 4)).replaceAll(/^/gm, '    '),
  'half blocks, light, as for a dark terminal': (text) => halves(invert(gridOf(text, 2))),
  'half blocks, light, with one module of quiet zone': (text) => halves(invert(gridOf(text, 1))),
  'half blocks with no-break spaces': (text) => halves(invert(gridOf(text, 4)), '\u00a0'),
  'half blocks whose lines end at the last block': (text) => halves(gridOf(text, 2)).replaceAll(/ +$/gm, ''),
  'double blocks': (text) => signs(gridOf(text, 2), '██', '  '),
  'double blocks, light': (text) => signs(gridOf(text, 2), '  ', '██'),
  'one block a module': (text) => signs(gridOf(text, 2), '█', ' '),
  'double number signs': (text) => signs(gridOf(text, 4), '##', '  '),
  'double number signs, light': (text) => signs(gridOf(text, 4), '  ', '##'),
  squares: (text) => signs(gridOf(text, 2), '⬛', '⬜'),
  'quarter blocks': (text) => quarters(gridOf(text, 2)),
};

/** Runs of equal modules in a row: where each begins, how long it is. */
function runsOf(row: readonly boolean[]): readonly { readonly start: number; readonly length: number; readonly isDark: boolean }[] {
  const runs: { start: number; length: number; isDark: boolean }[] = [];
  for (const [start, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (last?.isDark === isDark) last.length += 1;
    else runs.push({ start, length: 1, isDark });
  }
  return runs;
}

const colour = (isDark: boolean) => (isDark ? '#000' : '#fff');
const cells = (grid: Grid, cell: (isDark: boolean) => string, row: (inside: string) => string) =>
  grid.map((one) => row(one.map(cell).join(''))).join('');

/** The ways in which scripts draw a QR code with boxes, `side` CSS pixels for a module. */
export const boxed: Readonly<Record<string, (text: string, side: number) => string>> = {
  'a table of coloured cells': (text, side) =>
    `<table style="border-width:0;border-collapse:collapse;margin:0;padding:0">${cells(
      gridOf(text, 0),
      (isDark) => `<td style="border-width:0;padding:0;margin:0;width:${side}px;height:${side}px;background-color:${colour(isDark)}"></td>`,
      (inside) => `<tr>${inside}</tr>`,
    )}</table>`,
  'a table with the old colour attribute and a quiet zone': (text, side) =>
    `<table cellspacing="0" cellpadding="0" border="0">${cells(
      gridOf(text, 4),
      (isDark) => `<td width="${side}" height="${side}" bgcolor="${colour(isDark)}"></td>`,
      (inside) => `<tr>${inside}</tr>`,
    )}</table>`,
  'a table that colours only the dark cells, by a class': (text, side) =>
    `<style>.qr td{width:${side}px;height:${side}px;padding:0}.qr .d{background:#222}</style><table class="qr" style="border-spacing:0">${cells(
      gridOf(text, 2),
      (isDark) => `<td${isDark ? ' class="d"' : ''}></td>`,
      (inside) => `<tr>${inside}</tr>`,
    )}</table>`,
  'light cells on a dark page': (text, side) =>
    `<style>body{background:#111}</style><table style="border-collapse:collapse">${cells(
      gridOf(text, 2),
      (isDark) => `<td style="padding:0;width:${side}px;height:${side}px;${isDark ? '' : 'background:#eee'}"></td>`,
      (inside) => `<tr>${inside}</tr>`,
    )}</table>`,
  'rows of boxes in a line': (text, side) =>
    cells(
      gridOf(text, 0),
      (isDark) => `<span style="display:inline-block;vertical-align:top;width:${side}px;height:${side}px;background:${colour(isDark)}"></span>`,
      (inside) => `<div style="height:${side}px;white-space:nowrap">${inside}</div>`,
    ).replace(/^.*$/s, (rows) => `<div>${rows}</div>`),
  'one grid of all modules': (text, side) => {
    const grid = gridOf(text, 0);
    const style = `display:grid;grid-template-columns:repeat(${grid.length},${side}px);grid-auto-rows:${side}px`;
    return `<div style="${style}">${cells(grid, (isDark) => `<i style="background:${isDark ? 'oklch(0.2 0.1 250)' : 'oklch(0.98 0 0)'}"></i>`, (inside) => inside)}</div>`;
  },
  'a box for each dark run, put where it belongs': (text, side) => {
    const grid = gridOf(text, 0);
    const runs = grid.flatMap((row, y) => runsOf(row).filter(({ isDark }) => isDark).map((run) => ({ ...run, y })));
    const boxes = runs.map(({ start, length, y }) => `<b style="position:absolute;left:${start * side}px;top:${y * side}px;width:${length * side}px;height:${side}px;background:#000"></b>`);
    return `<div style="position:relative;width:${grid.length * side}px;height:${grid.length * side}px">${boxes.join('')}</div>`;
  },
  'a border for each run': (text, side) =>
    gridOf(text, 2)
      .map((row) => {
        // Browsers cut borders down to whole pixels.
        const width = Math.floor(side);
        const runs = runsOf(row).map(({ length, isDark }) => `<b style="display:inline-block;vertical-align:top;height:${side}px;border-left:${length * width}px solid ${colour(isDark)}"></b>`);
        return `<div style="height:${side}px;white-space:nowrap">${runs.join('')}</div>`;
      })
      .join('')
      .replace(/^.*$/s, (rows) => `<div>${rows}</div>`),
  'coloured spaces, as of a terminal': (text, _side) =>
    `<pre style="font:16px/20px monospace">${cells(
      gridOf(text, 2),
      (isDark) => `<span style="background:${colour(isDark)}">  </span>`,
      (inside) => `${inside}\n`,
    )}</pre>`,
};
