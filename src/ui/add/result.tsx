import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import { describeCapture } from '../capture/describe-capture.ts';
import { type Captured, hasAccount } from '../capture/outcome.ts';

interface Properties {
  readonly captured: Captured;
  readonly translate: Translate;
}

/** One sentence about the last capture, brought into view. */
export function Result({ captured, translate }: Properties) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), [captured]);
  return (
    <div ref={place} class={`notice notice-${hasAccount(captured.outcome) ? 'done' : 'problem'}`}>
      <p class="notice-text">{describeCapture(captured, translate)}</p>
    </div>
  );
}
