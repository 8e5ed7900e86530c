import type { Part } from '../pages/page.ts';

/** Whether two looks at a page found the same request, so that what was begun goes on. */
export function isSameRequest(one: Part, other: Part): boolean {
  const [first, second] = [marksOf(one), marksOf(other)];
  return first.length === second.length && first.every((mark, index) => mark === second[index]);
}

function marksOf(part: Part): readonly unknown[] {
  // It may be drawn anew; what counts is the key that it shows.
  if (part.kind === 'enrolment' && part.texts.length > 0) return [part.kind, ...part.texts];
  return [part.kind, ...elementsOf(part), ...(part.kind === 'code' ? [part.form.user, part.method] : [])];
}

/** Every element of the page that a part names: what the card should not cover. */
export function elementsOf(part: unknown): readonly Element[] {
  if (part instanceof Element) return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(elementsOf) : [];
}
