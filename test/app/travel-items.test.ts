import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTravelItems, travelKeys, writeTravelItems, type Items } from '../../src/app/travel-items.ts';

const id = '00000000-0000-4000-8000-000000000001';
const otherId = '00000000-0000-4000-8000-000000000002';
const mark = { 'had-accounts': { hadAccounts: true, since: '2026-01-01' } };
const text = 'Š"\\'.repeat(8000);

async function written(content: string, before: Items = {}, name = id): Promise<Items> {
  const writing = await writeTravelItems(content, before, name);
  if (writing === undefined) throw new Error('full');
  const { removeFirst, pieces, manifest, removeLast } = writing;
  const kept = Object.entries(before).filter(([key]) => !removeFirst.includes(key));
  return Object.fromEntries([...kept, ...Object.entries(pieces), ...Object.entries(manifest)].filter(([key]) => !removeLast.includes(key)));
}
const bytes = (value: string) => new TextEncoder().encode(value).length;

describe('what is written', () => {
  test('is read, keeps to the quotas, and leaves everything else alone', async () => {
    const items = await written(text, mark);
    expect(await readTravelItems(items)).toEqual({ status: 'whole', text });
    expect(items).toMatchObject(mark);
    const sizes = Object.entries(items).map(([key, value]) => bytes(key) + bytes(JSON.stringify(value)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8192);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(102_400);
    expect(travelKeys(items).toSorted()).toEqual(Object.keys(items).filter((key) => key !== 'had-accounts').toSorted());
  });

  test('takes the place of what was there before, of which nothing stays', async () => {
    const items = await written('jauns', await written(text), otherId);
    expect(await readTravelItems(items)).toEqual({ status: 'whole', text: 'jauns' });
    expect(new Set(Object.keys(items))).toEqual(new Set([`travel.2-${otherId}.0`, 'travel']));
  });

  test('leaves the pieces alone that another computer is writing at the same time', async () => {
    const before = await written('vecs');
    const theirs = (await writeTravelItems('viņu', before, otherId))?.pieces ?? {};
    const items = await written('mans', { ...before, ...theirs });
    expect(items).toMatchObject(theirs);
    expect(Object.keys(await written('vēl', items, otherId))).toHaveLength(2);
  });

  test('first makes room where both do not fit, and is not written where it alone does not', async () => {
    const large = 'x'.repeat(60_000);
    const before = await written(large);
    expect((await writeTravelItems(large, before, otherId))?.removeFirst).toHaveLength(8);
    expect(await writeTravelItems('x'.repeat(102_000), {}, id)).toBeUndefined();
    expect(await writeTravelItems(large, { other: 'y'.repeat(50_000) }, id)).toBeUndefined();
  });

  test('takes the room of a writing that broke off, where there is no other', async () => {
    const large = 'x'.repeat(60_000);
    const brokenOff = (await writeTravelItems(large, {}, id))?.pieces ?? {};
    expect(Object.keys(await written('mazs', brokenOff, otherId))).toHaveLength(10);
    expect(await readTravelItems(await written(large, brokenOff, otherId))).toEqual({ status: 'whole', text: large });
  });

  test('is read whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20_000 }).filter((value) => value.isWellFormed()), async (value) => {
        expect(await readTravelItems(await written(value))).toEqual({ status: 'whole', text: value });
      }),
      { numRuns: 50 },
    );
  });
});

describe('what has come by half', () => {
  test('is awaited, whichever piece is missing', async () => {
    const items = await written(text);
    for (const key of Object.keys(items)) {
      const { [key]: _missing, ...rest } = items;
      expect((await readTravelItems(rest)).status).toBe(key === 'travel' ? 'none' : 'arriving');
    }
  });

  test('is awaited where the manifest is newer than the pieces, or older', async () => {
    const before = await written(text);
    const after = await written(`${text}!`, before, otherId);
    expect(await readTravelItems({ ...before, travel: after['travel'] })).toEqual({ status: 'arriving', set: `2-${otherId}` });
    expect(await readTravelItems({ ...after, travel: before['travel'] })).toEqual({ status: 'arriving', set: `1-${id}` });
    expect(await readTravelItems({ ...before, ...after, travel: before['travel'] })).toEqual({ status: 'whole', text });
  });

  test('is awaited where a piece is another than was written', async () => {
    const items = await written('abc');
    expect((await readTravelItems({ ...items, [`travel.1-${id}.0`]: 'abd' })).status).toBe('arriving');
    expect((await readTravelItems({ ...items, [`travel.1-${id}.0`]: 7 })).status).toBe('arriving');
  });
});

test.each([
  ['nothing', undefined, 'none'],
  ['a newer form', { version: 2 }, 'newer-version'],
  ['no manifest', { version: 1, sequence: 0 }, 'damaged'],
  ['text', 'travel', 'damaged'],
] as const)('%s is named', async (_, value, status) => {
  expect(await readTravelItems(value === undefined ? {} : { travel: value })).toEqual({ status });
});
