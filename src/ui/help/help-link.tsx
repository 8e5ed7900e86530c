import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';

/** For so long after a refusal she may be wondering about it. */
const isLately = 10 * 60_000;

interface Properties {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  /** This computer's clock: milliseconds since the Unix epoch. */
  readonly now: () => number;
}

/** The way to the help page, where a code was refused lately. It is asked for once everything else has been painted. */
export function HelpLink({ send, translate, now }: Properties) {
  const [wasRefused, setRefused] = useState(false);
  useEffect(() => {
    send('diagnosis', {})
      .then(({ refusals }) => setRefused(refusals.some(({ at }) => now() - at <= isLately)))
      .catch(() => undefined);
  }, []);
  return wasRefused ? (
    <a class="help-link" href="/help.html" target="_blank" rel="noopener">
      {translate('helpLink')}
    </a>
  ) : null;
}
