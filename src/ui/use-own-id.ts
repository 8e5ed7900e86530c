import { useState } from 'preact/hooks';

/** How many this page has given out. */
let given = 0;

/**
 * The id of an element, for a label or a description to point to. Preact's own `useId` (11.2) begins anew once a page has been
 * drawn twice over what stands there, as after two choices of language or colours: what opens then has the ids of what stood before.
 * @returns the same each time that the component is drawn, and no other's on this page
 */
export function useOwnId(): string {
  const [id] = useState(() => `own-${(given += 1)}`);
  return id;
}
