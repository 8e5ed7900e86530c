import { useEffect, useState } from 'preact/hooks';
import type { OrganisationAccess } from './environment.ts';

export interface AccessState {
  readonly isGranted: boolean;
  /** At some time since the page was opened. */
  readonly wasMissing: boolean;
  /** She has been asked and has said no. */
  readonly isRefused: boolean;
}

/** Whether the organisation's pages may be seen, undefined before it is known, and what asks for it. */
export function useAccess({ isGranted, ask, watch }: OrganisationAccess) {
  const [state, setState] = useState<AccessState>();
  const note = (now: boolean, isAnswer: boolean) =>
    setState((before) => ({
      isGranted: now,
      wasMissing: !now || before?.wasMissing === true,
      isRefused: !now && (isAnswer || before?.isRefused === true),
    }));

  useEffect(() => {
    const look = async () => note(await isGranted(), false);
    void look();
    return watch(() => void look());
  }, []);

  // A dialog that the browser could not show is as good as a no.
  const askNow = async () => note(await ask().catch(() => false), true);
  return [state, askNow] as const;
}
