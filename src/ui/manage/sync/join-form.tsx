import { useState } from 'preact/hooks';
import type { MessageKey } from '../../../i18n.ts';
import type { PublicSlot } from '../../../messages/lock-answers.ts';
import { isRefusal, type Proof } from '../../lock/proof.ts';
import { ProofForm } from '../../lock/proof-form.tsx';
import type { ProofAnswer } from '../../lock/use-proof.ts';
import { isTrouble } from '../../trouble-key.ts';
import type { SyncEnvironment } from './environment.ts';

interface Properties {
  readonly environment: SyncEnvironment;
  readonly onJoined: () => Promise<void>;
  /** What has come can't be joined. */
  readonly onProblem: (key: MessageKey) => Promise<void>;
  readonly onCancel: () => void;
}

/** Why nothing can be joined: here there is no exchange yet that could be turned off and on again. */
const joinProblemKey = { none: 'syncGone', arriving: 'syncArriving', 'newer-version': 'syncNewer', damaged: 'syncDamagedThere' } as const;

/** What opens whatever travels. */
const travellingSlots = [{ kind: 'passphrase' }, { kind: 'recovery' }] as const;

/** Asks for the other computer's passphrase and, where a person guards this one, for what opens this one. */
export function JoinForm({ environment, onJoined, onProblem, onCancel }: Properties) {
  const { translate, send } = environment;
  const [first, setFirst] = useState<Proof>();
  const [ownSlots, setOwnSlots] = useState<readonly PublicSlot[]>([]);

  const join = async (proof: Proof, own: Proof | undefined): Promise<ProofAnswer | undefined> => {
    const answer = await send('sync-join', { proof, ...(own && { own }) }).catch(() => ({ status: 'no-answer' }) as const);
    if (isRefusal(answer)) return answer;
    if (isTrouble(answer.status)) return { status: 'trouble', trouble: answer.status };
    if (answer.status === 'done') await onJoined();
    else if (answer.status === 'proof-needed') return askForOwn(proof);
    else await onProblem(joinProblemKey[answer.status]);
    return undefined;
  };

  const askForOwn = async (proof: Proof): Promise<ProofAnswer | undefined> => {
    const protection = await send('protection', {}).catch(() => ({ status: 'no-answer' }) as const);
    if (!('slots' in protection)) return { status: 'trouble', trouble: protection.status };
    setOwnSlots(protection.slots);
    setFirst(proof);
    return undefined;
  };

  return (
    <div class="task">
      <h3>{translate('syncJoin')}</h3>
      <p>{translate(first ? 'syncJoinOwn' : 'syncJoinLead')}</p>
      <ProofForm
        key={first ? 'own' : 'travelling'}
        environment={environment}
        slots={first ? ownSlots : travellingSlots}
        wait={0}
        words={{ go: 'protectConfirm', byPasskey: 'protectConfirmByPasskey' }}
        onProof={(proof) => (first ? join(first, proof) : join(proof, undefined))}
      />
      <div class="section-buttons">
        <button type="button" class="button" onClick={onCancel}>{translate('protectCancel')}</button>
      </div>
    </div>
  );
}
