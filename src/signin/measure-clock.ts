import type { Tools } from './tools.ts';

const samples = 3;
const timeout = 5000;

/**
 * How far the page's server is from this computer's clock: the median over HEAD requests for the page's own address,
 * one after the other, without cookies, without its query, and never to another origin.
 * @returns server time less local time in milliseconds; undefined where the server does not say
 * @see RFC 9110, section 6.6.1, for `Date`, which has whole seconds: on average half a second is cut off
 */
export async function measureClock(tools: Pick<Tools, 'fetch' | 'now' | 'signal'>): Promise<number | undefined> {
  const { origin, pathname } = location;
  const offsets: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const offset = await measureOnce(`${origin}${pathname}`, tools);
    if (offset === undefined) return undefined;
    offsets.push(offset);
  }
  return offsets.toSorted((one, other) => one - other)[Math.floor(samples / 2)];
}

async function measureOnce(url: string, { fetch, now, signal }: Pick<Tools, 'fetch' | 'now' | 'signal'>): Promise<number | undefined> {
  const startedAt = now();
  const response = await fetch(url, {
    method: 'HEAD',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
  }).catch(() => undefined);
  const endedAt = now();
  // A cache on the way gives an answer of before, and says of how long before (RFC 9111, section 5.1).
  const age = Number(response?.headers.get('age')) * 1000;
  const serverTime = Date.parse(response?.headers.get('date') ?? '') + age;
  return Number.isNaN(serverTime) ? undefined : Math.round(serverTime + 500 - (startedAt + endedAt) / 2);
}
