import type { CaptureAnswer } from '../messages/answers.ts';
import type { Input } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { keepFound } from './capture.ts';
import type { Ports } from './ports.ts';

/** What the person hands over as a text: it says by itself where it may be used, which is nowhere. */
export async function deliverText(ports: Ports, vault: Vault, { text, by }: Input<'capture-text'>): Promise<CaptureAnswer> {
  return keepFound(ports, vault, text.trim() === '' ? [] : [{ text, source: by }], undefined);
}

/** What she hands over as a picture. */
export async function deliverPicture(ports: Ports, vault: Vault, { picture, by }: Input<'capture-picture'>): Promise<CaptureAnswer> {
  const reading = await ports.pictures.read(picture, []);
  if (reading.status === 'refused') return { status: 'bad-picture', problem: reading.problem };
  return keepFound(ports, vault, reading.texts.map((text) => ({ text, source: by })), undefined);
}
