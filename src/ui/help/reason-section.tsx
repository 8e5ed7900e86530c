import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import type { DiagnosedRefusal } from '../../messages/help-answers.ts';
import { listFacts } from './facts.ts';
import { describeAdvice, describeReason, describeWait, isWaiting } from './sentences.ts';

interface Properties {
  readonly refusal: DiagnosedRefusal;
  readonly translate: Translate;
  readonly now: () => number;
}

/** Why the code was refused, what to do, and from what that is known. */
export function ReasonSection({ refusal, translate, now }: Properties) {
  const { diagnosis } = refusal;
  const moment = useMoment(refusal, now);
  const wait = describeWait(diagnosis, moment, translate);
  return (
    <section class="section">
      <h2>{translate('helpReason')}</h2>
      <p class="help-reason">{describeReason(diagnosis, translate)}</p>
      {wait !== undefined && <p class="help-wait">{wait}</p>}
      <h3>{translate('helpDo')}</h3>
      <p>{describeAdvice(diagnosis, moment, translate)}</p>
      <details class="help-facts">
        <summary>{translate('helpSeen')}</summary>
        <dl>
          {listFacts(refusal, translate).map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** Goes on each second, for as long as there is something to wait for. */
function useMoment({ diagnosis }: DiagnosedRefusal, now: () => number): number {
  const [moment, setMoment] = useState(now);
  const mustWait = isWaiting(diagnosis, moment);
  useEffect(() => {
    if (!mustWait) return undefined;
    const timer = setInterval(() => setMoment(now()), 1000);
    return () => clearInterval(timer);
  }, [mustWait]);
  return moment;
}
