import type { ComponentChildren } from 'preact';

interface Properties {
  /** What it does, as a screen reader says it and as the pointer shows it. */
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button whose only content is a picture. */
export function IconButton({ label, onClick, children }: Properties) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
