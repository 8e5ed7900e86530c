/**
 * Where a capture found what it kept: first what a page is searched for, in the order in which it is tried, then what the
 * person points at or hands over herself.
 */
export type SourceName =
  | 'page-text'
  | 'element-pixels'
  | 'drawn-modules'
  | 'screenshot'
  | 'whole-screenshot'
  | 'image'
  | 'selection'
  | DeliveredBy;

/** The ways in which a person hands over a text or a picture. */
export const deliveries = ['paste', 'drop', 'file', 'camera', 'manual'] as const;
export type DeliveredBy = (typeof deliveries)[number];
