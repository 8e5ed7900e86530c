const marks = /\p{M}/gu;

/** A spelling in which texts compare as people search them: without case and without marks on letters, so "berzins" is in "Bērziņš". */
export function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '');
}
