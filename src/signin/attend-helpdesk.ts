import type { Visit } from './visit.ts';
import { orAbort } from './wait.ts';

/** The helpdesk's first page: the button leads to its sign-in page, and through that. */
export function attendGuest(visit: Visit<'guest'>): void {
  const { send, press } = visit.tools;
  const onMain = () =>
    visit.run(async () => {
      // Without an answer she still gets to the next page, where the card offers the second click.
      await send('journey-started', {}).catch(() => undefined);
      press(visit.part.link);
    });
  visit.show({ kind: 'helpdesk' }, { onMain });
}

/** The helpdesk's sign-in page: goes on by itself if she came by the card. What the page sends by itself is left alone. */
export function attendProvider(visit: Visit<'provider'>): void {
  const { tools, memory, signal } = visit;
  if (visit.part.isAutomatic) return;
  const go = () => tools.press(visit.part.button);
  visit.run(async () => {
    if (await orAbort(memory.journey, signal)) go();
    else visit.show({ kind: 'helpdesk' }, { onMain: go });
  });
}
