interface Properties {
  readonly words: string;
  /** What is said as long as nothing happens; its room is kept, so that nothing moves. */
  readonly usual: string;
}

/** What is said where a file can be dropped. */
export function DropWords({ words, usual }: Properties) {
  return (
    <div class="drop-place">
      <p class="drop-words">{words}</p>
      {words !== usual && <p class="drop-room" aria-hidden="true">{usual}</p>}
    </div>
  );
}
