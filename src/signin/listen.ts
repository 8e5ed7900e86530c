/** Listens to what happens anywhere below a target before the page does, without being able to hold it up. */
export function listen(target: EventTarget | null, type: string, handle: (event: Event) => void, signal: AbortSignal): void {
  target?.addEventListener(type, handle, { capture: true, passive: true, signal });
}
