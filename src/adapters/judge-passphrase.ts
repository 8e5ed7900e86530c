import type { PassphraseStrength } from '../core/passphrase-strength.ts';

/** How strong a passphrase is. The estimator's dictionaries are fetched at the first call: few pages ever need them. */
export async function judgePassphrase(passphrase: string): Promise<PassphraseStrength> {
  const { estimatePassphrase } = await import('./estimate-passphrase.ts');
  return estimatePassphrase(passphrase);
}
