import type { AccountId } from '../core/account.ts';
import type { RefusalReason } from '../core/explain-refusal.ts';
import type { CardView } from '../ui/card/view.ts';
import { orAbort } from './wait.ts';
import type { Offers, Visit } from './visit.ts';

/**
 * The page has refused a code: finds out why and says it. Nothing is tried again; the next code is filled when the
 * person asks for it, and it is she who sends it.
 * @param ours the code was one of ours
 */
export function explainRefusal(
  visit: Visit<'code' | 'enrolment'>,
  ours: boolean,
  card: { readonly show: (view: CardView, offers?: Offers) => void; readonly onFillNext: (account?: AccountId) => void },
): void {
  const { tools, memory, signal } = visit;
  card.show({ kind: 'refused-checking' });
  visit.run(async () => {
    await orAbort(memory.clock.measure(), signal);
    const { user } = visit.part.form;
    const { reason } = await orAbort(tools.send('code-refused', { ours, user }), signal);
    const view: CardView = { kind: `refused-${reason.kind}`, ...details(reason, tools.now()) };
    card.show(view, {
      onMain: () => card.onFillNext(view.account?.id),
      onHelp: () => visit.run(() => tools.send('open-help', {})),
    });
  });
}

function details(reason: RefusalReason, now: number): Pick<CardView, 'account' | 'clock' | 'until'> {
  if (reason.kind === 'clock') return { clock: reason };
  if (reason.kind === 'newer-key') return { account: reason.account };
  return 'waitSeconds' in reason ? { until: now + reason.waitSeconds * 1000 } : {};
}
