import { useRef } from 'preact/hooks';
import { useDeliveries } from '../../capture/use-deliveries.ts';
import { DropWords } from '../../drop-words.tsx';
import { useKeptKeyboard } from '../../use-kept-keyboard.ts';
import type { BackupEnvironment } from './environment.ts';
import { FilePassword } from './file-password.tsx';
import { RestorePreview } from './restore-preview.tsx';
import { RestoreResult } from './restore-result.tsx';
import { fileProblemKey } from './restore-words.ts';
import { useRestore } from './use-restore.ts';

/** The way back from a file: choose it, open it, see what is in it, and only then restore. */
export function RestoreForm({ environment: { send, translate } }: { readonly environment: BackupEnvironment }) {
  const { state, isBusy, take, open, restore, leave } = useRestore(send);
  const isDropping = useDeliveries(({ files }) => files.length > 0 && void take(files));
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // Else the same file could not be chosen once more.
    input.value = '';
    if (files.length > 0) void take(files);
  };
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(form, heading);
  const hasFile = state.step === 'password' || state.step === 'preview';
  return (
    <div ref={form} class="backup-form">
      <h3 ref={heading} tabIndex={-1}>{translate('manageRestore')}</h3>
      {state.step === 'done' && <RestoreResult entries={state.entries} translate={translate} />}
      {!hasFile && (
        <div class={isDropping ? 'drop drop-over' : 'drop'}>
          <DropWords words={translate(isBusy ? 'manageRestoreReading' : isDropping ? 'manageRestoreDrop' : 'manageRestoreHint')} usual={translate('manageRestoreHint')} />
          <label class="button file-button">
            {translate('addChooseFile')}
            <input type="file" class="visually-hidden" accept=".json,application/json" onChange={(event) => choose(event.currentTarget)} />
          </label>
        </div>
      )}
      <div role="status">
        {state.step === 'file' && state.problem && <p class="notice notice-problem">{translate(fileProblemKey[state.problem])}</p>}
      </div>
      {state.step === 'password' && (
        <FilePassword problem={state.problem} isBusy={isBusy} translate={translate} onOpen={(password) => void open(state.text, password)} onLeave={leave} />
      )}
      {state.step === 'preview' && (
        <RestorePreview
          entries={state.entries}
          problem={state.problem}
          isBusy={isBusy}
          translate={translate}
          onRestore={(chosen) => void restore(state, chosen)}
          onLeave={leave}
        />
      )}
    </div>
  );
}
