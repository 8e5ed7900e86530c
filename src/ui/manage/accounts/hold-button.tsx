import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import { useOwnId } from '../../use-own-id.ts';

/** Milliseconds: too long for a slip of the finger. */
export const holdFor = 3_000;

interface Properties {
  readonly translate: Translate;
  readonly onHeld: () => void;
}

/**
 * A button that has to be kept pressed, by the pointer or by Enter or the space bar: a deliberate act. Who can't do that, as with a
 * screen reader that presses for her, or with one switch, presses it and then a second one.
 */
export function HoldButton({ translate, onHeld }: Properties) {
  const id = useOwnId();
  const [state, setState] = useState<'idle' | 'held' | 'let-go' | 'over'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const press = () => {
    clearTimeout(timer.current);
    setState('held');
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setState('over');
      onHeld();
    }, holdFor);
  };
  const letGo = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    setState('let-go');
  };
  const isPressing = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' ';

  return (
    <div class="hold">
      <button
        type="button"
        class={state === 'held' ? 'button hold-button hold-held' : 'button hold-button'}
        aria-describedby={id}
        onPointerDown={(event) => event.button === 0 && press()}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        // A long touch opens it.
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isPressing(event)) return;
          event.preventDefault();
          if (!event.repeat) press();
        }}
        onKeyUp={(event) => {
          if (!isPressing(event)) return;
          event.preventDefault();
          letGo();
        }}
        onClick={() => state !== 'held' && state !== 'over' && setState('let-go')}
        onBlur={letGo}
      >
        {translate('accountsHold', holdFor / 1000)}
      </button>
      <p id={id} class="section-lead">{translate('accountsHoldHint')}</p>
      <p class="account-remark" role="status">{state === 'let-go' && translate('accountsHoldShort', translate('accountsHoldOtherwise'))}</p>
      {state === 'let-go' && <button type="button" class="button" onClick={onHeld}>{translate('accountsHoldOtherwise')}</button>}
    </div>
  );
}
