/**
 * Runs the work while no other work of the same name runs in any of the extension's contexts; the next one waits. A Web
 * Lock: the browser frees it when the context that holds it dies.
 */
export function runAlone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`atslega.${name}`, work);
}
