import type { Algorithm, Digits } from '../../core/account.ts';
import type { Translate } from '../../i18n.ts';
import { useOwnId } from '../use-own-id.ts';
import { Field } from './field.tsx';

/** What hardly ever has to be changed. */
export interface Advanced {
  readonly algorithm: Algorithm;
  readonly digits: Digits;
  /** Seconds, as she typed them. */
  readonly period: string;
}

export const usual: Advanced = { algorithm: 'SHA1', digits: 6, period: '30' };

const algorithms: readonly Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];
const digitCounts: readonly Digits[] = [6, 7, 8];

/** @returns undefined where it is no length of a step that we know: whole seconds, 10 to 300 */
export function readPeriod(text: string): number | undefined {
  const period = /^\s*\d{2,3}\s*$/.test(text) ? Number(text) : 0;
  return period >= 10 && period <= 300 ? period : undefined;
}

interface Properties {
  readonly value: Advanced;
  readonly onChange: (value: Advanced) => void;
  readonly translate: Translate;
}

/** How codes are computed, folded away. */
export function AdvancedFields({ value, onChange, translate }: Properties) {
  const id = useOwnId();
  const isPeriodWrong = readPeriod(value.period) === undefined;
  return (
    <details class="advanced">
      <summary>{translate('addAdvanced')}</summary>
      <p class="field-hint">{translate('addAdvancedHint')}</p>
      <div class="advanced-fields">
        <div class="field">
          <label class="field-label" for={`${id}-algorithm`}>{translate('addAlgorithm')}</label>
          <select
            id={`${id}-algorithm`}
            class="field-input"
            value={value.algorithm}
            onChange={({ currentTarget }) => onChange({ ...value, algorithm: algorithms[currentTarget.selectedIndex] ?? usual.algorithm })}
          >
            {algorithms.map((algorithm) => <option key={algorithm}>{algorithm}</option>)}
          </select>
        </div>
        <div class="field">
          <label class="field-label" for={`${id}-digits`}>{translate('addDigits')}</label>
          <select
            id={`${id}-digits`}
            class="field-input"
            value={value.digits}
            onChange={({ currentTarget }) => onChange({ ...value, digits: digitCounts[currentTarget.selectedIndex] ?? usual.digits })}
          >
            {digitCounts.map((digits) => <option key={digits}>{digits}</option>)}
          </select>
        </div>
        <Field
          label={translate('addPeriod')}
          value={value.period}
          inputMode="numeric"
          maxLength={5}
          tone={isPeriodWrong ? 'wrong' : 'plain'}
          remark={isPeriodWrong ? translate('addPeriodWrong') : undefined}
          onChange={(period) => onChange({ ...value, period })}
        />
      </div>
    </details>
  );
}
