import { defineBackground } from 'wxt/utils/define-background';
import { closeStorage } from '../src/adapters/close-storage.ts';
import { deviceKeyStore } from '../src/adapters/device-key-store.ts';
import { localStore, sessionStore } from '../src/adapters/key-value-stores.ts';
import { sessionKey } from '../src/adapters/session-key.ts';
import { serveMessages } from '../src/adapters/message-server.ts';
import { offerMenus } from '../src/adapters/menus.ts';
import { pictureReader } from '../src/adapters/picture-reader.ts';
import { sites } from '../src/adapters/sites.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { translate } from '../src/adapters/translate.ts';
import { vaultStorage } from '../src/adapters/vault-storage.ts';
import { watchSites } from '../src/adapters/watch-sites.ts';
import { runAlone } from '../src/adapters/writer-lock.ts';
import { createHandlers } from '../src/app/handlers.ts';
import { captureByMenu } from '../src/app/menu-capture.ts';
import type { Ports } from '../src/app/ports.ts';
import { settleSites } from '../src/app/settle-sites.ts';
import { createVault } from '../src/vault/create-vault.ts';

// A classic script: what is imported late stays in the one file, since a service worker may not load modules late.
export default defineBackground({
  main() {
    const vault = createVault({
      storage: vaultStorage,
      deviceKeys: deviceKeyStore,
      sessionKey,
      exclusively: (work) => runAlone('vault', work),
    });
    const ports: Ports = {
      now: () => Date.now(),
      randomId: () => crypto.randomUUID(),
      exclusively: runAlone,
      session: sessionStore,
      local: localStore,
      tabs,
      pictures: pictureReader,
      sites,
    };
    serveMessages(createHandlers(ports, vault));
    offerMenus(translate, (click) => captureByMenu(ports, vault, click));
    watchSites(() => void settleSites(ports, vault));
    closeStorage();
  },
});
