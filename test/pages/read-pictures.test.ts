// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { PagePicture } from '../../src/pages/page-pictures.ts';
import { readPictures } from '../../src/pages/read-pictures.ts';

const png = (name: string) => `data:image/png;base64,${name}`;

function pictureOf(address: string | undefined): PagePicture {
  return { element: document.createElement('p'), address, place: undefined };
}

/** One whose pixels are another origin's. */
const closed = pictureOf(undefined);

function broken(): PagePicture {
  const element = document.createElement('canvas');
  vi.spyOn(element, 'getContext').mockImplementation(() => {
    throw new Error('odd');
  });
  return { element, address: undefined, place: undefined };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('the first six that give their pixels are read, however many there are that do not', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `AAA${index}`);
  const pictures = names.flatMap((name) => [closed, pictureOf(png(name))]);
  expect(await readPictures(pictures)).toEqual(names.slice(0, 6).map(png));
});

test('the same picture is given once', async () => {
  expect(await readPictures([pictureOf(png('AAAA')), pictureOf(png('AAAA'))])).toEqual([png('AAAA')]);
});

test('an odd one does not cost the others', async () => {
  expect(await readPictures([broken(), pictureOf(png('AAAA'))])).toEqual([png('AAAA')]);
});

test('no further one is begun after 1.5 s', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 800));
  expect(await readPictures(['AAAA', 'AAAB', 'AAAC'].map((name) => pictureOf(png(name))))).toEqual([png('AAAA')]);
});
