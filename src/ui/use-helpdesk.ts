import type { Send } from '../messages/protocol.ts';
import * as organisation from '../settings/organisation.ts';
import { useSetting } from './use-setting.ts';

/** @returns the address of the helpdesk: until it is known what policy sets, and where that can't be known, the package's */
export function useHelpdesk(send: Send<'extension'>): string {
  return useSetting(send, 'helpdesk')?.value ?? organisation.helpdesk;
}
