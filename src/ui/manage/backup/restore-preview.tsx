import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import type { BackupRow } from '../../../messages/backup-answers.ts';
import { type Trouble, troubleKey } from '../../trouble-key.ts';
import { useOwnId } from '../../use-own-id.ts';
import { relationKey } from './restore-words.ts';

interface Properties {
  readonly entries: readonly BackupRow[];
  readonly problem: Trouble | 'too-many' | undefined;
  readonly isBusy: boolean;
  readonly translate: Translate;
  /** Gets the places of those to restore. */
  readonly onRestore: (chosen: readonly number[]) => void;
  readonly onLeave: () => void;
}

/** What a file holds, account by account, before anything is changed. */
export function RestorePreview({ entries, problem, isBusy, translate, onRestore, onLeave }: Properties) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(entries.flatMap(({ relation }, index) => (relation === 'new' ? [index] : []))));
  const lead = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone; what there is to read begins here.
  useEffect(() => lead.current?.focus(), []);
  const tick = (index: number, isTicked: boolean) => {
    const next = new Set(chosen);
    if (isTicked) next.add(index);
    else next.delete(index);
    setChosen(next);
  };
  const isNothing = chosen.size === 0;
  return (
    <div class="backup-form">
      <p ref={lead} class="backup-lead" tabIndex={-1}>
        {entries.length === 0 ? translate('manageRestoreEmpty') : translate('manageRestorePreview', entries.length)}
      </p>
      <ul class="rows backup-rows">
        {entries.map((entry, index) => (
          <PreviewRow key={index} entry={entry} isTicked={chosen.has(index)} translate={translate} onTick={(isTicked) => tick(index, isTicked)} />
        ))}
      </ul>
      <div role="status">{problem && <p class="notice notice-problem">{translate(problem === 'too-many' ? 'manageRestoreTooMany' : troubleKey[problem])}</p>}</div>
      <div class="backup-buttons">
        {entries.length > 0 && (
          <button type="button" class="button button-main" disabled={isNothing} aria-disabled={isBusy} onClick={() => !isBusy && onRestore([...chosen].toSorted((a, b) => a - b))}>
            {translate('manageRestoreChosen')}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {translate('popupCancel')}
        </button>
      </div>
    </div>
  );
}

interface RowProperties {
  readonly entry: BackupRow;
  readonly isTicked: boolean;
  readonly translate: Translate;
  readonly onTick: (isTicked: boolean) => void;
}

function PreviewRow({ entry: { name, relation }, isTicked, translate, onTick }: RowProperties) {
  const id = useOwnId();
  const canBeKept = relation === 'new' || relation === 'different';
  const isRefused = !canBeKept && relation !== 'same';
  return (
    <li class="backup-row">
      {isRefused ? (
        <span class="backup-dash" aria-hidden="true">–</span>
      ) : (
        <input
          id={id}
          type="checkbox"
          class="backup-tick"
          checked={isTicked}
          disabled={!canBeKept}
          aria-describedby={`${id}-detail`}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      )}
      <div class="row-text">
        {isRefused ? <p class="row-name" dir="auto">{name}</p> : <label class="row-name" for={id} dir="auto">{name}</label>}
        <p id={`${id}-detail`} class={`row-detail backup-${isRefused ? 'refused' : relation}`}>{translate(relationKey[relation])}</p>
      </div>
    </li>
  );
}
