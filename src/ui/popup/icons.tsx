/** A pencil. The button that holds it carries the name. */
export function PencilIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M3.5 16.5l.8-3.6L13 4.2a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2l-8.7 8.7zM11.6 5.6l2.8 2.8" />
    </svg>
  );
}

/** A waste bin. The button that holds it carries the name. */
export function BinIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M3.5 5.5h13M7.5 5.5v-2h5v2M5 5.5l.8 11h8.4l.8-11M8.4 8.5l.2 5M11.6 8.5l-.2 5" />
    </svg>
  );
}
