import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CodeRow } from '../../messages/answers.ts';
import { type Window, windowAround, windowOf } from './window-of.ts';

/** Lists of up to so many rows are drawn whole. */
const mostWhole = 40;
/** Pixels of a row, until one has been measured. */
const likelyHeight = 72;
/** Scrolling is followed in steps of so many pixels, fewer than the rows that are drawn in advance. */
const scrollStep = 120;
const rowsInSight = 8;

type Sight = { readonly top: number; readonly bottom: number } | { readonly around: number };

const atTop: Sight = { top: 0, bottom: 600 };

/**
 * Draws of a long list only what is in sight, and a little more.
 * @param subject a list of another subject begins at its top
 * @returns the part that is drawn, the element of the list, and what brings a row into the part
 */
export function useLongList(rows: readonly CodeRow[], subject: string) {
  const list = useRef<HTMLUListElement>(null);
  const measured = useRef({ usual: likelyHeight, heights: new Map<string, number>() });
  const sight = useRef<Sight>(atTop);
  const [, redraw] = useState({});
  const lastSubject = useRef(subject);
  if (lastSubject.current !== subject) sight.current = atTop;
  lastSubject.current = subject;

  const isLong = rows.length > mostWhole;
  const { usual, heights } = measured.current;
  const part = isLong ? partOf(rows.map(({ id }) => heights.get(id) ?? usual), sight.current) : { first: 0, end: rows.length, before: 0, after: 0 };

  useLayoutEffect(() => {
    if (!isLong || list.current === null) return;
    const drawn = rows.slice(part.first, part.end);
    const sizes = [...list.current.children].map((child) => (child instanceof HTMLElement ? child.offsetHeight : 0));
    // Only the first time: the room for the rest must not move under somebody who scrolls.
    if (heights.size === 0 && sizes.length > 0) measured.current.usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length || likelyHeight;
    // Nothing is measured where nothing is shown.
    drawn.forEach(({ id }, place) => heights.set(id, sizes[place] || usual));
  });

  useEffect(() => {
    if (!isLong) return undefined;
    const look = () => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      const next = { top: Math.floor(top / scrollStep) * scrollStep, bottom: Math.ceil((top + innerHeight) / scrollStep) * scrollStep };
      const now = sight.current;
      if ('top' in now && now.top === next.top && now.bottom === next.bottom) return;
      sight.current = next;
      redraw({});
    };
    const measureAnew = () => {
      heights.clear();
      look();
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', measureAnew);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', measureAnew);
    };
  }, [isLong]);

  const reveal = (place: number) => {
    sight.current = { around: place };
    redraw({});
  };
  return { part, list, isLong, reveal };
}

function partOf(heights: readonly number[], sight: Sight): Window {
  return 'around' in sight ? windowAround(heights, sight.around, rowsInSight) : windowOf(heights, sight.top, sight.bottom);
}
