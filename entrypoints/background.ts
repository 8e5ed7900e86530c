import { defineBackground } from 'wxt/utils/define-background';
import { createBadge } from '../src/adapters/badge.ts';
import { closeStorage } from '../src/adapters/close-storage.ts';
import { deviceKeyStore } from '../src/adapters/device-key-store.ts';
import { fields } from '../src/adapters/fields.ts';
import { openHelp } from '../src/adapters/help-tab.ts';
import { isIdleFor, watchScreenLock } from '../src/adapters/idle.ts';
import { localStore, sessionStore, syncedStore } from '../src/adapters/key-value-stores.ts';
import { lockAlarm, watchLockAlarm } from '../src/adapters/lock-alarm.ts';
import { sessionKey } from '../src/adapters/session-key.ts';
import { serveMessages } from '../src/adapters/message-server.ts';
import { createMenus, offerMenus } from '../src/adapters/menus.ts';
import { pictureReader } from '../src/adapters/picture-reader.ts';
import { policy } from '../src/adapters/policy.ts';
import { popup } from '../src/adapters/popup.ts';
import { watchShortcuts } from '../src/adapters/shortcuts.ts';
import { showOutcome } from '../src/adapters/show-outcome.ts';
import { sites } from '../src/adapters/sites.ts';
import { syncStorage, watchExchange } from '../src/adapters/sync-storage.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { speak, translate, wordsOfCard } from '../src/adapters/speak.ts';
import { vaultStorage } from '../src/adapters/vault-storage.ts';
import { watchInstall } from '../src/adapters/watch-install.ts';
import { watchLock } from '../src/adapters/watch-lock.ts';
import { watchStart } from '../src/adapters/watch-start.ts';
import { watchSettings } from '../src/adapters/watch-settings.ts';
import { watchSites } from '../src/adapters/watch-sites.ts';
import { openWelcome } from '../src/adapters/welcome-tab.ts';
import { runAlone } from '../src/adapters/writer-lock.ts';
import { dressCard } from '../src/app/dress-card.ts';
import { exchangeNow } from '../src/app/exchange.ts';
import { showVaultBadge } from '../src/app/badge.ts';
import { fillByKeys, fillPointed } from '../src/app/fill-by-hand.ts';
import { readByKeys } from '../src/app/read-by-keys.ts';
import { createHandlers } from '../src/app/handlers.ts';
import { lockingInTime } from '../src/app/lock-in-time.ts';
import { checkLock, lockVault } from '../src/app/lock.ts';
import { captureByMenu } from '../src/app/menu-capture.ts';
import type { Ports } from '../src/app/ports.ts';
import { requiringLock } from '../src/app/requiring-lock.ts';
import { createSchedule } from '../src/app/sync-schedule.ts';
import { settleSites } from '../src/app/settle-sites.ts';
import { readSettings } from '../src/app/settings.ts';
import { welcome } from '../src/app/welcome.ts';
import { createGuard } from '../src/vault/create-guard.ts';
import { createProver } from '../src/vault/create-prover.ts';
import { createRescue } from '../src/vault/create-rescue.ts';
import { createTravel } from '../src/vault/create-travel.ts';
import { createVault } from '../src/vault/create-vault.ts';
import type { VaultEnvironment } from '../src/vault/environment.ts';
import { tunePasses } from '../src/vault/key-derivation.ts';

// A classic script: what is imported late stays in the one file, since a service worker may not load modules late.
export default defineBackground({
  main() {
    const environment: VaultEnvironment = {
      storage: vaultStorage,
      deviceKeys: deviceKeyStore,
      sessionKey,
      exclusively: (work) => runAlone('vault', work),
    };
    const guard = createGuard(environment);
    const ports: Ports = {
      now: () => Date.now(),
      randomId: () => crypto.randomUUID(),
      exclusively: runAlone,
      session: sessionStore,
      local: localStore,
      synced: syncedStore,
      syncStorage,
      policy,
      tabs,
      fields,
      badge: createBadge(translate),
      words: { translate, ofCard: wordsOfCard },
      openHelp,
      pictures: pictureReader,
      sites,
      popup,
      lockAlarm,
      isIdleFor,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      tunePasses: () => tunePasses(() => performance.now()),
    };
    const speakAsSet = () => speak(readSettings(ports).then(({ language }) => language.value));
    void speakAsSet();
    const travel = createTravel(environment, guard);
    const rescue = createRescue(environment, ports.now);
    const vault = requiringLock(ports, guard, lockingInTime(ports, guard, createVault(environment)));
    serveMessages(createHandlers(ports, { vault, guard, prover: createProver(environment), rescue, travel }), () => dressCard(ports));
    // Whatever of it is old enough; a storage that does not answer is asked the next time.
    rescue.forgetAside().catch(() => undefined);
    watchLockAlarm(() => void checkLock(ports, guard));
    watchScreenLock(() => void lockVault(ports, guard));
    watchExchange(createSchedule(() => exchangeNow(ports, travel), (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))));
    watchShortcuts({
      fill: () => void fillByKeys(ports, vault),
      'read-page'() {
        void showOutcome();
        void readByKeys(ports, vault);
      },
      lock: () => void lockVault(ports, guard),
    });
    offerMenus(translate, { onCapture: (click) => captureByMenu(ports, vault, click), onField: (click) => fillPointed(ports, vault, click) });
    watchSettings(() => {
      void speakAsSet();
      void createMenus(translate);
      void showVaultBadge(ports, guard);
      // Policy may have made a site the organisation's.
      void settleSites(ports, vault);
    });
    watchLock(() => void showVaultBadge(ports, guard));
    watchStart(() => void showVaultBadge(ports, guard));
    watchInstall(() => void welcome(ports, openWelcome));
    watchSites(() => void settleSites(ports, vault));
    closeStorage();
  },
});
