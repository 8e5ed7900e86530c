import type { Handlers } from '../messages/protocol.ts';
import type { rescueMessages } from '../messages/rescue-messages.ts';
import type { RescueAnswer, RescueLookAnswer, RescueSaveAnswer } from '../messages/rescue-answers.ts';
import type { Vault, VaultRescue } from '../vault/vault.ts';

/** The use cases about a vault that can't be read. A storage that fails is an answer here as well: it may be what is wrong. */
export function createRescueHandlers(vault: Vault, rescue: VaultRescue): Pick<Handlers, keyof typeof rescueMessages> {
  return {
    async 'rescue-look'() {
      const [answer, hasAside] = await Promise.all([look(vault, rescue).catch(() => ({ status: 'unavailable' }) as const), rescue.hasAside().catch(() => false)]);
      return { ...answer, hasAside };
    },
    'rescue-save': () => save(rescue).catch(() => ({ status: 'unavailable' })),
    async 'rescue-saved'() {
      // It goes by itself, too.
      await rescue.saved().catch(() => undefined);
      return { status: 'noted' };
    },
    'rescue-return': () => answer(rescue.returnToOlder()),
    'rescue-anew': () => answer(rescue.startAnew()),
  };
}

async function look(vault: Vault, rescue: VaultRescue): Promise<RescueLookAnswer> {
  const reading = await vault.read();
  if (reading.status === 'open') return { status: 'readable' };
  if (reading.status !== 'unreadable') return reading;
  const older = await rescue.older();
  if (older?.status !== 'open') return { ...reading, older };
  const shown = older.accounts.filter(({ status, deletedAt }) => status !== 'replaced' && deletedAt === undefined);
  return { ...reading, older: { status: 'open', names: shown.map(({ name }) => name) } };
}

async function save(rescue: VaultRescue): Promise<RescueSaveAnswer> {
  const contents = await rescue.save();
  return contents === undefined ? { status: 'nothing-there' } : { status: 'saved', contents };
}

async function answer(work: ReturnType<VaultRescue['startAnew']>): Promise<RescueAnswer> {
  const status = await work.catch(() => 'not-kept' as const);
  return { status: status === 'none' ? 'not-needed' : status };
}
