/** A spelling in which two user names compare: compatibility forms and case folded away. Empty where there is none. */
export function foldUser(user: string): string {
  return user.normalize('NFKC').toLowerCase().trim();
}

/** Whether two names are known to be the same user's. Nothing is known of an empty one. */
export function isSameUser(one: string, other: string): boolean {
  const folded = foldUser(one);
  return folded !== '' && folded === foldUser(other);
}

/** Whether one of the names is an e-mail address whose local part is the other name. */
export function isEmailOfUser(one: string, other: string): boolean {
  const folded = foldUser(one);
  const foldedOther = foldUser(other);
  return isAddressOf(folded, foldedOther) || isAddressOf(foldedOther, folded);
}

function isAddressOf(address: string, user: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && address.slice(0, at) === user;
}
