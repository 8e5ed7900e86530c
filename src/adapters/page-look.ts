import { parseLook, writeLook, type Look } from '../settings/look.ts';

/** A mirror of the settings that can be read at once, before a page is painted; the settings themselves count. */
const place = 'look';

const scales: Readonly<Record<Look['textSize'], string>> = { normal: '', large: '125%', largest: '150%' };

/** The look that the pages of ours had last. */
export function readLook(): Look {
  try {
    return parseLook(localStorage.getItem(place));
  } catch {
    // The person lets no site keep anything: Firefox counts our pages among them.
    return parseLook(null);
  }
}

/** Keeps the look for the next page. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(place, writeLook(look));
  } catch {
    // Then it comes a moment late on every page.
  }
}

/** Gives this page its colours and its size of text. */
export function applyLook({ appearance, textSize }: Look): void {
  const { style } = document.documentElement;
  style.colorScheme = appearance === 'system' ? '' : appearance;
  style.fontSize = scales[textSize];
}
