import { nameCameraFailure, type CameraFailure } from './camera-problem.ts';
import { startFrameReader, type FrameReader } from './frame-reader.ts';
import { readVideo } from './read-video.ts';

/** Enough for the smallest modules of a transfer's QR code that is held before it. */
const wanted: MediaStreamConstraints = { audio: false, video: { width: { ideal: 1280 }, height: { ideal: 720 } } };

export interface RunningCamera {
  readonly stream: MediaStream;
  readonly isFacingPerson: boolean;
  read(video: HTMLVideoElement, onTexts: (texts: readonly string[]) => Promise<void>): Promise<void>;
  stop(): void;
}

/** The computer's camera. The browser asks the person, and shows as long as it is on that it is. */
export const camera = {
  async start(): Promise<
    | { readonly status: 'started'; readonly session: RunningCamera }
    | { readonly status: 'refused'; readonly problem: CameraFailure }
  > {
    const reader = startFrameReader();
    try {
      // Where there may be no camera at all, there is no `mediaDevices` either.
      return { status: 'started', session: run(await navigator.mediaDevices.getUserMedia(wanted), reader) };
    } catch (error) {
      reader.close();
      return { status: 'refused', problem: nameCameraFailure(error) };
    }
  },
};

function run(stream: MediaStream, reader: FrameReader): RunningCamera {
  const tracks = stream.getTracks();
  const over = new AbortController();
  // Not sent for a track that was stopped from here.
  for (const track of tracks) track.addEventListener('ended', () => over.abort());
  return {
    stream,
    isFacingPerson: tracks.every((track) => track.getSettings().facingMode !== 'environment'),
    read: (video, onTexts) => readVideo(video, reader, onTexts, over.signal),
    stop() {
      over.abort();
      for (const track of tracks) track.stop();
      reader.close();
    },
  };
}
