// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { measureClock } from '../../src/signin/measure-clock.ts';

const now = 1_800_000_000_000;
const signal = new AbortController().signal;

interface Answer {
  readonly ahead: number;
  /** Seconds that it lay in a cache. */
  readonly age?: number;
}

/** A server whose clock is so many seconds ahead of ours, answer by answer. */
function server(...answers: readonly (Answer | undefined)[]) {
  let asked = 0;
  return vi.fn<typeof fetch>(async () => {
    const answer = answers[asked % answers.length];
    asked += 1;
    if (answer === undefined) return new Response(null);
    const { ahead, age } = answer;
    return new Response(null, { headers: { date: new Date(now + ahead * 1000).toUTCString(), ...(age !== undefined && { age: String(age) }) } });
  });
}
const measure = (fetch: ReturnType<typeof server>) => measureClock({ fetch, now: () => now, signal });

describe('how far the server’s clock is', () => {
  test.each<[string, readonly (Answer | undefined)[], number | undefined]>([
    ['is told with the half second that its date leaves out', [{ ahead: 90 }], 90_500],
    ['is the median of three: one answer that went astray does not count', [{ ahead: 10 }, { ahead: 900 }, { ahead: 20 }], 20_500],
    ['is the median of three, whichever comes first', [{ ahead: 900 }, { ahead: 10 }, { ahead: 20 }], 20_500],
    ['counts in how old an answer of a cache is', [{ ahead: -60, age: 60 }], 500],
    ['is not known where the server does not say', [{ ahead: 0 }, undefined], undefined],
  ])('%s', async (_name, answers, offset) => {
    expect(await measure(server(...answers))).toBe(offset);
  });
});

describe('the page’s own address', () => {
  const before = location.href;
  afterEach(() => location.assign(before));

  test('is asked without its query and its fragment, which may be anything', async () => {
    location.assign('https://sso.smiltenesnovads.lv/if/flow/default/?next=%2Fsecret#part');
    const fetch = server({ ahead: 0 });
    await measure(fetch);
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(Array.from({ length: 3 }, () => 'https://sso.smiltenesnovads.lv/if/flow/default/'));
  });
});
