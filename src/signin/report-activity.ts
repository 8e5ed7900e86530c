import { listen } from './listen.ts';
import type { Tools } from './tools.ts';

/** How often at most, in milliseconds. */
const interval = 20_000;

/** Tells the background that the person herself is at this tab, so that a code may be sent without a further click. */
export function reportActivity({ send, now, signal }: Pick<Tools, 'send' | 'now' | 'signal'>): void {
  let last = -Infinity;
  const report = (event: Event) => {
    if (!event.isTrusted || now() - last < interval) return;
    last = now();
    // Where nobody hears it now, her next act is told.
    send('person-acted', {}).catch(() => (last = -Infinity));
  };
  for (const type of ['pointerdown', 'keydown']) {
    listen(type, report, signal);
  }
}
