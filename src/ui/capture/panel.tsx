import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOwnId } from '../use-own-id.ts';

interface Properties {
  readonly title: string;
  readonly onDismiss: () => void;
  readonly children: ComponentChildren;
}

/** Something that wants the person's eyes: it takes the keyboard, is read out from its title on, and Escape puts it away. */
export function Panel({ title, onDismiss, children }: Properties) {
  const id = useOwnId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Else the browser would close the whole popup.
    event.preventDefault();
    onDismiss();
  };
  return (
    <section class="panel" aria-labelledby={id} onKeyDown={leaveOnEscape}>
      <h2 ref={heading} id={id} class="panel-title" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
