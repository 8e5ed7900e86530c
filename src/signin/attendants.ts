import type { PartKind } from '../pages/page.ts';
import * as organisation from '../settings/organisation.ts';
import { attendChoice, attendOtherDevice } from './attend-choice.ts';
import { attendCode } from './attend-code.ts';
import { attendEnrolment } from './attend-enrolment.ts';
import { attendGuest, attendProvider } from './attend-helpdesk.ts';
import type { Attendant, PartOf, Visit } from './visit.ts';

type Attend<Kind extends PartKind> = (visit: Visit<Kind>) => Attendant | undefined | void;

/** Nothing is done about the others. */
const attendants: { readonly [Kind in PartKind]?: Attend<Kind> } = {
  guest: attendGuest,
  provider: attendProvider,
  'user-name': (visit) => visit.show({ kind: 'user-name', values: [organisation.userNameExample, organisation.passwordSystem] }),
  password: (visit) => visit.show({ kind: 'password', values: [organisation.passwordSystem] }),
  'choose-setup': attendChoice,
  'choose-device': attendChoice,
  enrolment: attendEnrolment,
  code: attendCode,
  'other-factor': attendOtherDevice,
  denied: (visit) => visit.show({ kind: 'denied' }),
  done: (visit) => {
    if (visit.memory.hasSentCode) visit.show({ kind: 'done' });
  },
};

/** Does what is to be done about a part, once at its beginning. */
export function attend(visit: Visit): Attendant | undefined {
  const { kind }: PartOf<PartKind> = visit.part;
  // The visit's part and its attendant have the same kind, which TypeScript can't follow through a lookup.
  return (attendants[kind] as Attend<PartKind> | undefined)?.(visit) ?? undefined;
}
