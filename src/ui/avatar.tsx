import type { AccountLabel } from '../core/account.ts';

/** As many as `avatar.css` has. */
export const avatarColours = 12;

/** A picture of an account: its first letter on a colour of its own. Its name stands beside it. */
export function Avatar({ account: { id, name } }: { readonly account: Pick<AccountLabel, 'id' | 'name'> }) {
  return (
    <span class={`avatar avatar-${avatarColour(id)}`} aria-hidden="true">
      {avatarLetter(name)}
    </span>
  );
}

/** @returns 0 to {@link avatarColours} - 1; by the id, so that it stays when the account is renamed */
export function avatarColour(id: string): number {
  let sum = 0;
  for (const character of id) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % avatarColours;
}

/** The first letter or digit with its marks, as a capital; else the first character. */
export function avatarLetter(name: string): string {
  const [letter] = /[\p{L}\p{N}]\p{M}*/u.exec(name) ?? /\S/u.exec(name) ?? [];
  // Some letters have a capital of several, such as ß.
  return (letter ?? '').normalize('NFC').toLocaleUpperCase('lv').slice(0, 2);
}
