import { vi } from 'vitest';
import type { CameraSession } from '../../../src/ui/add/camera.ts';
import { settle } from './open-add-page.tsx';

/** A camera that is on until it is stopped or breaks, and sees what the test shows it. */
export function makeSession() {
  let over = Promise.withResolvers<void>();
  let listener: ((texts: readonly string[]) => Promise<void>) | undefined;
  const session: CameraSession = {
    stream: new MediaStream(),
    isFacingPerson: true,
    read(_video, onTexts) {
      listener = onTexts;
      over = Promise.withResolvers();
      return over.promise;
    },
    stop: vi.fn<() => void>(() => over.resolve()),
  };
  const show = async (...texts: readonly string[]) => {
    await listener?.(texts);
    await settle();
  };
  const lose = async () => {
    over.resolve();
    await settle();
  };
  return { session, show, lose };
}
