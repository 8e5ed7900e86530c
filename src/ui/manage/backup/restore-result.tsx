import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import type { RestoredEntry } from '../../../messages/backup-answers.ts';
import { resultKey } from './restore-words.ts';

interface Properties {
  readonly entries: readonly RestoredEntry[];
  readonly translate: Translate;
}

/** What became of each account that was chosen. */
export function RestoreResult({ entries, translate }: Properties) {
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  const kept = entries.filter(({ result }) => result === 'kept').length;
  return (
    <div class="backup-form">
      <p ref={lead} class="notice notice-done backup-lead" tabIndex={-1}>
        {translate('manageRestored', kept)}
      </p>
      <ul class="rows backup-rows">
        {entries.map(({ name, result, sites }, index) => (
          <li key={index} class="backup-row">
            <div class="row-text">
              <p class="row-name" dir="auto">{name}</p>
              <p class="row-detail">{translate(resultKey[result])}</p>
              {sites.length > 0 && <p class="row-detail">{translate('manageRestoreSites', sites.join(', '), translate('manageSites'))}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
