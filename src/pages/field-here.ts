import { typeCode } from './act.ts';
import { findBoxes, typeSpread } from './code-boxes.ts';
import { isShown } from './dom.ts';
import { recognise } from './systems.ts';
import { systemsElsewhere } from './systems-elsewhere.ts';

/** Where a person wants a code, and where alone it may go. */
export interface FieldPlace {
  /** As `URL.origin` writes it: the document has to be of this origin, whole. */
  readonly origin: string;
  /** She has pointed at the field herself: it need not ask for a code in words that we know. */
  readonly isPointed: boolean;
}

/** A field that was found. `user`: whom the page names, where it names somebody. */
export interface FoundField {
  readonly user?: string;
}

/** @returns undefined where there is none for the code of an authenticator. Read-only. */
export function lookForField(document: Document, place: FieldPlace): FoundField | undefined {
  const found = findField(document, place);
  return found && (found.user === undefined ? {} : { user: found.user });
}

/** @returns whether the code was put into the field, which is looked for anew, at this place and no other. Nothing is sent. */
export function fillField(document: Document, place: FieldPlace, code: string): boolean {
  const input = findField(document, place)?.input;
  if (input === undefined) return false;
  const boxes = findBoxes(input);
  if (boxes === undefined ? !holds(input, code) : boxes.length !== code.length) return false;
  if (boxes === undefined) typeCode(input, code);
  else typeSpread(input, code);
  return true;
}

function findField(document: Document, { origin, isPointed }: FieldPlace): { readonly input: HTMLInputElement; readonly user?: string | undefined } | undefined {
  const window = document.defaultView;
  if (window === null || window !== window.top || document.visibilityState !== 'visible') return undefined;
  // A sandboxed document has an address that is not its origin.
  if (window.origin !== origin || window.location.origin !== origin) return undefined;
  if (isPointed) {
    const input = findPointed(document);
    return input && { input };
  }
  const part = recognise(document, systemsElsewhere)?.part;
  if (part?.kind !== 'code' || part.form.isBusy || (part.method !== 'totp' && part.method !== 'unclear')) return undefined;
  return part.form;
}

/** A menu is called up on the field that has the focus. Some pages hide the digits as those of a password. */
function findPointed(document: Document): HTMLInputElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLInputElement) || !/^(?:text|tel|number|password|)$/.test(active.type)) return undefined;
  return active.readOnly || active.disabled || !isShown(active) ? undefined : active;
}

function holds(input: HTMLInputElement, code: string): boolean {
  return input.maxLength < 0 || input.maxLength >= code.length;
}
