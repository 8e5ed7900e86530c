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

/** A cog wheel. The link that holds it carries the name. */
export function CogIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="2.6" />
      <path d="M10 2.5v2.2M10 15.3v2.2M17.5 10h-2.2M4.7 10H2.5M15.3 4.7l-1.6 1.6M6.3 13.7l-1.6 1.6M15.3 15.3l-1.6-1.6M6.3 6.3L4.7 4.7" />
      <circle cx="10" cy="10" r="5.3" />
    </svg>
  );
}

/** A cross. The button that holds it carries the name. */
export function CrossIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />
    </svg>
  );
}

/** Three dots. The button that holds them carries the name. */
export function DotsIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M10 4.9v.2M10 9.9v.2M10 14.9v.2" stroke-width="2.6" />
    </svg>
  );
}

/** A drawing pin. What holds it carries the name. */
export function PinIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M7 3.5h6M8 3.5v5l-2.5 3.2h9L12 8.5v-5M10 11.7v5" />
    </svg>
  );
}

/** A magnifying glass. The field that it stands in carries the name. */
export function GlassIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.8" cy="8.8" r="5" />
      <path d="M12.5 12.5l4 4" />
    </svg>
  );
}
