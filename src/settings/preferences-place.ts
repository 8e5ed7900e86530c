/** Under which key of the lasting storage the person's choices are kept: for those who only watch it. */
export const preferencesPlace = 'preferences';
