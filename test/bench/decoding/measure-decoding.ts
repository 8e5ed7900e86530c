import type { CorpusPicture } from '../../corpus/scene.ts';
import { readOurWay, type Reader } from './readers.ts';

export interface ClassName {
  readonly name: string;
  readonly kind: 'realistic' | 'hard' | 'unreadable';
}

/** What one reader made of one picture. */
export interface Attempt {
  readonly reader: string;
  /** All that can be read was, or nothing can be. */
  readonly isRead: boolean;
  /** Some text came out that nobody drew. */
  readonly isWrong: boolean;
  readonly milliseconds: number;
}

export interface PictureResult {
  readonly className: ClassName;
  /** The page itself holds the texts, or pictures that give them. */
  readonly isInPage: boolean;
  readonly attempts: readonly Attempt[];
}

/** Gives one picture to every reader, one after the other. */
export async function measurePicture(className: ClassName, picture: CorpusPicture, readers: readonly Reader[]): Promise<PictureResult> {
  const attempts: Attempt[] = [];
  for (const reader of readers) {
    const start = performance.now();
    const texts = await reader.read(picture);
    attempts.push({
      reader: reader.name,
      milliseconds: performance.now() - start,
      isRead: picture.readable.every((text) => texts.includes(text)),
      isWrong: texts.some((text) => text !== '' && !picture.drawn.includes(text)),
    });
  }
  return { className, isInPage: picture.hasText || (await isInOwnPictures(picture)), attempts };
}

async function isInOwnPictures({ drawn, own = [] }: CorpusPicture): Promise<boolean> {
  const texts: string[] = [];
  for (const pixels of own) texts.push(...(await readOurWay(pixels, [])));
  return own.length > 0 && drawn.every((text) => texts.includes(text));
}
