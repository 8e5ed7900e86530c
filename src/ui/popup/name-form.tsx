import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';

interface Properties {
  readonly name: string;
  readonly translate: Translate;
  /** Gets the trimmed name, which is never empty. */
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** The name of an account, being changed in its own place. Enter saves, Escape leaves it as it was. */
export function NameForm({ name, translate, onSave, onCancel }: Properties) {
  const [draft, setDraft] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const save = (event: Event) => {
    event.preventDefault();
    const trimmed = draft.trim();
    if (trimmed === name) onCancel();
    else if (trimmed !== '') onSave(trimmed);
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    // Else the browser would close the whole popup.
    event.preventDefault();
    onCancel();
  };

  return (
    <form class="name-form" onSubmit={save} onKeyDown={leaveOnEscape}>
      <input
        ref={input}
        class="name-input"
        aria-label={translate('popupNewName')}
        value={draft}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div class="name-buttons">
        <button type="submit" class="button button-main" disabled={draft.trim() === ''}>
          {translate('popupSave')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {translate('popupCancel')}
        </button>
      </div>
    </form>
  );
}
