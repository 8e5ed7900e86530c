import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';

/** What the last action came to. */
export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'problem';
  /** Takes the action back. Such a notice goes away by itself. */
  readonly undo?: () => void;
}

interface Properties {
  readonly notice: Notice;
  readonly translate: Translate;
}

/** One sentence at the foot of the popup. What it says is announced elsewhere, once. */
export function NoticeBar({ notice, translate }: Properties) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed went away with its account; the keyboard goes on from here.
  useEffect(() => button.current?.focus(), [notice]);
  return (
    <div class={`notice notice-${notice.tone}`}>
      <p class="notice-text">{notice.text}</p>
      {notice.undo && (
        <button ref={button} type="button" class="button" onClick={notice.undo}>
          {translate('popupUndo')}
        </button>
      )}
    </div>
  );
}
