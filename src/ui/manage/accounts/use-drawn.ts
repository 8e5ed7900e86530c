import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Lists of up to so many accounts are drawn whole. */
const mostWhole = 60;
/** So many are drawn whole from the start: more than a window shows. */
const atFirst = 24;
/** How far out of sight an account is drawn already. */
const margin = '800px 0px';

interface Drawable {
  readonly id: string;
}

/**
 * Which accounts of a long list are drawn whole: those that have been in sight, or nearly. Of the others only the name is drawn, so
 * that the browser's own search finds them, and so that every account has its place.
 * @param accounts another list only when something about the accounts has changed
 * @param list the element whose children say in `data-account` whose they are
 */
export function useDrawn(accounts: readonly Drawable[], list: RefObject<HTMLElement | null>): (account: Drawable) => boolean {
  // What was drawn once stays: the keyboard may be in it, or what was typed.
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(() => new Set(accounts.slice(0, atFirst).map(({ id }) => id)));
  const isLong = accounts.length > mostWhole;
  const last = accounts.at(-1);

  useEffect(() => {
    if (!isLong) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const inSight = entries.flatMap(({ target, isIntersecting }) => (isIntersecting && target instanceof HTMLElement ? [target.dataset['account'] ?? ''] : []));
      if (inSight.length > 0) setDrawn((before) => new Set([...before, ...inSight]));
    }, { rootMargin: margin });
    for (const row of list.current?.querySelectorAll('.account-far') ?? []) observer.observe(row);
    return () => observer.disconnect();
  }, [accounts, isLong]);

  // The last one is where the keyboard comes from below.
  return ({ id }) => !isLong || drawn.has(id) || id === last?.id;
}
