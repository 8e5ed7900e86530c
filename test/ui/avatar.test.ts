import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Avatar, avatarColour, avatarColours, avatarLetter } from '../../src/ui/avatar.tsx';

const css = readFileSync(new URL('../../src/ui/avatar.css', import.meta.url), 'utf8');

test.each([
  ['Smiltenes novads', 'S'],
  ['  ēnu konts', 'Ē'],
  ['e\u0304nu', 'Ē'],
  ['(vards.uzvards)', 'V'],
  ['7-Zip', '7'],
  ['— 🔑', '—'],
  ['🔑', '🔑'],
  ['ßabc', 'SS'],
])('the letter of “%s” is “%s”', (name, letter) => {
  expect(avatarLetter(name)).toBe(letter);
});

describe('the colour of an account', () => {
  test('is its own, and any of all', () => {
    const ids = Array.from({ length: 600 }, (_, index) => `${(index * 7919).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`);
    const colours = ids.map(avatarColour);
    expect(new Set(colours)).toEqual(new Set(Array.from({ length: avatarColours }, (_, index) => index)));
    expect(ids.map(avatarColour)).toEqual(colours);
  });

  test('stays when it is called otherwise', () => {
    for (const name of ['Veikals', 'Banka', 'Skola']) {
      expect(Avatar({ account: { id: 'one', name } })).toMatchObject({ props: { class: `avatar avatar-${avatarColour('one')}` } });
    }
  });

  test.each(Array.from({ length: avatarColours }, (_, index) => index))('%i has a contrast of 4.5 at least with its letter, in both schemes', (index) => {
    const background = new RegExp(`\\.avatar-${index} \\{\\s+background: (#[0-9a-f]{6});`, 'u').exec(css)?.[1];
    const letter = /\.avatar \{[^}]*\n\s+color: (#[0-9a-f]{6});/u.exec(css)?.[1];
    expect(contrast(background ?? '', letter ?? '')).toBeGreaterThanOrEqual(4.5);
    expect(css).not.toContain('@media');
  });
});

/** WCAG 2.2, contrast ratio. @param one such as `#14608c` */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
