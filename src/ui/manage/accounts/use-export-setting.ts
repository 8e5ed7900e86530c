import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../../../messages/protocol.ts';
import type { Setting } from '../../../settings/effective.ts';

/** Whether secrets may leave this computer; undefined before that is known. */
export function useExportSetting(send: Send<'extension'>): Setting<boolean> | undefined {
  const [setting, setSetting] = useState<Setting<boolean>>();
  useEffect(() => {
    // Without an answer it is offered: whoever tries is told what is wrong.
    const unanswered = { value: true, setBy: 'person' } as const;
    send('settings', {})
      .then(({ settings }) => setSetting(settings.exportSecrets))
      .catch(() => setSetting(unanswered));
  }, []);
  return setting;
}
