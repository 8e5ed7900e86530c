import { useId } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';

/** Minutes without use; null for never. */
const choices = [1, 5, 15, 60, null] as const;

interface Properties {
  readonly minutes: number | null;
  readonly translate: Translate;
  readonly onMinutes: (minutes: number | null) => void;
  readonly onLock: () => void;
  readonly onUnprotect: () => void;
}

/** When a vault that a person guards locks itself, and the ways to lock it now or never again. */
export function LockSettings({ minutes, translate, onMinutes, onLock, onUnprotect }: Properties) {
  const id = useId();
  const describe = (choice: number | null) =>
    choice === null ? translate('protectLockNever') : choice === 1 ? translate('protectLockMinute') : translate('protectLockMinutes', choice);
  // The administrator, or an older version, may have set another one.
  const offered = choices.some((choice) => choice === minutes) ? choices : [minutes, ...choices];
  return (
    <>
      <div class="setting">
        <label class="row-name" for={id}>{translate('protectLockAfter')}</label>
        <select
          id={id}
          class="select"
          aria-describedby={`${id}-hint`}
          value={String(minutes)}
          onChange={({ currentTarget: { value } }) => onMinutes(value === 'null' ? null : Number(value))}
        >
          {offered.map((choice) => (
            <option key={String(choice)} value={String(choice)}>{describe(choice)}</option>
          ))}
        </select>
        <p id={`${id}-hint`} class="row-detail">{translate('protectLockHint')}</p>
      </div>
      <div class="section-buttons">
        <button type="button" class="button" onClick={onLock}>{translate('unlockLockNow')}</button>
        <button type="button" class="link-button" onClick={onUnprotect}>{translate('protectUnprotect')}</button>
      </div>
    </>
  );
}
