import type { Send } from '../../messages/protocol.ts';
import type { Delivery } from './delivery.ts';
import { isOtpauthLink } from './otpauth-link.ts';
import type { Captured, Outcome } from './outcome.ts';
import { readPictureFile } from './picture-file.ts';

/** As much as a message carries, and fifty times what an otpauth URI may have. */
const longestText = 100_000;

/** Sends on what a person handed over. Never rejects. */
export async function deliver(send: Send<'extension'>, { by, files, text }: Delivery): Promise<Captured> {
  const [file, ...others] = files;
  // A table program puts a picture of a copied text beside it.
  if (file === undefined || isOtpauthLink(text)) return { from: 'text', outcome: await deliverText(send, text, by) };
  if (others.length > 0) return { from: 'picture', outcome: { status: 'several-files' } };
  return { from: 'picture', outcome: await deliverPicture(send, file, by) };
}

async function deliverText(send: Send<'extension'>, text: string, by: Delivery['by']): Promise<Outcome> {
  if (text.length > longestText) return { status: 'refused', problem: 'too-long' };
  return send('capture-text', { text, by }).catch(() => ({ status: 'no-answer' }));
}

async function deliverPicture(send: Send<'extension'>, file: Blob, by: Delivery['by']): Promise<Outcome> {
  const picture = await readPictureFile(file);
  if (picture.status !== 'picture') return picture;
  return send('capture-picture', { picture: picture.url, by }).catch(() => ({ status: 'no-answer' }));
}
