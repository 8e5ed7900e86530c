import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import type { DiagnosedRefusal } from '../../messages/help-answers.ts';
import { listFacts } from './facts.ts';
import { describeAdvice, describeReason, describeWait } from './sentences.ts';

interface Properties {
  readonly refusal: DiagnosedRefusal;
  readonly translate: Translate;
  readonly now: () => number;
}

/** Why the code was refused, what to do, and from what that is known. */
export function ReasonSection({ refusal, translate, now }: Properties) {
  const wait = useWait(refusal, translate, now);
  return (
    <section class="section">
      <h2>{translate('helpReason')}</h2>
      <p class="help-reason">{describeReason(refusal.diagnosis, translate)}</p>
      {wait !== undefined && <p class="help-wait">{wait}</p>}
      <h3>{translate('helpDo')}</h3>
      <p>{describeAdvice(refusal.diagnosis, translate)}</p>
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

/** Counted down each second, for as long as there is something to wait for. */
function useWait({ diagnosis }: DiagnosedRefusal, translate: Translate, now: () => number): string | undefined {
  const [moment, setMoment] = useState(now);
  const isWaiting = 'until' in diagnosis && diagnosis.until > moment;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setMoment(now()), 1000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return describeWait(diagnosis, moment, translate);
}
