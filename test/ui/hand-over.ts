/** What an event of a paste or a drop carries, as far as we read it. */
export interface HandedOver {
  readonly text?: string;
  readonly files?: readonly Blob[];
}

/** Fires a paste, a drag or a drop where nothing else takes it. @returns whether the page took it for itself */
export function handOver(kind: 'paste' | 'dragover' | 'drop', { text = '', files = [] }: HandedOver, target: Element = document.body): boolean {
  const transfer = { files, types: files.length > 0 ? ['Files'] : ['text/plain'], getData: () => text };
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: transfer, dataTransfer: transfer, relatedTarget: null });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}
