import { encodeBase32 } from '../core/base32.ts';
import { isCurrent } from '../core/enrolment.ts';
import { formatOtpauthUri } from '../core/otpauth-format.ts';
import type { RevealAnswer } from '../messages/account-answers.ts';
import type { Input } from '../messages/protocol.ts';
import type { VaultProver } from '../vault/create-prover.ts';
import type { Vault, VaultGuard } from '../vault/vault.ts';
import { describeProtection } from './protection.ts';
import type { Ports } from './ports.ts';
import { readProof } from './read-proof.ts';
import { readSettings } from './settings.ts';
import { tryProof } from './try-proof.ts';

export interface Revealing {
  readonly vault: Vault;
  readonly guard: VaultGuard;
  readonly prover: VaultProver;
}

/** The secret of one account, where the person has shown that she means it: by a proof, or where nobody asks for one, by a deliberate hold. */
export async function reveal(ports: Ports, { vault, guard, prover }: Revealing, { account: id, proof, held }: Input<'reveal'>): Promise<RevealAnswer> {
  if (!(await readSettings(ports)).exportSecrets.value) return { status: 'forbidden' };
  const protection = await describeProtection(ports, guard);
  if (protection.status !== 'open') return { status: protection.status };
  const refusal = protection.guardedBy === 'person' ? await refuseProof(ports, prover, proof) : held === true ? undefined : ({ status: 'hold-needed' } as const);
  if (refusal !== undefined) return refusal;
  const reading = await vault.read();
  if (reading.status !== 'open') return { status: reading.status };
  const account = reading.accounts.find((one) => one.id === id && isCurrent(one));
  if (account === undefined) return { status: 'no-account' };
  return { status: 'revealed', uri: formatOtpauthUri(account), secret: encodeBase32(account.secret) };
}

/** @returns undefined for the right proof */
async function refuseProof(ports: Ports, prover: VaultProver, given: Input<'reveal'>['proof']): Promise<RevealAnswer | undefined> {
  if (given === undefined) return { status: 'proof-needed' };
  const reading = readProof(given);
  if (reading.status !== 'ok') return reading;
  const answer = await tryProof(ports, () => prover.prove(reading.proof));
  if (answer.status === 'done') return undefined;
  return 'problem' in answer ? { status: answer.status } : answer;
}
