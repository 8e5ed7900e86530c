/** Why the camera shows nothing: a sentence each. */
export type CameraProblem =
  | 'no-camera'
  /** By the person, the administrator or the operating system. */
  | 'refused'
  /** By another program, or broken. */
  | 'in-use'
  | 'not-supported'
  /** It went away while it was on. */
  | 'lost';

export type CameraStart =
  | { readonly status: 'started'; readonly session: CameraSession }
  | { readonly status: 'refused'; readonly problem: CameraProblem };

/** The computer's camera, as the page that adds accounts needs it. */
export interface Camera {
  /** Asks in the browser's own dialog where it has to, and switches the camera on. Never rejects. */
  start(): Promise<CameraStart>;
}

/** A camera that is on. */
export interface CameraSession {
  readonly stream: MediaStream;
  /** It looks at the person, so that its picture should be shown as in a mirror. */
  readonly isFacingPerson: boolean;
  /**
   * Reads the QR codes in what a video shows of the stream, picture after picture.
   * @param onTexts gets the texts of one picture, at least one; no further picture is read before it resolves
   * @returns once no more pictures come: after {@link CameraSession.stop} or when the camera is gone
   */
  read(video: HTMLVideoElement, onTexts: (texts: readonly string[]) => Promise<void>): Promise<void>;
  /** Switches the camera off. May be called again. */
  stop(): void;
}
