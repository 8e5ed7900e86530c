/** What the background says to pages that wait for the vault: all that it ever says to a page unasked. */
export const unlockedWord = 'unlocked';
