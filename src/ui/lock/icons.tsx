/** An eye, struck through where a second press hides again. The button that holds it carries the name. */
export function EyeIcon({ isStruck }: { readonly isStruck: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10z" />
      <circle cx="10" cy="10" r="2.4" />
      {isStruck && <path d="M4 16L16 4" />}
    </svg>
  );
}

/** A padlock. The button that holds it carries the name. */
export function PadlockIcon() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M4.5 9h11v7.5h-11zM6.8 9V6.6a3.2 3.2 0 0 1 6.4 0V9M10 12v1.6" />
    </svg>
  );
}
