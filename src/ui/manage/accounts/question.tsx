import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';

interface Properties {
  readonly text: string;
  /** What the button that agrees says. */
  readonly yes: string;
  readonly translate: Translate;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** One question in the place of the button that raised it. Escape says no. */
export function Question({ text, yes, translate, onYes, onNo }: Properties) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div class="notice question" role="group" aria-label={text} onKeyDown={(event) => event.key === 'Escape' && onNo()}>
      <p>{text}</p>
      <div class="question-buttons">
        <button type="button" class="button" onClick={onYes}>{yes}</button>
        <button ref={no} type="button" class="button" onClick={onNo}>{translate('popupCancel')}</button>
      </div>
    </div>
  );
}
