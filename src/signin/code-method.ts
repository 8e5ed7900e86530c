import type { CodeMethod } from '../pages/page.ts';

/** What the person chose in the picker of devices, and when (milliseconds since the epoch). */
export interface DeviceChoice {
  readonly isTotp: boolean;
  readonly at: number;
}

/** `sure`: fill and perhaps send; `unsure`: fill only; `no`: leave alone. */
export type Suitability = 'sure' | 'unsure' | 'no';

/** Whether a prompt asks for our kind of code: by what the page says, and by the choice that led to it. */
export function suitabilityOf(method: CodeMethod, choice: DeviceChoice | undefined): Suitability {
  if (choice?.isTotp === false) return 'no';
  if (method === 'unclear') return choice === undefined ? 'unsure' : 'sure';
  return method === 'totp' ? 'sure' : 'no';
}
