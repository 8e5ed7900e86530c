import { defineBackground } from 'wxt/utils/define-background';
import { closeStorage } from '../src/adapters/close-storage.ts';
import { deviceKeyStore } from '../src/adapters/device-key-store.ts';
import { localStore, sessionStore } from '../src/adapters/key-value-stores.ts';
import { serveMessages } from '../src/adapters/message-server.ts';
import { pictureReader } from '../src/adapters/picture-reader.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { vaultStorage } from '../src/adapters/vault-storage.ts';
import { runAlone } from '../src/adapters/writer-lock.ts';
import { createHandlers } from '../src/app/handlers.ts';
import { createVault } from '../src/vault/create-vault.ts';

// A classic script: what is imported late stays in the one file, since a service worker may not load modules late.
export default defineBackground({
  main() {
    const vault = createVault({
      storage: vaultStorage,
      deviceKeys: deviceKeyStore,
      exclusively: (work) => runAlone('vault', work),
    });
    const handlers = createHandlers(
      {
        now: () => Date.now(),
        randomId: () => crypto.randomUUID(),
        exclusively: runAlone,
        session: sessionStore,
        local: localStore,
        tabs,
        pictures: pictureReader,
      },
      vault,
    );
    serveMessages(handlers);
    closeStorage();
  },
});
