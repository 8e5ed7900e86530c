import type { VaultStorage } from './environment.ts';

/** @returns whether the storage took the text and gives it back unchanged */
export async function writeAndCompare(storage: VaultStorage, key: string, text: string): Promise<boolean> {
  try {
    await storage.set(key, text);
    const values = await storage.get([key]);
    return values[key] === text;
  } catch {
    return false;
  }
}
