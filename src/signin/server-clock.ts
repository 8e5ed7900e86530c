import { measureClock } from './measure-clock.ts';
import type { Tools } from './tools.ts';

/** The server's clock as far as this page has helped the background to know it. */
export interface ServerClock {
  /** Counts the measurements: an answer that was asked for under an older count may be for the wrong step. */
  readonly version: number;
  /** Resolves when nothing is being measured and the background has said whether it wants to know. Never rejects. */
  settled(): Promise<void>;
  /** The background says whether it wants a measurement. */
  setDue(isDue: boolean): void;
  /** Measures now, for a code was refused. Resolves in any case. */
  measure(): Promise<void>;
}

export function createServerClock(tools: Tools): ServerClock {
  let version = 0;
  let measuring: Promise<void> | undefined;
  const first = Promise.withResolvers<void>();
  if (!tools.isSignInSystem) first.resolve();

  async function measureAndTell(): Promise<void> {
    const offset = await measureClock(tools);
    if (offset === undefined) return;
    await tools.send('clock-measured', { offset });
    version += 1;
  }

  function measure(): Promise<void> {
    measuring ??= measureAndTell()
      // A background that can't be reached asks again.
      .catch(() => undefined)
      .finally(() => {
        measuring = undefined;
        first.resolve();
      });
    return measuring;
  }

  return {
    get version() {
      return version;
    },
    settled: () => measuring ?? first.promise,
    setDue(isDue) {
      if (isDue) void measure();
      else if (measuring === undefined) first.resolve();
    },
    measure: () => (tools.isSignInSystem ? measure() : Promise.resolve()),
  };
}
