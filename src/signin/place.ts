import type { Input } from '../messages/protocol.ts';
import type { Part, PartKind } from '../pages/page.ts';

export type Place = Input<'page-seen'>['place'];

const places: Readonly<Record<PartKind, Place>> = {
  guest: 'elsewhere',
  provider: 'elsewhere',
  'signed-in': 'past-sign-in',
  'user-name': 'sign-in',
  password: 'sign-in',
  'choose-setup': 'sign-in',
  'choose-device': 'sign-in',
  'other-factor': 'sign-in',
  'other-step': 'sign-in',
  loading: 'sign-in',
  enrolment: 'enrolment',
  code: 'code',
  denied: 'denied',
  done: 'past-sign-in',
};

/**
 * Where in the sign-in a part stands.
 * @param hasSentCode a code was sent in this document and not refused: a step that we don't know lies behind it
 */
export function placeOf(part: Part | undefined, hasSentCode: boolean): Place {
  if (part === undefined) return 'elsewhere';
  return part.kind === 'other-step' && hasSentCode ? 'past-sign-in' : places[part.kind];
}
