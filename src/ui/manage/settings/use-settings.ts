import { useEffect, useState } from 'preact/hooks';
import type { Input } from '../../../messages/protocol.ts';
import type { EffectiveSettings } from '../../../settings/effective.ts';
import type { Trouble } from '../../trouble-key.ts';
import type { SettingsEnvironment } from './environment.ts';

export type Change = Input<'change-setting'>;

/** The settings as they count, and how the person changes one. */
export interface Settings {
  /** Undefined before they are known. */
  readonly settings: EffectiveSettings | undefined;
  /** Why the last choice is not kept, or they are not known. */
  readonly trouble: Trouble | undefined;
  readonly change: (change: Change) => void;
}

/** The settings as they are now, also where they change meanwhile. */
export function useSettings({ send, watchSettings }: SettingsEnvironment): Settings {
  const [settings, setSettings] = useState<EffectiveSettings>();
  const [trouble, setTrouble] = useState<Trouble>();

  const run = async (work: () => Promise<Trouble | undefined>) => {
    try {
      const problem = await work();
      setSettings((await send('settings', {})).settings);
      setTrouble(problem);
    } catch {
      setTrouble('no-answer');
    }
  };
  const refresh = () => void run(async () => undefined);
  const keep = async (change: Change) => ((await send('change-setting', change)).status === 'not-kept' ? ('not-kept' as const) : undefined);
  useEffect(() => {
    refresh();
    return watchSettings(refresh);
  }, []);

  return { settings, trouble, change: (change) => void run(() => keep(change)) };
}
