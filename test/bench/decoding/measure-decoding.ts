import type { CorpusPicture } from '../../corpus/scene.ts';
import type { Reader } from './readers.ts';

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
  readonly hasText: boolean;
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
  return { className, hasText: picture.hasText, attempts };
}
