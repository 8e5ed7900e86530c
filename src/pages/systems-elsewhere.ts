import { oneTimeCode } from './one-time-code.ts';
import type { System } from './page.ts';
import { systems } from './systems.ts';

/** Every system that may be met outside the organisation; the last takes what is nobody else's. */
export const systemsElsewhere: readonly System[] = [...systems, oneTimeCode];
