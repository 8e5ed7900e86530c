import type { Translate } from '../../i18n.ts';
import type { CapturedEntry } from '../../messages/capture-answers.ts';
import { describeEntries } from './describe-capture.ts';
import { entryProblemKey } from './entry-problem-key.ts';
import { Panel } from './panel.tsx';

/** How many QR codes of a transfer have been read. */
export interface TransferProgress {
  readonly read: number;
  readonly size: number;
}

interface Properties {
  readonly entries: readonly CapturedEntry[];
  /** Undefined for what takes no more than one QR code. */
  readonly progress: TransferProgress | undefined;
  readonly translate: Translate;
  readonly onDismiss: () => void;
}

/** What became of each of several accounts, and whether more of them are to come. */
export function TransferResult({ entries, progress, translate, onDismiss }: Properties) {
  return (
    <Panel title={translate('captureEntries')} onDismiss={onDismiss}>
      <p>{describeEntries(entries, translate)}</p>
      {progress && progress.size > 1 && <p role="status">{describeProgress(progress, translate)}</p>}
      <ul class="panel-list">
        {entries.map(({ name, result }, index) => (
          <li key={index} class={`entry ${classOf(result)}`}>
            <p class="entry-name" dir="auto">{name}</p>
            <p class="entry-result">{describeResult(result, translate)}</p>
          </li>
        ))}
      </ul>
      <div class="panel-buttons">
        <button type="button" class="button" onClick={onDismiss}>
          {translate('captureClose')}
        </button>
      </div>
    </Panel>
  );
}

function describeProgress({ read, size }: TransferProgress, translate: Translate): string {
  return read < size ? translate('captureBatchMore', read, size) : translate('captureBatchDone');
}

function describeResult(result: CapturedEntry['result'], translate: Translate): string {
  if (result === 'kept') return translate('captureEntryKept');
  if (result === 'known') return translate('captureEntryKnown');
  return translate(entryProblemKey[result]);
}

function classOf(result: CapturedEntry['result']): string {
  if (result === 'kept') return 'entry-kept';
  return result === 'known' ? 'entry-known' : 'entry-refused';
}
