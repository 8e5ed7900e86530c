import type { Exclusively } from '../vault/environment.ts';

/** A Web Lock: one holder among all of the extension's contexts, and the browser frees it when its holder dies. */
export const exclusively: Exclusively = (work) => navigator.locks.request('atslega.vault', work);
