import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey, Translate } from '../../i18n.ts';
import type { CaptureAnswer } from '../../messages/capture-answers.ts';
import type { Send } from '../../messages/protocol.ts';
import { describeCapture } from '../capture/describe-capture.ts';
import { isComplete, type BatchProgress } from './batch-progress.ts';
import type { Camera, CameraProblem } from './camera.ts';
import { CameraPicture } from './camera-picture.tsx';
import { createCameraReading, type CameraReading, type Reading } from './camera-reading.ts';
import { useCamera, type CameraState } from './use-camera.ts';

interface Properties {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  /**
   * Gets what the reading came to, once the camera is off again: of a transfer all that it has brought so far. Undefined
   * where the background does not answer.
   */
  readonly onAnswer: (answer: CaptureAnswer | undefined) => void;
  readonly camera: Camera;
  /** How far a transfer has come, by whatever ways. */
  readonly progress: BatchProgress | undefined;
  readonly onProgress: (progress: BatchProgress | undefined) => void;
}

const problemKey: Readonly<Record<CameraProblem, MessageKey>> = {
  'no-camera': 'cameraNotFound',
  refused: 'cameraRefused',
  'in-use': 'cameraInUse',
  'not-supported': 'cameraNotSupported',
  lost: 'cameraLost',
};

/** Reads QR codes with the computer's camera: one account, or a whole transfer of several QR codes one after the other. */
export function CameraPanel({ send, translate, onAnswer, camera, progress, onProgress }: Properties) {
  const { state, start, stop, lose } = useCamera(camera);
  /** What is no account, of what was read last. */
  const [stray, setStray] = useState<CaptureAnswer>();
  const reading = useRef<CameraReading>(undefined);
  /** Nothing beside the picture moves while somebody holds a phone before it. */
  const result = useRef<Reading>(undefined);
  const isOn = state.status === 'on';
  useEffect(() => {
    if (isOn || result.current === undefined) return;
    const { answer } = result.current;
    result.current = undefined;
    onAnswer(answer);
  }, [isOn]);

  const begin = () => {
    const unfinished = progress && !isComplete(progress) ? progress : undefined;
    onProgress(unfinished);
    setStray(undefined);
    reading.current = createCameraReading(send, unfinished);
    void start();
  };
  const takeTexts = async (texts: readonly string[]) => {
    for (const text of texts) {
      const taken = await reading.current?.take(text);
      if (taken === undefined) continue;
      onProgress(taken.progress);
      setStray(taken.isStray ? taken.answer : undefined);
      if (!taken.isStray) result.current = taken;
      if (taken.isOver) return stop();
    }
  };

  const isStarting = state.status === 'starting';
  return (
    <div class="camera">
      {isOn && (
        <CameraPicture
          session={state.session}
          label={translate('cameraPicture')}
          onTexts={takeTexts}
          onEnd={lose}
        />
      )}
      <p class={state.status === 'problem' ? 'camera-words camera-problem' : 'camera-words'} role="status">
        {isOn && stray ? describeCapture({ outcome: stray, from: 'picture' }, translate) : describe(state, progress, translate)}
      </p>
      {/* One button all the time, so that it keeps the keyboard. */}
      <button type="button" class="button" aria-disabled={isStarting} onClick={isOn ? () => stop() : isStarting ? undefined : begin}>
        {translate(isOn ? 'cameraStop' : 'cameraStart')}
      </button>
    </div>
  );
}

function describe(state: CameraState, progress: BatchProgress | undefined, translate: Translate): string {
  switch (state.status) {
    case 'starting':
      return translate('cameraStarting');
    case 'problem':
      return translate(problemKey[state.problem]);
    case 'unwatched':
      return translate('cameraUnwatched');
    case 'on':
      return progress ? translate('cameraProgress', progress.parts.size, progress.size) : translate('cameraHint');
    case 'off':
      if (progress === undefined) return translate('cameraPurpose');
      return isComplete(progress) ? translate('cameraAllRead') : translate('cameraUnfinished', progress.parts.size, progress.size);
  }
}
