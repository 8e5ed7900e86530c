import { useEffect } from 'preact/hooks';
import type { Send } from '../../messages/protocol.ts';
import { useProtection } from '../lock/use-protection.ts';
import type { CodesState } from './codes-state.ts';

/**
 * @param onFailure called where nobody answers: then it is open still
 * @returns what locks the vault; undefined where there is nothing to lock, since no person guards it
 */
export function useLockNow(send: Send<'extension'>, status: CodesState['status'], refresh: () => Promise<void>, onFailure: () => void): (() => void) | undefined {
  const [protection, askAgain] = useProtection(send);
  useEffect(() => {
    if (status === 'open') void askAgain();
  }, [status]);
  if (protection === undefined || !('slots' in protection) || protection.guardedBy !== 'person') return undefined;
  return () => void send('lock', {}).catch(onFailure).then(refresh);
}
