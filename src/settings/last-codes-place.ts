/** Where the session keeps the codes that the popup showed last. */
export const lastCodesPlace = 'last-codes';

/** Of so many accounts the codes are made at first: more than the popup shows at once. */
export const mostAtFirst = 9;
