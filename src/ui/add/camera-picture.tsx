import { useEffect, useRef } from 'preact/hooks';
import type { CameraSession } from './camera.ts';

interface Properties {
  readonly session: CameraSession;
  readonly label: string;
  readonly onTexts: (texts: readonly string[]) => Promise<void>;
  /** No more pictures come, though nobody has switched the camera off. */
  readonly onLost: () => void;
}

/** What the camera sees, and the reading of it. */
export function CameraPicture({ session, label, onTexts, onLost }: Properties) {
  const video = useRef<HTMLVideoElement>(null);
  /** Of the last drawing, since one reading outlives many of them. */
  const latest = useRef({ onTexts, onLost });
  latest.current = { onTexts, onLost };

  useEffect(() => {
    const { current: element } = video;
    if (element === null) return;
    let isShown = true;
    element.srcObject = session.stream;
    const read = async () => {
      await element.play();
      await session.read(element, (texts) => latest.current.onTexts(texts));
    };
    const tellIfShown = () => void (isShown && latest.current.onLost());
    read().then(tellIfShown, tellIfShown);
    return () => {
      isShown = false;
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
