/**
 * How long a server that throttles as Authentik does refuses every code, right or wrong: after n failures of a device,
 * 2^(n-1) seconds from the last of them. A try within that time fails too, but neither counts nor prolongs it.
 * @param failures when codes were refused since the last that was accepted: milliseconds since the Unix epoch, any order
 * @param now by the same clock; failures after it are left out, since the clock was set back in between
 * @returns milliseconds until the next try is judged, 0 where it would be now
 */
export function throttleLeft(failures: readonly number[], now: number): number {
  let blockedUntil = -Infinity;
  let windowLength = 1000;
  for (const failure of failures.toSorted((one, other) => one - other)) {
    if (failure > now) break;
    if (failure < blockedUntil) continue;
    blockedUntil = failure + windowLength;
    windowLength *= 2;
  }
  return Math.max(0, Math.ceil(blockedUntil - now));
}
