/**
 * @param colour a computed colour, as CSS Color 4 serialises it: `rgb()`, `rgba()`, `color()`, `lab()`, `oklch()` …
 * @returns 0 for black to 1 for white; undefined where it lets through most of what is behind
 */
export function brightnessOf(colour: string): number | undefined {
  const [, space = '', list = ''] = /^([a-z]+)\(([^)]*)\)$/.exec(colour) ?? [];
  const [components = '', alpha] = list.includes('/') ? list.split('/') : [list];
  const numbers = (components.match(/(?<=^|[\s,])-?[\d.]+(?:e-?\d+)?(?=[\s,]|$)/g) ?? []).map(Number);
  const opacity = alpha === undefined ? (space === 'rgba' ? numbers[3] : 1) : Number(alpha);
  const [first, second = 0, third = 0] = numbers;
  if (first === undefined || !(opacity !== undefined && opacity >= 0.5)) return undefined;
  if (space === 'rgb' || space === 'rgba') return weigh(first, second, third) / 255;
  if (space === 'color') return weigh(first, second, third);
  return space.startsWith('ok') ? first : first / 100;
}

/** ITU-R BT.601. */
function weigh(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
