import { useEffect, useState } from 'preact/hooks';
import type { Input } from '../../../messages/protocol.ts';
import type { EffectiveSettings } from '../../../settings/effective.ts';
import type { SettingsEnvironment } from './environment.ts';

export type Change = Input<'change-setting'>;

/** The settings as they count, and how the person changes one. */
export interface Settings {
  /** Undefined before they are known. */
  readonly settings: EffectiveSettings | undefined;
  /** The background did not answer. */
  readonly hasFailed: boolean;
  readonly change: (change: Change) => void;
}

/** The settings as they are now, also where they change meanwhile. */
export function useSettings({ send, watchSettings }: SettingsEnvironment): Settings {
  const [settings, setSettings] = useState<EffectiveSettings>();
  const [hasFailed, setHasFailed] = useState(false);

  const run = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setSettings((await send('settings', {})).settings);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  const refresh = () => void run(async () => undefined);
  useEffect(() => {
    refresh();
    return watchSettings(refresh);
  }, []);

  return { settings, hasFailed, change: (change) => void run(() => send('change-setting', change)) };
}
