import * as v from 'valibot';
import type { Fields } from '../app/ports.ts';
import type { FieldPlace, FoundField } from '../pages/field-here.ts';
import { browser } from './browser.ts';

/** The script answers from our own isolated world, but what it says comes from the page. */
const foundField = v.strictObject({ user: v.exactOptional(v.pipe(v.string(), v.maxLength(320))) });

export const fields: Fields = {
  async look(tabId, place) {
    const found = v.safeParse(foundField, await call(tabId, callLook, [place]));
    return found.success ? found.output : undefined;
  },
  async fill(tabId, place, code) {
    return (await call(tabId, callFill, [place, code])) === true;
  },
};

/** @returns undefined where the browser lets no extension look, or the tab has gone */
async function call<Arguments extends unknown[]>(tabId: number, func: (...args: Arguments) => unknown, args: Arguments): Promise<unknown> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: ['/fill-field.js'] });
    const [frame] = await browser.scripting.executeScript({ target, func, args });
    return frame?.result;
  } catch {
    return undefined;
  }
}

// These run in the page, where `entrypoints/fill-field.ts` has left the functions: nothing here may be used in them.

function callLook(place: FieldPlace): unknown {
  return (globalThis as unknown as { atslegaField: { look(place: FieldPlace): FoundField | null } }).atslegaField.look(place);
}

function callFill(place: FieldPlace, code: string): unknown {
  return (globalThis as unknown as { atslegaField: { fill(place: FieldPlace, code: string): boolean } }).atslegaField.fill(place, code);
}
