/** Six dots: what can be gripped. The button that holds them carries the name. */
export function GripIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01" stroke-width="2.4" />
    </svg>
  );
}

/** A drawing pin, filled where something is pinned. The button that holds it carries the name. */
export function PinIcon({ isPinned }: { readonly isPinned: boolean }) {
  return (
    <svg class={isPinned ? 'icon icon-filled' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M7.2 3.5h5.6l-.7 5 2.4 2.7v1.3h-9v-1.3l2.4-2.7zM10 12.5v4.2" />
    </svg>
  );
}

/** An angle that turns over when something is open. The button that holds it carries the name. */
export function OpenIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M5 7.5l5 5 5-5" />
    </svg>
  );
}
