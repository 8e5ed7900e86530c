import type { MessageKey, Translate } from '../../i18n.ts';
import { troubleKey } from '../trouble-key.ts';
import type { PasskeyProblem } from './passkeys.ts';
import type { Proof, ProofProblem } from './proof.ts';

const wrongKey: Readonly<Record<Proof['kind'], MessageKey>> = {
  passphrase: 'unlockWrongPassphrase',
  recovery: 'unlockWrongRecovery',
  passkey: 'unlockWrongPasskey',
};

export const passkeyProblemKey: Readonly<Record<PasskeyProblem['status'], MessageKey>> = {
  cancelled: 'unlockPasskeyCancelled',
  failed: 'unlockPasskeyFailed',
  known: 'protectPasskeyKnown',
  unsupported: 'protectPasskeyUnsupported',
};

/** One sentence that says what was wrong with a proof. */
export function describeProblem(problem: ProofProblem, translate: Translate): string {
  switch (problem.kind) {
    case 'empty':
      return translate(problem.by === 'recovery' ? 'unlockRecoveryEmpty' : 'unlockPassphraseEmpty');
    case 'wrong':
      return translate(wrongKey[problem.by]);
    case 'passkey':
      return translate(problem.status === 'unsupported' ? 'unlockPasskeyFailed' : passkeyProblemKey[problem.status]);
    case 'trouble':
      return translate(troubleKey[problem.trouble]);
    case 'slip':
      return problem.slip.status === 'recovery-length'
        ? translate('unlockRecoveryLength', problem.slip.characters)
        : translate('unlockRecoveryMistyped');
  }
}

/** @param seconds more than none */
export function describeWait(seconds: number, translate: Translate): string {
  return seconds < 60 ? translate('unlockWaitSeconds', seconds) : translate('unlockWaitMinutes', Math.floor(seconds / 60), seconds % 60);
}
