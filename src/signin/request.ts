import type { Part } from '../pages/page.ts';

/** Whether two looks at a page found the same request, so that what was begun goes on. */
export function isSameRequest(one: Part, other: Part): boolean {
  const [first, second] = [marksOf(one), marksOf(other)];
  return first.length === second.length && first.every((mark, index) => mark === second[index]);
}

function marksOf(part: Part): readonly unknown[] {
  if (part.kind === 'code') return [part.kind, part.form.input, part.form.user, part.method];
  // It may be drawn anew; what counts is the key that it shows.
  if (part.kind === 'enrolment') return [part.kind, ...(part.texts.length > 0 ? part.texts : part.pictures)];
  return [part.kind, ...elementsOf(part)];
}

/** What of a part the card should not cover. */
export function elementsOf(part: Part): readonly Element[] {
  if ('form' in part) {
    const { input, submit } = part.form;
    return [input, submit, ...(input.form === null ? [] : [input.form]), ...(part.kind === 'enrolment' ? part.pictures : [])];
  }
  if ('choices' in part) return part.choices.map(({ button }) => button);
  if ('input' in part) return [part.input, ...(part.input.form === null ? [] : [part.input.form])];
  if ('link' in part) return [part.link];
  return 'button' in part ? [part.button] : [];
}
