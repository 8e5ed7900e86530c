import { useEffect, useState } from 'preact/hooks';
import type { OrganisationAccess } from './environment.ts';

export interface AccessState {
  /** The sites that may not be seen, by name. */
  readonly missing: readonly string[];
  /** Those of them that could not be seen when that was last so, since the page was opened. */
  readonly wasMissing: readonly string[];
  /** She has been asked and has said no. */
  readonly isRefused: boolean;
}

/** Whether the organisation's pages may be seen, undefined before it is known, and what asks for it. */
export function useAccess({ findMissing, ask, watch }: OrganisationAccess) {
  const [state, setState] = useState<AccessState>();
  const note = (missing: readonly string[], isAnswer: boolean) =>
    setState((before) => ({
      missing,
      wasMissing: missing.length > 0 ? missing : (before?.wasMissing ?? []),
      isRefused: missing.length > 0 && (isAnswer || before?.isRefused === true),
    }));

  useEffect(() => {
    const look = async () => note(await findMissing(), false);
    void look();
    return watch(() => void look());
  }, []);

  // A dialog that the browser could not show is as good as a no.
  const askNow = async () => {
    const isGranted = await ask().catch(() => false);
    note(isGranted ? [] : (state?.missing ?? []), true);
  };
  return [state, askNow] as const;
}
