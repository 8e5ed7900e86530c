import { useRef } from 'preact/hooks';
import type { PassphraseFlaw, PassphraseScore, PassphraseStrength } from '../../../core/passphrase-strength.ts';
import type { MessageKey, Translate } from '../../../i18n.ts';

const scoreKey: Readonly<Record<PassphraseScore, MessageKey>> = {
  0: 'protectStrengthNone',
  1: 'protectStrengthWeak',
  2: 'protectStrengthFair',
  3: 'protectStrengthGood',
  4: 'protectStrengthBest',
};

const flawKey: Readonly<Record<PassphraseFlaw, MessageKey>> = {
  common: 'protectFlawCommon',
  repeats: 'protectFlawRepeats',
  sequence: 'protectFlawSequence',
  keyboard: 'protectFlawKeyboard',
  date: 'protectFlawDate',
  short: 'protectFlawShort',
};

interface Properties {
  /** Undefined for a moment after each key. */
  readonly strength: PassphraseStrength | undefined;
  /** There is nothing to judge. */
  readonly isEmpty: boolean;
  /** The person wanted to go on with it. */
  readonly isRefused: boolean;
  readonly translate: Translate;
}

/** A bar in five lengths, and in words what to make better. */
export function StrengthMeter({ strength, isEmpty, isRefused, translate }: Properties) {
  // The last judgement stays until the next one, so that nothing flickers.
  const last = useRef(strength);
  last.current = isEmpty ? undefined : (strength ?? last.current);
  const shown = last.current;
  return (
    <div class="strength" aria-live="polite">
      <div class={`strength-bar${shown?.isEnough ? ' strength-enough' : ''}`} data-score={shown?.score} aria-hidden="true" />
      {shown && (
        <p class={`secret-remark${isRefused ? ' secret-wrong' : ''}`}>
          {translate(scoreKey[shown.score])} {shown.flaw && !(shown.isEnough && shown.score >= 3) && translate(flawKey[shown.flaw])}
        </p>
      )}
    </div>
  );
}
