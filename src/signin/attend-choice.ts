import type { Choice } from '../pages/page.ts';
import { listen } from './listen.ts';
import type { Visit } from './visit.ts';

/** A choice among second factors: offers to make ours, and remembers what the person chooses herself. */
export function attendChoice(visit: Visit<'choose-setup' | 'choose-device'>): void {
  const { tools, memory, signal } = visit;
  if (visit.part.kind === 'choose-device') watchChoice(visit);
  const findOurs = (): Choice | undefined => visit.part.choices.find(({ isTotp }) => isTotp);
  if (findOurs() === undefined) return;
  visit.show(
    { kind: visit.part.kind },
    {
      onMain() {
        // The page may have drawn its buttons anew since.
        const choice = findOurs();
        if (choice === undefined || !visit.isHere || signal.aborted) return;
        if (tools.press(choice.button) && visit.part.kind === 'choose-device') memory.choice = { isTotp: true, at: tools.now() };
        visit.hide();
      },
    },
  );
}

function watchChoice(visit: Visit<'choose-setup' | 'choose-device'>): void {
  const { tools, memory, signal } = visit;
  const note = (event: Event) => {
    const path = event.composedPath();
    const choice = visit.part.choices.find(({ button }) => path.includes(button));
    if (choice && event.isTrusted) memory.choice = { isTotp: choice.isTotp, at: tools.now() };
  };
  listen(tools.document.defaultView, 'click', note, signal);
}
