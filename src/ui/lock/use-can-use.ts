import { useEffect, useState } from 'preact/hooks';
import type { Passkeys } from './passkeys.ts';

/** Whether passkeys can be offered; false until that is known. */
export function useCanUse(passkeys: Passkeys): boolean {
  const [canUse, setCanUse] = useState(false);
  useEffect(() => void passkeys.canUse().then(setCanUse, () => undefined), []);
  return canUse;
}
