import { useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';

interface Properties {
  readonly translate: Translate;
  readonly onStart: () => void;
}

/** The last way out: the button works only once the person has said that she knows what goes. */
export function StartAnew({ translate, onStart }: Properties) {
  const [isUnderstood, setUnderstood] = useState(false);
  return (
    <section class="section">
      <h2>{translate('rescueAnew')}</h2>
      <p>{translate('rescueAnewHint')}</p>
      <label class="rescue-consent">
        <input type="checkbox" checked={isUnderstood} onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)} />
        <span>{translate('rescueAnewConsent')}</span>
      </label>
      <button type="button" class="button rescue-button" disabled={!isUnderstood} onClick={onStart}>
        {translate('rescueAnewDo')}
      </button>
    </section>
  );
}
