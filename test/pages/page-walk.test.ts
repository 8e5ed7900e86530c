// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { placeOf, walkPage } from '../../src/pages/page-walk.ts';
import { loadPage } from './load-page.ts';

/** Layout is asked of a browser in test/e2e/capture-page.test.ts. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ x: 10, y: 20, width: 100, height: 50 } as DOMRect);
});

/** A page with a frame that has another page in it: happy-dom would load one that is written in HTML. */
function frameOf(inner: () => Document | null): { page: Document; frame: HTMLElement } {
  const page = loadPage('<main><x-frame></x-frame></main>');
  const frame = page.createElement('iframe');
  Object.defineProperty(frame, 'contentDocument', { get: inner });
  vi.spyOn(page, 'querySelectorAll').mockReturnValue([frame] as unknown as NodeListOf<Element>);
  return { page, frame };
}

const namesIn = (page: Document) => walkPage(page).map(({ element }) => element.localName);

test('elements come in the order of the page, those of shadow roots after their host', () => {
  const page = loadPage('<p><b></b></p><x-code><template shadowrootmode="open"><i></i></template><u></u></x-code>');
  expect(namesIn(page)).toEqual(['html', 'head', 'body', 'p', 'b', 'x-code', 'i', 'u']);
});

test('those of a frame of the same origin come after it', () => {
  expect(namesIn(frameOf(() => loadPage('<p></p>')).page)).toEqual(['iframe', 'html', 'head', 'body', 'p']);
});

test.each<[string, () => Document | null]>([
  ['has none', () => null],
  [
    'may not be looked into',
    () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  ],
])('a frame whose document %s is passed over', (_, inner) => {
  expect(namesIn(frameOf(inner).page)).toEqual(['iframe']);
});

test('a frame that shows the page that it is in does not go on for ever', () => {
  const { page } = frameOf(() => page);
  expect(namesIn(page)).toEqual(Array.from({ length: 4 }, () => 'iframe'));
});

test('no more than 50,000 elements come', () => {
  const page = loadPage('');
  const many = Array.from({ length: 60_000 }, () => page.body);
  vi.spyOn(page, 'querySelectorAll').mockReturnValue(many as unknown as NodeListOf<Element>);
  expect(walkPage(page)).toHaveLength(50_000);
});

test('an element of the page has its place in the viewport', () => {
  const [html] = walkPage(loadPage(''));
  expect(html && placeOf(html)).toEqual({ x: 10, y: 20, width: 100, height: 50 });
});

test('an element in a frame that is not shown has no place', () => {
  const walked = walkPage(frameOf(() => loadPage('')).page);
  expect(walked.map((one) => placeOf(one) !== undefined)).toEqual([true, false, false, false]);
});
