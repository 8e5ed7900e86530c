import type { Part, PartKind } from '../pages/page.ts';
import { UnreachableError } from '../messages/unreachable.ts';
import type { Memory } from './memory.ts';
import type { Tools } from './tools.ts';
import { elementsOf } from './request.ts';
import { delay, orAbort } from './wait.ts';
import type { PartOf, Visit } from './visit.ts';

/** The assistant's own side of a visit. */
export interface OpenVisit<Kind extends PartKind = PartKind> {
  readonly visit: Visit<Kind>;
  /** The page still asks for it; undefined while the page is loading. */
  see(part: PartOf<Kind> | undefined): void;
  end(): void;
}

/** Begins the time during which a page asks for `part`. */
export function beginVisit<Kind extends PartKind>(
  part: PartOf<Kind>,
  { tools, memory, look }: { readonly tools: Tools; readonly memory: Memory; readonly look: () => void },
): OpenVisit<Kind> {
  const over = new AbortController();
  const signal = AbortSignal.any([tools.signal, over.signal]);
  let current = part;
  let isHere = true;
  let closedAt: 'calm' | 'error' | undefined;
  let looked = Promise.withResolvers<void>();

  const visit: Visit<Kind> = {
    tools,
    memory,
    since: tools.now(),
    signal,
    get part() {
      return current;
    },
    get isHere() {
      return isHere && !signal.aborted;
    },
    show(view, offers = {}) {
      if (signal.aborted || closedAt === moodOf(current)) return;
      const onClose = () => {
        closedAt = moodOf(current);
        tools.card.hide();
      };
      tools.card.show(view, { ...offers, onClose }, elementsOf(current));
    },
    hide() {
      if (!signal.aborted) tools.card.hide();
    },
    lookAgain: (milliseconds) => delay(milliseconds, signal).then(look, () => undefined),
    nextLook: (until) => orAbort(looked.promise, until),
    run(work) {
      work().catch((error: unknown) => {
        if (signal.aborted) return;
        tools.card.hide();
        if (!(error instanceof UnreachableError)) throw error;
      });
    },
  };

  return {
    visit,
    see(next) {
      isHere = next !== undefined;
      if (next !== undefined) current = next;
      looked.resolve();
      looked = Promise.withResolvers();
    },
    end() {
      over.abort();
      tools.card.hide();
    },
  };
}

/** An error is a part of its own: a card that was closed before may come back to explain it. */
function moodOf(part: Part): 'calm' | 'error' {
  return 'form' in part && part.form.hasError ? 'error' : 'calm';
}
