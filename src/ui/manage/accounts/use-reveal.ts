import { useEffect, useState } from 'preact/hooks';
import type { RevealAnswer } from '../../../messages/account-answers.ts';
import type { PublicSlot } from '../../../messages/lock-answers.ts';
import { isRefusal, type Proof } from '../../lock/proof.ts';
import type { ProofAnswer } from '../../lock/use-proof.ts';
import type { Trouble } from '../../trouble-key.ts';
import type { AccountsEnvironment } from './environment.ts';

/** Milliseconds until a secret that is shown goes away by itself. */
export const shownFor = 60_000;

/** What the person is asked for, or what she sees. */
export type RevealState =
  | { readonly at: 'asking' }
  | { readonly at: 'hold' }
  | { readonly at: 'proof'; readonly slots: readonly PublicSlot[]; readonly wait: number }
  | { readonly at: 'shown'; readonly uri: string; readonly secret: string }
  /** It was shown, and has gone. */
  | { readonly at: 'hidden' }
  | { readonly at: 'refused'; readonly because: Trouble | 'forbidden' | 'no-account' };

/** The secret of one account, for as long as it may be seen. It is kept nowhere else. */
export function useReveal({ send }: AccountsEnvironment, account: string) {
  const [state, setState] = useState<RevealState>({ at: 'asking' });

  const settle = async (answer: Exclude<RevealAnswer, ProofAnswer> | { readonly status: 'no-answer' }) => {
    if (answer.status === 'revealed') setState({ at: 'shown', uri: answer.uri, secret: answer.secret });
    else if (answer.status === 'hold-needed') setState({ at: 'hold' });
    else if (answer.status === 'proof-needed') await askForProof();
    else setState({ at: 'refused', because: answer.status });
  };
  const askForProof = async () => {
    const protection = await send('protection', {}).catch(() => ({ status: 'no-answer' }) as const);
    if ('slots' in protection) setState({ at: 'proof', slots: protection.slots, wait: protection.wait });
    else setState({ at: 'refused', because: protection.status });
  };
  const ask = async (shown: { readonly proof?: Proof; readonly held?: true }): Promise<ProofAnswer | undefined> => {
    const answer = await send('reveal', { account, ...shown }).catch(() => ({ status: 'no-answer' }) as const);
    if (isRefusal(answer)) return answer;
    await settle(answer);
    return undefined;
  };

  useEffect(() => void ask({}), []);
  const isShown = state.at === 'shown';
  useEffect(() => {
    if (!isShown) return undefined;
    const hide = () => setState({ at: 'hidden' });
    const over = new AbortController();
    const timer = setTimeout(hide, shownFor);
    window.addEventListener('blur', hide, { signal: over.signal });
    window.addEventListener('pagehide', hide, { signal: over.signal });
    document.addEventListener('visibilitychange', hide, { signal: over.signal });
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [isShown]);

  return {
    state,
    proveBy: (proof: Proof) => ask({ proof }),
    holdIsOver: () => void ask({ held: true }),
    hide: () => setState({ at: 'hidden' }),
    askAgain: () => void ask({}),
  };
}
