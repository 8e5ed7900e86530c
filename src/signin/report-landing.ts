import type { Send } from '../messages/protocol.ts';
import { delay, whenVisible } from './wait.ts';

/** A page that draws itself has drawn what it asks for by then, in milliseconds after it has loaded. */
const drawsFor = 2000;

/**
 * A page of no system, on which a person may have landed by a code. Said only where it has loaded without an error and
 * asks for nothing of a sign-in: then a code that was sent in this tab a moment ago was accepted.
 */
export async function reportLanding(
  { send, signal }: { readonly send: Send<'page'>; readonly signal: AbortSignal },
  asksForSignIn: () => boolean,
): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true, signal });
    });
  }
  await delay(drawsFor, signal);
  await whenVisible(signal);
  const [navigation] = performance.getEntriesByType('navigation');
  const status = navigation instanceof PerformanceNavigationTiming ? navigation.responseStatus : 0;
  if (status < 200 || status > 299 || asksForSignIn()) return;
  await send('page-seen', { place: 'elsewhere', isArrival: true, isSignInSystem: false });
}
