import { confirm } from '../core/enrolment.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { attemptIn, refusalsOf, type Attempt } from './session-records.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;
type Place = Input<'page-seen'>['place'];
type Evidence = 'accepted' | 'abandoned' | 'none';

/** What a place that follows a sent code says of its outcome. */
const evidence: Record<Place, (attempt: Attempt, sender: PageSender, isArrival: boolean) => Evidence> = {
  'past-sign-in': () => 'accepted',
  // The provider itself goes on to a page of its own when an enrolment was begun in the person's settings.
  elsewhere: (attempt, sender, isArrival) => (isArrival && sender.origin === attempt.origin ? 'accepted' : 'none'),
  // A page that is loaded anew has forgotten the attempt, and so has the provider.
  'sign-in': (_attempt, _sender, isArrival) => (isArrival ? 'abandoned' : 'none'),
  enrolment: (_attempt, _sender, isArrival) => (isArrival ? 'abandoned' : 'none'),
  code: (_attempt, _sender, isArrival) => (isArrival ? 'abandoned' : 'none'),
  denied: () => 'abandoned',
};

/** A code whose outcome shows only later than this is not waited for. */
const attemptLasts = 10 * 60_000;

/** The tab has come to another place: settles the code that was sent before, if one was. */
export async function followAttempt(
  ports: Ports,
  vault: Vault,
  place: Place,
  isArrival: boolean,
  sender: PageSender,
): Promise<void> {
  const record = attemptIn(ports.session, sender.tabId);
  const attempt = await record.get();
  if (attempt === undefined) return;
  const isStale = ports.now() - attempt.sentAt > attemptLasts;
  const outcome = isStale ? 'abandoned' : evidence[place](attempt, sender, isArrival);
  if (outcome === 'none') return;
  if (outcome === 'accepted') {
    const user = attempt.user === undefined ? {} : { user: attempt.user };
    await vault.change((accounts) => ({
      accounts: confirm(accounts, attempt.account, { now: ports.now(), ...user }),
      result: undefined,
    }));
    await refusalsOf(ports.session, attempt.origin).clear();
  }
  // Only now: a worker that died before keeps the attempt, and the next page settles it.
  await record.clear();
}
