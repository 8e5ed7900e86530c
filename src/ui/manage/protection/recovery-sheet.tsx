import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProtectionEnvironment } from './environment.ts';

interface Properties {
  readonly environment: Pick<ProtectionEnvironment, 'translate' | 'now' | 'print'>;
  readonly code: string;
  /** There was a code before this one. */
  readonly isAnother: boolean;
  readonly isApplying: boolean;
  readonly cancel: ComponentChildren;
  readonly onWritten: () => void;
}

/** A new recovery code, to be printed or written down before it counts. Only this sheet is printed of the whole page. */
export function RecoverySheet({ environment: { translate, now, print }, code, isAnother, isApplying, cancel, onWritten }: Properties) {
  const [isWritten, setIsWritten] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [madeOn] = useState(() => new Date(now()).toLocaleDateString(translate('extensionLanguage'), { dateStyle: 'long' }));
  const isMissing = isAsked && !isWritten;
  useEffect(() => sheet.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    setIsAsked(true);
    if (!isWritten) box.current?.focus();
    else if (!isApplying) onWritten();
  };
  return (
    <form class="task-form" noValidate onSubmit={submit}>
      <p>{translate('protectSheetLead')}</p>
      <p>{translate('protectSheetKeep')} {isAnother && translate('protectSheetOld')}</p>
      <div ref={sheet} class="sheet" tabIndex={-1}>
        <p class="sheet-title">{translate('protectSheetTitle')}</p>
        <p class="sheet-code">
          {code.split('-').map((group, index) => (
            <span key={index} class="sheet-group">{group} </span>
          ))}
        </p>
        <p class="sheet-use">{translate('protectSheetUse')}</p>
        <p class="row-detail">{translate('protectSheetDate', madeOn)}</p>
      </div>
      <button type="button" class="button sheet-print" onClick={print}>{translate('protectPrint')}</button>
      <label class="check">
        <input ref={box} type="checkbox" checked={isWritten} aria-invalid={isMissing} aria-describedby="written-missing" onChange={(event) => setIsWritten(event.currentTarget.checked)} />
        {translate('protectWritten')}
      </label>
      <p id="written-missing" class="secret-remark secret-wrong" aria-live="polite">{isMissing && translate('protectWrittenMissing')}</p>
      <div class="section-buttons">
        <button type="submit" class="button button-main" aria-disabled={isApplying}>{translate(isApplying ? 'unlockChecking' : 'protectNext')}</button>
        {cancel}
      </div>
    </form>
  );
}
