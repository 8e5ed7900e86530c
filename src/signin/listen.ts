/**
 * Listens to what happens anywhere below a target before the page does, without being able to hold it up.
 * @param target the window unless said otherwise
 */
export function listen(type: string, handle: (event: Event) => void, signal: AbortSignal, target: EventTarget = window): void {
  target.addEventListener(type, handle, { capture: true, passive: true, signal });
}
