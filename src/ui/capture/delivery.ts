import type { DeliveredBy } from '../../core/source-name.ts';

/** What a person hands over: files, a text, or both where the clipboard holds one thing in two forms. */
export interface Delivery {
  readonly by: DeliveredBy;
  readonly files: readonly Blob[];
  readonly text: string;
}

/** Takes out of a paste or a drop what we can use; it is gone once its event is over. */
export function takeDelivery(transfer: DataTransfer, by: 'paste' | 'drop'): Delivery {
  return { by, files: [...transfer.files], text: transfer.getData('text/plain').trim() };
}
