import { useEffect, useRef } from 'preact/hooks';
import type { CameraSession } from './camera.ts';

interface Properties {
  readonly session: CameraSession;
  readonly label: string;
  readonly onTexts: (texts: readonly string[]) => Promise<void>;
  /** No more pictures come of this camera, whether somebody has switched it off or not. */
  readonly onEnd: (session: CameraSession) => void;
}

/** What the camera sees, and the reading of it. */
export function CameraPicture({ session, label, onTexts, onEnd }: Properties) {
  const video = useRef<HTMLVideoElement>(null);
  /** Of the last drawing, since one reading outlives many of them. */
  const latest = useRef({ onTexts, onEnd });
  latest.current = { onTexts, onEnd };

  useEffect(() => {
    const { current: element } = video;
    if (element === null) return;
    element.srcObject = session.stream;
    element.parentElement?.scrollIntoView({ block: 'nearest' });
    const read = async () => {
      await element.play();
      await session.read(element, (texts) => latest.current.onTexts(texts));
    };
    const end = () => latest.current.onEnd(session);
    read().then(end, end);
    return () => {
      element.srcObject = null;
    };
  }, [session]);

  return (
    <video
      ref={video}
      class={session.isFacingPerson ? 'camera-picture camera-mirrored' : 'camera-picture'}
      aria-label={label}
      muted
      playsInline
      disablePictureInPicture
      disableRemotePlayback
    />
  );
}
