import type { Translate } from '../../i18n.ts';
import type { OlderState } from '../../messages/rescue-answers.ts';

interface Properties {
  readonly older: OlderState;
  readonly translate: Translate;
  readonly onReturn: () => void;
}

/** The state before the damaged one: what is in it, and the way back to it. */
export function OlderSection({ older, translate, onReturn }: Properties) {
  const isEmpty = older.status !== 'locked' && older.names.length === 0;
  return (
    <section class="section">
      <h2>{translate('rescueOlder')}</h2>
      {older.status === 'locked' ? (
        <p>{translate('rescueOlderLocked')}</p>
      ) : isEmpty ? (
        <p>{translate('rescueOlderEmpty')}</p>
      ) : (
        <>
          <p>{translate('rescueOlderHint')}</p>
          <ul class="rescue-names">
            {older.names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class={`button${isEmpty ? '' : ' button-main'} rescue-button`} onClick={onReturn}>
        {translate('rescueReturn')}
      </button>
    </section>
  );
}
