import type { Input } from '../messages/protocol.ts';
import type { Part, PartKind } from '../pages/page.ts';

export type Place = Input<'page-seen'>['place'];

/** Every other part is a step of the sign-in, before the code. */
const places: { readonly [Kind in PartKind]?: Place } = {
  guest: 'elsewhere',
  provider: 'elsewhere',
  'user-name': 'credentials',
  password: 'credentials',
  enrolment: 'enrolment',
  code: 'code',
  denied: 'denied',
  done: 'past-sign-in',
  'signed-in': 'past-sign-in',
};

/**
 * Where in the sign-in a part stands.
 * @param hasSentCode a code was sent in this document and not refused: a step that asks for nothing of ours lies behind it
 */
export function placeOf(part: Part | undefined, hasSentCode: boolean): Place {
  if (part === undefined) return 'elsewhere';
  return part.kind === 'other-step' && hasSentCode ? 'past-sign-in' : (places[part.kind] ?? 'sign-in');
}
