import type { Bitmap } from './bitmap.ts';
import { findModules } from './find-modules.ts';
import type { PageElement } from './page-walk.ts';

/** QR codes that are written with block characters, as programs of the command line do. */

/** The smallest QR code takes eleven lines, two modules in each. */
const fewestLines = 11;
const fewestBlocks = 8;
/** What bounds the time. */
const mostTexts = 12;
const longestText = 100_000;
const mostAncestors = 4;
const millisecondsAllowed = 300;

/** The four quarters that a character inks: upper left, upper right, lower left, lower right. */
const quarters: Readonly<Record<string, string>> = {
  ' ': '0000', '\u00a0': '0000', '\u2007': '0000', '\u3000': '0000', '░': '0000', '□': '0000', '⬜': '0000',
  '█': '1111', '▓': '1111', '■': '1111', '⬛': '1111', '#': '1111',
  '▀': '1100', '▄': '0011', '▌': '1010', '▐': '0101',
  '▘': '1000', '▝': '0100', '▖': '0010', '▗': '0001', '▚': '1001', '▞': '0110',
  '▙': '1011', '▛': '1110', '▜': '1101', '▟': '0111',
};

const blocks = /[█▓■⬛▀▄▌▐▘▝▖▗▚▞▙▛▜▟#]/gu;

/** @returns the modules of every code found, rows from the top, `1` dark */
export function findDrawnCharacters(elements: readonly PageElement[]): readonly (readonly string[])[] {
  return textsWithBlocks(elements).flatMap(groupsOfLines).flatMap((lines) => {
    const modules = findModules(toBitmap(lines));
    return modules === undefined ? [] : [modules];
  });
}

/** The texts of what is around block characters. */
function textsWithBlocks(elements: readonly PageElement[]): readonly string[] {
  const read: Element[] = [];
  const texts = new Set<string>();
  const deadline = performance.now() + millisecondsAllowed;
  for (const { element } of elements) {
    if (texts.size >= mostTexts || performance.now() > deadline) break;
    if (read.some((one) => one.contains(element))) continue;
    const drawing = hasBlocks(element) ? findDrawing(element) : undefined;
    if (drawing === undefined || read.includes(drawing)) continue;
    read.push(drawing);
    texts.add(textIn(drawing));
  }
  return [...texts];
}

/** A line of a drawing, or the whole in one piece. */
function hasBlocks(element: Element): boolean {
  const own = element.localName === 'textarea' ? [(element as HTMLTextAreaElement).value] : textsOf(element);
  return own.some((text) => (text.match(blocks)?.length ?? 0) >= fewestBlocks);
}

function textsOf({ childNodes }: Element): readonly string[] {
  return [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue ?? '');
}

/** The lines may be elements of their own, several deep. */
function findDrawing(element: Element): Element | undefined {
  let ancestor: Element | null = element;
  for (let depth = 0; ancestor !== null && depth <= mostAncestors; depth += 1) {
    if ((ancestor.textContent ?? '').length > longestText) return undefined;
    if (countLines(textIn(ancestor)) >= fewestLines) return ancestor;
    ancestor = ancestor.parentElement;
  }
  return undefined;
}

function textIn(element: Element): string {
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value;
  return (element as HTMLElement).innerText ?? element.textContent ?? '';
}

function countLines(text: string): number {
  return text.split('\n').filter((line) => isDrawn(line)).length;
}

/** Runs of lines that have nothing but blocks and spaces, cut where one is blank. */
function groupsOfLines(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    if (isDrawn(line)) groups.at(-1)?.push(line);
    else groups.push([]);
  }
  return groups.filter((lines) => lines.length >= fewestLines);
}

function isDrawn(line: string): boolean {
  return /\S/u.test(line) && Array.from(line).every((character) => character in quarters);
}

function toBitmap(lines: readonly string[]): Bitmap {
  const characters = lines.map((line) => Array.from(line));
  const width = 2 * Math.max(...characters.map((line) => line.length));
  const height = 2 * lines.length;
  const dots = new Uint8Array(width * height);
  for (const [row, line] of characters.entries()) {
    for (const [column, character] of line.entries()) {
      const inked = quarters[character] ?? '';
      const first = 2 * row * width + 2 * column;
      dots.set([Number(inked[0]), Number(inked[1])], first);
      dots.set([Number(inked[2]), Number(inked[3])], first + width);
    }
  }
  return { width, height, dots };
}
