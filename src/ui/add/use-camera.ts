import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Camera, CameraProblem, CameraSession } from './camera.ts';

/** A page that nobody looks at keeps the camera on no longer than this, in milliseconds. */
const hiddenFor = 30_000;

export type CameraState =
  | { readonly status: 'off' }
  /** The browser may be asking the person. */
  | { readonly status: 'starting' }
  | { readonly status: 'on'; readonly session: CameraSession }
  /** Switched off by itself, since nobody looked. */
  | { readonly status: 'unwatched' }
  | { readonly status: 'problem'; readonly problem: CameraProblem };

/** The camera, which is off whenever the page does not show it. */
export function useCamera(camera: Camera) {
  const [state, setState] = useState<CameraState>({ status: 'off' });
  /** Of the last start; a camera that comes on for another one is switched off at once. */
  const run = useRef({ isWanted: false });
  const session = state.status === 'on' ? state.session : undefined;

  const start = async () => {
    const own = { isWanted: true };
    run.current = own;
    setState({ status: 'starting' });
    const started = await camera.start();
    if (!own.isWanted) {
      if (started.status === 'started') started.session.stop();
      return;
    }
    setState(started.status === 'started' ? { status: 'on', session: started.session } : { status: 'problem', problem: started.problem });
  };
  const stop = (after: CameraState = { status: 'off' }) => {
    run.current.isWanted = false;
    session?.stop();
    setState(after);
  };

  /** No more pictures come of it. Changes nothing where it was switched off. */
  const lose = (lost: CameraSession) =>
    setState((now) => (now.status === 'on' && now.session === lost ? { status: 'problem', problem: 'lost' } : now));

  // At once: what an effect leaves behind is tidied a frame later, when the camera may have come on.
  useLayoutEffect(() => () => void (run.current.isWanted = false), []);
  useEffect(() => {
    if (session === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => stop({ status: 'unwatched' }), hiddenFor);
    };
    const leave = () => stop();
    watch();
    document.addEventListener('visibilitychange', watch);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
      removeEventListener('pagehide', leave);
      session.stop();
    };
  }, [session]);

  return { state, start, stop, lose };
}
