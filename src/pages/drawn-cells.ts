import type { Bitmap } from './bitmap.ts';
import { backdropOf, boxesOf } from './coloured-boxes.ts';
import { isShown } from './dom.ts';
import { findModules } from './find-modules.ts';
import { paintBoxes } from './paint-boxes.ts';
import type { PageElement } from './page-walk.ts';

/**
 * QR codes that are drawn with coloured boxes: cells of a table, of a grid, of rows, or boxes put where they belong; one for
 * each module or for each run of them. The boxes are painted as the browser does, and the painting looked at.
 */

/** The smallest QR code has 21 rows; drawn with boxes in one list it has more boxes. */
const fewestChildren = 21;
const smallestSide = 21;
/** What bounds the time: a code of the usual size has 2,000 boxes. */
const mostBoxes = 40_000;
const mostCandidates = 12;
const millisecondsAllowed = 500;
const leastContrast = 0.15;

/** @returns the modules of every code found, rows from the top, `1` dark */
export function findDrawnCells(elements: readonly PageElement[]): readonly (readonly string[])[] {
  const found: { readonly container: Element; readonly modules: readonly string[] }[] = [];
  const deadline = performance.now() + millisecondsAllowed;
  let boxesLeft = mostBoxes;
  let candidatesLeft = mostCandidates;
  for (const { element, frame } of elements) {
    if (performance.now() > deadline || candidatesLeft === 0) break;
    if (frame === undefined || !isCandidate(element) || found.some(({ container }) => container.contains(element))) continue;
    const inside = element.querySelectorAll('*');
    if (inside.length > boxesLeft) continue;
    boxesLeft -= inside.length;
    candidatesLeft -= 1;
    const bitmap = paintInside(element, [...inside]);
    const modules = bitmap && findModules(bitmap);
    if (modules !== undefined) found.push({ container: element, modules });
  }
  return found.map(({ modules }) => modules);
}

/** Cells of a drawing say nothing, and there are many. */
function isCandidate(element: Element): boolean {
  if (element.childElementCount < fewestChildren || element.closest('svg, head') !== null) return false;
  if ((element.textContent ?? '').trim() !== '' || !isShown(element)) return false;
  const [first, last] = [element.firstElementChild, element.lastElementChild].map((child) => child?.getBoundingClientRect());
  return first !== undefined && last !== undefined && last.bottom - first.top >= smallestSide;
}

function paintInside(container: Element, inside: readonly Element[]): Bitmap | undefined {
  const boxes = inside.flatMap(boxesOf);
  const backdrop = backdropOf(container);
  let [darkest, lightest] = [backdrop, backdrop];
  for (const { brightness } of boxes) {
    darkest = Math.min(darkest, brightness);
    lightest = Math.max(lightest, brightness);
  }
  if (lightest - darkest < leastContrast) return undefined;
  const middle = (darkest + lightest) / 2;
  const painted = boxes.map((box) => ({ ...box, isInk: box.brightness < middle }));
  return paintBoxes(painted, backdrop < middle);
}
