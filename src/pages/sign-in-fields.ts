import { isTextField } from './code-boxes.ts';
import { deepElements, isShown } from './dom.ts';

/** @returns whether a page asks who somebody is: for a password, a user name, an address or a code */
export function hasSignInField(document: Document): boolean {
  for (const element of deepElements(document)) {
    if (element instanceof HTMLInputElement && isAsking(element) && isShown(element)) return true;
  }
  return false;
}

function isAsking(field: HTMLInputElement): boolean {
  const tokens = (field.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (field.type === 'password' || field.type === 'email' || tokens.includes('one-time-code') || tokens.includes('username')) return true;
  return isTextField(field) && /otp|2fa|mfa|user_?name|login/i.test(`${field.name} ${field.id}`);
}
