import type { PageSources, Ports } from './ports.ts';

/** What a page's DOM says: its otpauth texts, and whatever the QR codes of its pictures say, since the two must agree. */
export async function readSources(ports: Ports, sources: PageSources): Promise<readonly string[]> {
  const texts = [...sources.texts];
  for (const picture of sources.pictures) texts.push(...(await ports.pictures.read(picture, [])));
  return texts;
}

/** Whether a text means to be an authenticator's, good or not. */
export function isOtpauth(text: string): boolean {
  return /^otpauth:/iu.test(text.trimStart());
}
