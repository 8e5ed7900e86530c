import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fillField, lookForField, type FieldPlace } from '../src/pages/field-here.ts';

/**
 * Runs in the page in front when the person wants a code there, and leaves two functions in its isolated world, since a file
 * can't be given an argument; `adapters/fields.ts` calls them.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    atslegaField: {
      // What is undefined does not travel.
      look: (place: FieldPlace) => lookForField(document, place) ?? null,
      fill: (place: FieldPlace, code: string) => fillField(document, place, code),
    },
  });
});
