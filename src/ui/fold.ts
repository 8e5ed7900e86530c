const unseen = /[\p{M}\p{Cf}]/gu;

/** Letters that Unicode takes for whole, and how people write them who have no such key. */
const spelled: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ' };
const spelledOut = new RegExp(`[${Object.keys(spelled).join('')}]`, 'gu');

/** A spelling in which texts compare as people search them: without case and without marks on letters, so "berzins" is in "Bērziņš". */
export function fold(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase().replace(unseen, '');
  return letters.replace(spelledOut, (letter) => spelled[letter] ?? letter);
}
