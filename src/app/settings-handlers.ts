import type { Handlers } from '../messages/protocol.ts';
import type { settingsMessages } from '../messages/settings-messages.ts';
import type { Ports } from './ports.ts';
import { keepPreference, readSettings } from './settings.ts';

/** The use cases of the settings. */
export function createSettingsHandlers(ports: Ports): Pick<Handlers, keyof typeof settingsMessages> {
  return {
    settings: async () => ({ status: 'known', settings: await readSettings(ports) }),
    async 'change-setting'({ name, value }) {
      const settings = await readSettings(ports);
      if (settings[name].setBy === 'organisation') return { status: 'set-by-organisation' };
      return keepPreference(ports, { [name]: value }).then(
        () => ({ status: 'done' }),
        () => ({ status: 'not-kept' }),
      );
    },
  };
}
