interface Properties {
  readonly secondsLeft: number;
  /** Seconds of a step. */
  readonly period: number;
}

/** A ring that runs down with the step. Decoration only: the seconds are said in words beside it. */
export function CountdownRing({ secondsLeft, period }: Properties) {
  return (
    <span class={secondsLeft <= 5 ? 'ring ring-ending' : 'ring'} aria-hidden="true">
      <svg viewBox="0 0 36 36" focusable="false">
        <circle class="ring-track" cx="18" cy="18" r="16" />
        <circle
          class="ring-rest"
          cx="18"
          cy="18"
          r="16"
          pathLength="100"
          stroke-dasharray="100"
          // Where it will be a second from now: the style sheet takes it there in one second.
          stroke-dashoffset={100 - (100 * Math.max(0, secondsLeft - 1)) / period}
        />
      </svg>
      <span class="ring-seconds">{secondsLeft}</span>
    </span>
  );
}
