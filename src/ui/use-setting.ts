import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../messages/protocol.ts';
import type { EffectiveSettings, SettingName } from '../settings/effective.ts';

/**
 * One of the settings, as it counts when this is drawn first.
 * @param unanswered what it is taken for where nobody answers
 * @returns undefined before it is known
 */
export function useSetting<Name extends SettingName>(send: Send<'extension'>, name: Name, unanswered?: EffectiveSettings[Name]): EffectiveSettings[Name] | undefined {
  const [setting, setSetting] = useState<EffectiveSettings[Name]>();
  useEffect(() => {
    send('settings', {}).then(({ settings }) => setSetting(settings[name]), () => setSetting(unanswered));
  }, []);
  return setting;
}
