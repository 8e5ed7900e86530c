/** The part of a long list that is drawn, and the room that stands for the rest. */
export interface Window {
  /** Place of the first row that is drawn. */
  readonly first: number;
  /** Place after the last one. */
  readonly end: number;
  /** Room of the rows before and after, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** So many rows more at either end, so that nothing is missing while somebody scrolls. */
const margin = 6;

/**
 * @param heights of every row, in pixels
 * @param top of what is in sight, in pixels from the start of the list; may lie outside of it, as may the bottom
 */
export function windowOf(heights: readonly number[], top: number, bottom: number): Window {
  let first = 0;
  let above = 0;
  while (first < heights.length && above + heightAt(heights, first) <= top) above += heightAt(heights, first++);
  let end = first;
  let reached = above;
  while (end < heights.length && reached < bottom) reached += heightAt(heights, end++);
  return around(heights, first, end);
}

/** The part around one row, wherever it is. @param inSight how many rows fit */
export function windowAround(heights: readonly number[], place: number, inSight: number): Window {
  return around(heights, place - inSight, place + inSight);
}

function around(heights: readonly number[], first: number, end: number): Window {
  const from = Math.max(0, Math.min(first, heights.length) - margin);
  const to = Math.min(heights.length, end + margin);
  return { first: from, end: to, before: sum(heights.slice(0, from)), after: sum(heights.slice(to)) };
}

function heightAt(heights: readonly number[], place: number): number {
  return heights[place] ?? 0;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
