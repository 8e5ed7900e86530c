import { at, mapBrightness, type Grey } from './image-operations.ts';

/** Black and white only, split where Otsu's method sees two groups: N. Otsu, IEEE Trans. SMC 9(1), 1979. */
export function threshold(grey: Grey): Grey {
  const split = findSplit(histogramOfMiddle(grey));
  return mapBrightness(grey, (brightness) => (brightness > split ? 255 : 0));
}

/** The brightness that all but the darkest and the lightest twentieth of the pixels have, spread over the whole range. */
export function stretch(grey: Grey): Grey {
  const counts = histogramOfMiddle(grey);
  const total = sumOf(counts);
  const low = percentile(counts, total * 0.05);
  const high = percentile(counts, total * 0.95);
  return high <= low ? grey : mapBrightness(grey, (brightness) => ((brightness - low) * 255) / (high - low));
}

/** A crop has the page around its edge, as light or dark as that may be: only the middle is a code's own. */
function histogramOfMiddle({ data, width, height }: Grey): Uint32Array {
  const counts = new Uint32Array(256);
  for (let y = Math.floor(height / 5); y < Math.ceil(height * 0.8); y += 1) {
    for (let x = Math.floor(width / 5); x < Math.ceil(width * 0.8); x += 1) {
      const brightness = at(data, y * width + x);
      counts[brightness] = (counts[brightness] ?? 0) + 1;
    }
  }
  return counts;
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((before, count) => before + count, 0);
}

/** The lowest brightness that at least `rank` pixels do not exceed. */
function percentile(counts: Uint32Array, rank: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= rank);
}

function findSplit(counts: Uint32Array): number {
  const total = sumOf(counts);
  const sum = counts.reduce((before, count, brightness) => before + count * brightness, 0);
  let best = { split: 127, variance: 0 };
  let darkCount = 0;
  let darkSum = 0;
  for (const [split, count] of counts.entries()) {
    darkCount += count;
    darkSum += count * split;
    const lightCount = total - darkCount;
    if (darkCount === 0 || lightCount === 0) continue;
    const distance = darkSum / darkCount - (sum - darkSum) / lightCount;
    const variance = darkCount * lightCount * distance * distance;
    if (variance > best.variance) best = { split, variance };
  }
  return best.split;
}
