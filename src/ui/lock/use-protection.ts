import { useCallback, useState } from 'preact/hooks';
import type { ProtectionAnswer } from '../../messages/lock-answers.ts';
import type { Send } from '../../messages/protocol.ts';

export type ProtectionState = ProtectionAnswer | { readonly status: 'no-answer' };

/** What guards the vault, undefined before it is known, and what asks for it anew. */
export function useProtection(send: Send<'extension'>) {
  const [protection, setProtection] = useState<ProtectionState>();
  const refresh = useCallback(async () => setProtection(await send('protection', {}).catch(() => ({ status: 'no-answer' }) as const)), [send]);
  return [protection, refresh] as const;
}
