/** Where the session keeps the codes that the popup showed last. */
export const lastCodesPlace = 'last-codes';
