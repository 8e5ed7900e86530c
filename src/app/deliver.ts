import type { CaptureAnswer } from '../messages/capture-answers.ts';
import type { Input } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { keepFound } from './capture.ts';
import { carriesAccounts } from './judge-texts.ts';
import type { Ports } from './ports.ts';

/** What the person hands over as a text: it says by itself where it may be used, which is nowhere. */
export async function deliverText(ports: Ports, vault: Vault, { text, by }: Input<'capture-text'>): Promise<CaptureAnswer> {
  const found = partsOf(text).map((part) => ({ text: part, source: by }));
  return keepFound(ports, vault, found, undefined);
}

/** What she hands over as a picture. */
export async function deliverPicture(ports: Ports, vault: Vault, { picture, by }: Input<'capture-picture'>): Promise<CaptureAnswer> {
  const reading = await ports.pictures.read(picture);
  if (reading.status === 'refused') return { status: 'bad-picture', problem: reading.problem };
  return keepFound(ports, vault, reading.texts.map((text) => ({ text, source: by })), undefined);
}

/** A transfer of several QR codes may be copied as several lines, and a key with the words before it. */
function partsOf(text: string): readonly string[] {
  if (text.trim() === '') return [];
  const wanted = text.split(/\s(?=otpauth(?:-migration)?:)/iu).filter(carriesAccounts);
  return wanted.length > 0 ? wanted : [text];
}
