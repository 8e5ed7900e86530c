import type { ComponentChildren } from 'preact';

interface Properties {
  /** What it does, as a screen reader says it and as the pointer shows it. */
  readonly label: string;
  /** Where it shows and hides something: whether that is shown. */
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button whose only content is a picture. */
export function IconButton({ label, isExpanded, onClick, children }: Properties) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-expanded={isExpanded} onClick={onClick}>
      {children}
    </button>
  );
}
