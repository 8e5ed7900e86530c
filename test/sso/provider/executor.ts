import type { Realm } from '../realm.ts';
import { type Answer, type Exchange, json, refuse } from '../web/exchange.ts';
import { challengeOf } from './challenge.ts';
import { answerStage, type StageAnswer } from './flow.ts';
import { authenticationFlow, createPlan, keepSession, type Plan, type ProviderSession, totpSetupFlow } from './session.ts';

/** Where the browser goes when the flow is over: only a path of this host, else the person's own page. */
function destination({ url }: Exchange): string {
  const next = new URLSearchParams(url.searchParams.get('query') ?? '').get('next') ?? '';
  return next.startsWith('/') && !next.startsWith('//') ? next : '/if/user/';
}

function parseAnswer(body: string): StageAnswer | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return undefined;
  }
}

function advance(realm: Realm, exchange: Exchange, session: ProviderSession, plan: Plan, answer: StageAnswer): Answer {
  const code = answer['code'];
  if (code !== undefined) realm.seen.codePosts.push({ time: realm.now(), host: exchange.url.host, user: plan.typed, code });
  const step = answerStage(realm, plan, answer);
  if (step.kind === 'stage') {
    session.plan = plan;
    return json(challengeOf(realm, plan, step.errors));
  }
  session.plan = undefined;
  if (plan.flow === authenticationFlow) {
    session.user = step.person.name;
    realm.seen.signIns.push({ time: realm.now(), host: exchange.url.host, site: 'sso', user: step.person.name });
  }
  return json({ component: 'xak-flow-redirect', to: destination(exchange) });
}

/**
 * The JSON interface behind the flow page: GET tells the stage to show, POST takes the answer to it.
 * @param pause waits as long as the settings say an answer takes. The plan is read before and written after, so that of
 *   two requests at once the later one wins, as on the original.
 */
export async function execute(realm: Realm, exchange: Exchange, session: ProviderSession, pause: () => Promise<void>): Promise<Answer> {
  const slug = exchange.url.pathname.split('/').at(-2) ?? '';
  if (slug !== authenticationFlow && slug !== totpSetupFlow) return refuse(404, 'no such flow');
  const plan = session.plan?.flow === slug ? structuredClone(session.plan) : createPlan(slug, session.user);
  await pause();
  if (exchange.method === 'GET') {
    const answer = json(challengeOf(realm, plan));
    session.plan = plan;
    return keepSession(realm, exchange, session, answer);
  }
  const parsed = parseAnswer(exchange.body);
  if (exchange.method !== 'POST' || parsed === undefined) return refuse(400, 'an answer is a JSON object');
  return keepSession(realm, exchange, session, advance(realm, exchange, session, plan, parsed));
}
