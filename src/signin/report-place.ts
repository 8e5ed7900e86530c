import type { Output, Send } from '../messages/protocol.ts';
import type { Part } from '../pages/page.ts';
import { placeOf, type Place } from './place.ts';
import type { Tools } from './tools.ts';

/**
 * Tells the background where the page stands: at arrival, and whenever the place changes.
 * @param onReply each answer of the background's
 * @returns to be called with every part that is seen
 */
export function createPlaceReporter(
  { send, isSignInSystem, isLive }: Pick<Tools, 'send' | 'isSignInSystem' | 'isLive'>,
  onReply: (reply: Output<'page-seen'> | undefined) => void,
): (part: Part | undefined, hasSentCode: boolean) => void {
  let last: Place | undefined;
  let hasArrived = false;
  return (part, hasSentCode) => {
    const isArrival = last === undefined && !hasArrived;
    // Between two steps of a live page there may be nothing for a moment: that is no place.
    if (isLive && (part === undefined || (part.kind === 'loading' && !isArrival))) return;
    const place = placeOf(part, hasSentCode);
    if (place === last) return;
    last = place;
    const onNoted = (reply: Output<'page-seen'>) => {
      hasArrived = true;
      onReply(reply);
    };
    send('page-seen', { place, isArrival, isSignInSystem }).then(onNoted, () => {
      // Such as on a page that is being prepared before anybody has gone to it: said again at the next look.
      last = undefined;
      onReply(undefined);
    });
  };
}

/**
 * A page of no system that we know. Coming there straight from a sign-in of the same site is a sign that a code was
 * accepted: an enrolment that was begun in the person's settings leads back to them.
 */
export function reportWayOut(send: Send<'page'>): void {
  if (!document.referrer.startsWith(`${location.origin}/if/flow/`)) return;
  // Nothing is shown here that would have to wait for an answer.
  send('page-seen', { place: 'elsewhere', isArrival: true, isSignInSystem: false }).catch(() => undefined);
}
