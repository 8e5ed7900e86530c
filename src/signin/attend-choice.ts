import type { Choice } from '../pages/page.ts';
import { listen } from './listen.ts';
import type { Visit } from './visit.ts';

/** A wish to use a code leads through the choice of device, if that comes within so many milliseconds. */
const wishLasts = 10_000;

/** A choice among second factors: offers to make ours, and remembers what the person chooses herself. */
export function attendChoice(visit: Visit<'choose-setup' | 'choose-device'>): void {
  const { tools, memory } = visit;
  const isForDevices = visit.part.kind === 'choose-device';
  if (isForDevices) watchChoice(visit);
  const findOurs = (): Choice | undefined => visit.part.choices.find(({ isTotp }) => isTotp);
  if (!findOurs()) return;

  function chooseOurs(): void {
    // The page may have drawn its buttons anew since.
    const choice = findOurs();
    if (!choice || !visit.isHere) return;
    tools.press(choice.button);
    if (isForDevices) memory.choice = { isTotp: true, at: tools.now() };
    visit.hide();
  }

  const isWished = isForDevices && tools.now() - memory.wishedAt < wishLasts;
  memory.wishedAt = -Infinity;
  if (isWished) chooseOurs();
  else visit.show({ kind: visit.part.kind }, { onMain: chooseOurs });
}

/** The page asks for another device, the one that was used last: offers the way to ours, unless she chose that one herself. */
export function attendOtherDevice(visit: Visit<'code' | 'other-factor'>): void {
  const { tools, memory } = visit;
  if (!visit.part.another || memory.choice) return;
  const onMain = () => {
    if (!visit.part.another || !visit.isHere) return;
    memory.wishedAt = tools.now();
    tools.press(visit.part.another);
  };
  visit.show({ kind: 'choose-device' }, { onMain });
}

function watchChoice(visit: Visit<'choose-setup' | 'choose-device'>): void {
  const { tools, memory, signal } = visit;
  const note = (event: Event) => {
    const path = event.composedPath();
    const choice = visit.part.choices.find(({ button }) => path.includes(button));
    if (choice && event.isTrusted) memory.choice = { isTotp: choice.isTotp, at: tools.now() };
  };
  listen('click', note, signal);
}
