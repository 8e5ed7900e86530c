import { confirm } from '../core/enrolment.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import { isOwnOrigin, type OwnSites } from '../settings/own-sites.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { forgetRefusals } from './refusal-records.ts';
import { attemptIn, refusals, type Attempt } from './session-records.ts';
import { readSettings } from './settings.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;
type Place = Input<'page-seen'>['place'];
type Evidence = 'accepted' | 'abandoned' | 'none';

/** The round trip from the provider's last answer to the helpdesk takes no longer than this. */
const roundTripLasts = 60_000;

/** What a place that follows a sent code says of its outcome; `abandoned` where nobody will ever know. */
const evidence: Record<Place, (attempt: Attempt, sender: PageSender, isArrival: boolean, elapsed: number, own: OwnSites) => Evidence> = {
  'past-sign-in': (attempt, { origin }, _isArrival, elapsed, { helpdesk }) => {
    // Somebody who is signed in at the helpdesk since the morning says nothing of a code of now.
    const isRoundTrip = new URL(origin).hostname === new URL(helpdesk.value).hostname && elapsed <= roundTripLasts;
    return origin === attempt.origin || isRoundTrip ? 'accepted' : 'abandoned';
  },
  // The provider itself goes on to a page of its own when an enrolment was begun in the person's settings. A page of
  // somebody else's that she comes to much later says nothing of the code.
  elsewhere: (attempt, { origin }, isArrival, elapsed, own) => {
    if (!isArrival || origin !== attempt.origin) return 'none';
    return isOwnOrigin(origin, own) || elapsed <= roundTripLasts ? 'accepted' : 'abandoned';
  },
  // Every page of the provider's begins so, those that follow an accepted code too.
  'sign-in': () => 'none',
  // The provider has forgotten the attempt, or a page that was loaded anew has.
  credentials: () => 'abandoned',
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
  { place, isArrival }: Input<'page-seen'>,
  sender: PageSender,
): Promise<void> {
  const record = attemptIn(ports.session, sender.tabId);
  const attempt = await record.get();
  if (attempt === undefined) return;
  const elapsed = ports.now() - attempt.sentAt;
  const outcome = elapsed > attemptLasts ? 'abandoned' : evidence[place](attempt, sender, isArrival, elapsed, await readSettings(ports));
  if (outcome === 'none') return;
  if (outcome === 'accepted') {
    const user = attempt.user === undefined ? {} : { user: attempt.user };
    await vault.change((accounts) => ({
      accounts: confirm(accounts, attempt.account, { now: ports.now(), ...user }),
      result: undefined,
    }));
    const { [attempt.account]: _settled, ...others } = (await refusals(ports.session).get()) ?? {};
    await Promise.all([refusals(ports.session).set(others), forgetRefusals(ports, attempt.account)]);
  }
  // Only now: a worker that died before keeps the attempt, and the next page settles it.
  await record.clear();
}
