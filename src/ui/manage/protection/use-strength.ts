import { useEffect, useState } from 'preact/hooks';
import type { PassphraseStrength } from '../../../core/passphrase-strength.ts';

/** @returns how strong the passphrase is; undefined until that is known, and never that of another one */
export function useStrength(judge: (passphrase: string) => Promise<PassphraseStrength>, passphrase: string): PassphraseStrength | undefined {
  const [judged, setJudged] = useState<{ readonly passphrase: string; readonly strength: PassphraseStrength }>();
  useEffect(() => {
    void judge(passphrase).then((strength) => setJudged({ passphrase, strength }));
  }, [passphrase]);
  return judged?.passphrase === passphrase ? judged.strength : undefined;
}
