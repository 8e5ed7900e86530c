import { useRef, useState } from 'preact/hooks';
import type { ProofRefusal } from '../../messages/lock-answers.ts';
import type { Trouble } from '../trouble-key.ts';
import type { ProofEnvironment } from './environment.ts';
import type { PasskeySlot, Proof, ProofProblem } from './proof.ts';
import { useCountdown } from './use-countdown.ts';

/** Why a proof came to nothing. */
export type ProofAnswer = ProofRefusal | { readonly status: 'trouble'; readonly trouble: Trouble };

/** Tries a proof. @returns why it came to nothing; undefined where the matter is settled */
export type TryProof = (proof: Proof) => Promise<ProofAnswer | undefined>;

/** One proof after the other until one is taken. @param wait milliseconds until the first may come */
export function useProof({ now, passkeys }: ProofEnvironment, wait: number, tryProof: TryProof) {
  const [problem, setProblem] = useState<ProofProblem>();
  const [isChecking, setIsChecking] = useState(false);
  const [secondsLeft, startCountdown] = useCountdown(now, wait);
  const began = useRef(0);
  began.current = secondsLeft === 0 ? 0 : Math.max(began.current, secondsLeft);

  const check = async (proof: Proof) => {
    const refusal = await tryProof(proof);
    if (refusal === undefined) return;
    if (refusal.status === 'wait') {
      startCountdown(refusal.milliseconds);
    } else if (refusal.status === 'trouble') {
      setProblem({ kind: 'trouble', trouble: refusal.trouble });
    } else if (refusal.status === 'wrong') {
      startCountdown(refusal.wait);
      setProblem({ kind: 'wrong', by: proof.kind });
    } else {
      setProblem({ kind: 'slip', slip: refusal });
    }
  };
  const whileChecking = async (work: () => Promise<void>) => {
    if (isChecking || secondsLeft > 0) return;
    setProblem(undefined);
    setIsChecking(true);
    await work().finally(() => setIsChecking(false));
  };

  return {
    problem,
    isChecking,
    secondsLeft,
    /** How many there were when this wait began; none where she need not wait. */
    secondsAtFirst: began.current,
    clearProblem: () => setProblem(undefined),
    proveByText: (proof: Exclude<Proof, { readonly kind: 'passkey' }>) =>
      whileChecking(async () => {
        const text = proof.kind === 'passphrase' ? proof.passphrase : proof.code.trim();
        if (text === '') setProblem({ kind: 'empty', by: proof.kind });
        else await check(proof);
      }),
    proveByPasskey: (slots: readonly PasskeySlot[]) =>
      whileChecking(async () => {
        const proved = await passkeys.prove(slots);
        if (proved.status !== 'proved') setProblem({ kind: 'passkey', status: proved.status });
        else await check({ kind: 'passkey', credential: proved.credential, output: proved.output });
      }),
  };
}
