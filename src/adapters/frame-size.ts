/** Pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes a picture no larger than it may be, in its own proportions.
 * @param most pixels of its longer side
 */
export function fitFrame({ width, height }: FrameSize, most: number): FrameSize {
  const scale = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
