import type { FrameReader } from './frame-reader.ts';
import { fitFrame } from './frame-size.ts';

/** Milliseconds from one picture to the next: eight a second are enough for whoever holds a phone still. */
const interval = 125;
/** Pixels of the longer side of a picture. */
const mostSide = 1280;

/**
 * Reads what a video shows until the signal says that it is over, one picture at a time and only new ones: none while
 * nobody can see the page.
 */
export async function readVideo(
  video: HTMLVideoElement,
  reader: FrameReader,
  onTexts: (texts: readonly string[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (await isNextShown(video, signal)) {
    const paced = pause(interval, signal);
    const texts = await reader.read(await grab(video));
    if (signal.aborted) return;
    if (texts.length > 0) await onTexts(texts);
    await paced;
  }
}

/** @returns false where it is over before another picture is shown */
function isNextShown(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const end = () => {
      video.cancelVideoFrameCallback(handle);
      resolve(false);
    };
    const handle = video.requestVideoFrameCallback(() => {
      signal.removeEventListener('abort', end);
      resolve(true);
    });
    signal.addEventListener('abort', end, { once: true });
  });
}

function grab(video: HTMLVideoElement): Promise<ImageBitmap> {
  const { width, height } = fitFrame({ width: video.videoWidth, height: video.videoHeight }, mostSide);
  return createImageBitmap(video, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
