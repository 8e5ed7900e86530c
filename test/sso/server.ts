import { setTimeout as wait } from 'node:timers/promises';
import { framePage } from './frame-page.ts';
import { helpdesk } from './helpdesk/routes.ts';
import { type People, standInPeople } from './people.ts';
import { provider } from './provider/routes.ts';
import { helpdeskHost, type Realm, type Seen } from './realm.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Answer, Exchange } from './web/exchange.ts';
import { listen, portOf, shut } from './web/listen.ts';
import { startProxy } from './web/proxy.ts';

export interface StandInOptions {
  readonly settings?: Partial<Settings>;
  /** This computer's clock, milliseconds; the server's is ahead of it by `settings.clockOffset`. */
  readonly now?: () => number;
  /** Fixed ports, for a person who wants to look at the pages. */
  readonly ports?: { readonly secure?: number; readonly plain?: number };
}

/** The helpdesk and the SSO, running. */
export interface StandIn extends People {
  /** HTTPS on 127.0.0.1, for every host name. */
  readonly port: number;
  /** The same pages without encryption. */
  readonly httpPort: number;
  /** An HTTP proxy through which every host leads here. */
  readonly proxyPort: number;
  /** Assign to its fields at any time. */
  readonly settings: Settings;
  readonly seen: Seen;
  /** The server's clock, milliseconds. */
  now(): number;
  /** Ends every session at both sites, as a night does. Devices and what was seen stay. */
  signOutEverybody(): void;
  /** Back to the first settings and the first people; nothing seen, nobody signed in. */
  reset(): void;
  close(): Promise<void>;
}

async function answer(realm: Realm, exchange: Exchange): Promise<Answer> {
  const pause = async (): Promise<void> => {
    if (realm.settings.latency > 0) await wait(realm.settings.latency);
  };
  const { url, method } = exchange;
  realm.seen.requests.push({ time: realm.now(), method, scheme: url.protocol.slice(0, -1), host: url.host, path: url.pathname + url.search });
  if (url.pathname === '/frame') return framePage(exchange);
  return url.hostname === helpdeskHost ? helpdesk(realm, exchange, pause) : provider(realm, exchange, pause);
}

function signOutEverybody(realm: Realm): void {
  for (const map of [realm.providerSessions, realm.helpdeskSessions, realm.grants]) map.clear();
}

/** Starts the stand-in on free loopback ports. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const clock = options.now ?? Date.now;
  const settings: Settings = { ...defaultSettings, ...options.settings };
  const realm: Realm = {
    settings,
    people: [],
    seen: { requests: [], codePosts: [], codeAttempts: [], signIns: [] },
    providerSessions: new Map(),
    helpdeskSessions: new Map(),
    grants: new Map(),
    now: () => clock() + settings.clockOffset,
  };
  const people = standInPeople(realm);
  const { secure, plain } = await listen(async (exchange) => ({ answer: await answer(realm, exchange), date: new Date(realm.now()) }), options.ports ?? {});
  const [port, httpPort] = [portOf(secure), portOf(plain)];
  const proxy = await startProxy({ secure: port, plain: httpPort });
  return {
    ...people,
    port,
    httpPort,
    proxyPort: proxy.port,
    settings,
    seen: realm.seen,
    now: () => realm.now(),
    signOutEverybody: () => signOutEverybody(realm),
    reset() {
      Object.assign(settings, defaultSettings, options.settings);
      for (const list of [realm.seen.requests, realm.seen.codePosts, realm.seen.codeAttempts, realm.seen.signIns]) list.length = 0;
      signOutEverybody(realm);
      people.resetPeople();
    },
    async close() {
      await Promise.all([proxy.close(), shut(secure), shut(plain)]);
    },
  };
}
