/**
 * The value below which the given share of the values lies; between two values it is interpolated.
 * @param share 0 to 1
 * @throws {RangeError} where there are no values, or the share is out of range
 */
export function quantile(values: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be from 0 to 1: ${share}`);
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('there are no values');
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that 95 of 100 runs stay below. */
export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}
