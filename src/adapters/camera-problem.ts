/** Why a camera could not be switched on. */
export type CameraFailure = 'no-camera' | 'refused' | 'in-use' | 'not-supported';

/** By the names of `getUserMedia` in Media Capture and Streams, section 10.3. */
const failures: ReadonlyMap<string, CameraFailure> = new Map([
  ['NotFoundError', 'no-camera'],
  ['OverconstrainedError', 'no-camera'],
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
]);

/** @returns what a rejection of `getUserMedia` means; total */
export function nameCameraFailure(error: unknown): CameraFailure {
  return (error instanceof Error && failures.get(error.name)) || 'not-supported';
}
