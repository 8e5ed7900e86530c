import { accountsSamples } from './accounts-samples.ts';
import { addSamples } from './add-samples.ts';
import { backupSamples } from './backup-samples.ts';
import { cardSamples } from './card-samples.ts';
import { helpSamples } from './help-samples.ts';
import { manageSamples } from './manage-samples.ts';
import { popupSamples } from './popup-samples.ts';
import { protectionSamples } from './protection-samples.ts';
import { rescueSamples } from './rescue-samples.ts';
import { settingsSamples } from './settings-samples.ts';
import { syncSamples } from './sync-samples.ts';
import { welcomeSamples } from './welcome-samples.ts';

/**
 * Every screen with all its states. What is named here is drawn on the sheets (`npm run screens`, and the contact sheet of
 * `test/e2e/screens.test.ts`), judged by axe, and tried with long sentences; `stage.tsx` knows how each is drawn.
 */
export const samples = {
  card: cardSamples,
  popup: popupSamples,
  add: addSamples,
  settings: settingsSamples,
  accounts: accountsSamples,
  manage: manageSamples,
  protection: protectionSamples,
  backup: backupSamples,
  sync: syncSamples,
  rescue: rescueSamples,
  help: helpSamples,
  welcome: welcomeSamples,
} as const;

export type Screen = keyof typeof samples;

export const screens = Object.keys(samples) as readonly Screen[];
