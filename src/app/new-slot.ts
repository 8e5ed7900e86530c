import type { Input } from '../messages/protocol.ts';
import { toBase64 } from '../core/base64.ts';
import { shortestKdf } from '../vault/key-derivation.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import type { NewSlot, SlotChange } from '../vault/vault.ts';
import { tunedPasses } from './lock-records.ts';
import type { Ports } from './ports.ts';
import { decode } from './read-proof.ts';

type Change = Input<'change-protection'>['change'];
type GivenSlot = Extract<Change, { readonly do: 'set' }>['slot'];

/** 128 bits. */
const saltBytes = 16;

/** A change of slots as the vault takes it, with salts and costs of this moment. */
export async function prepareChange(ports: Ports, change: Change): Promise<SlotChange> {
  switch (change.do) {
    case 'protect': {
      const [by, recovery] = [await makeSlot(ports, change.by), await makeSlot(ports, { kind: 'recovery', code: change.recovery })];
      return { do: 'protect', by, recovery };
    }
    case 'set':
      return { do: 'set', slot: await makeSlot(ports, change.slot) };
    case 'remove':
    case 'unprotect':
      return change;
  }
}

/** @throws RangeError where a recovery code or base64 is none that our own pages write */
async function makeSlot(ports: Ports, given: GivenSlot): Promise<NewSlot> {
  const salt = () => toBase64(ports.randomBytes(saltBytes));
  switch (given.kind) {
    case 'passphrase': {
      const { memory } = shortestKdf;
      const kdf = { name: 'argon2id', memory, passes: await findPasses(ports), lanes: 1, salt: salt() } as const;
      return { head: { kind: 'passphrase', kdf }, proof: given };
    }
    case 'passkey': {
      const { kind, credential, input, name } = given;
      return { head: { kind, credential, input, name }, proof: { kind, credential, output: decode(given.output) } };
    }
    case 'recovery': {
      const reading = readRecoveryCode(given.code);
      if (reading.status !== 'ok') throw new RangeError('not a recovery code');
      return { head: { kind: 'recovery', salt: salt() }, proof: { kind: 'recovery', bytes: reading.bytes } };
    }
  }
}

/** Measured once: a computer that is busy later would make the passphrase cheaper to guess. */
async function findPasses({ local, tunePasses }: Ports): Promise<number> {
  const record = tunedPasses(local);
  const known = await record.get();
  if (known !== undefined) return known;
  const passes = await tunePasses();
  // Where nothing can be remembered, it is measured again.
  await record.set(passes).catch(() => undefined);
  return passes;
}
