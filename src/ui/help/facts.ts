import type { RefusedAccount } from '../../core/diagnose.ts';
import type { MessageKey, Translate } from '../../i18n.ts';
import type { DiagnosedRefusal } from '../../messages/help-answers.ts';
import { describeClock } from './sentences.ts';

/** Something that was seen: what it is, and how it was. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

const statuses: Readonly<Record<RefusedAccount, MessageKey>> = {
  confirmed: 'helpStatusConfirmed',
  pending: 'helpStatusPending',
  replaced: 'helpStatusReplaced',
  deleted: 'helpStatusDeleted',
  gone: 'helpStatusGone',
  unknown: 'helpStatusUnknown',
};

/** What was seen of a refused code. Neither a code nor a secret is part of it. */
export function listFacts(refusal: DiagnosedRefusal, translate: Translate): readonly Fact[] {
  const { host, at, account, accountStatus, refusals, clock } = refusal;
  const language = translate('extensionLanguage');
  const time = (moment: number) => new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' }).format(moment);
  return [
    { name: translate('helpFactWhen'), value: time(at) },
    { name: translate('helpFactWhere'), value: host },
    { name: translate('helpFactAccount'), value: account === undefined ? translate('helpFactAccountUnknown') : account.name },
    ...(account === undefined || account.user === '' || account.name.includes(account.user) ? [] : [{ name: translate('helpFactUser'), value: account.user }]),
    { name: translate('helpFactStatus'), value: translate(statuses[accountStatus]) },
    ...(refusals === 0 ? [] : [{ name: translate('helpFactTries'), value: String(refusals) }]),
    {
      name: translate('helpFactClock'),
      value: clock === undefined ? translate('helpFactClockUnknown') : `${describeClock(clock.offsetSeconds, translate)} ${translate('helpFactMeasured', time(clock.measuredAt))}`,
    },
  ];
}
