import type { Translate } from '../../i18n.ts';
import type { Candidate } from '../../messages/capture-answers.ts';
import { describeAccount } from '../describe-account.ts';
import { Panel } from './panel.tsx';

interface Properties {
  readonly candidates: readonly Candidate[];
  readonly translate: Translate;
  /** Gets the places of those to keep. */
  readonly onChosen: (chosen: readonly number[]) => void;
  readonly onDismiss: () => void;
}

/** Several accounts in view: one click keeps one of them, or all. */
export function ChooseCandidates({ candidates, translate, onChosen, onDismiss }: Properties) {
  return (
    <Panel title={translate('captureChoose')} onDismiss={onDismiss}>
      <p class="panel-hint">{translate('captureChooseHint', candidates.length)}</p>
      <ul class="panel-list">
        {candidates.map((candidate, index) => {
          const detail = describeAccount(candidate);
          return (
            <li key={index}>
              <button type="button" class="button candidate" onClick={() => onChosen([index])}>
                <span class="candidate-name" dir="auto">{candidate.name}</span>
                {detail !== '' && <span class="candidate-detail" dir="auto">{detail}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <div class="panel-buttons">
        <button type="button" class="button" onClick={() => onChosen(candidates.map((_, index) => index))}>
          {translate('captureKeepAll', candidates.length)}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          {translate('captureKeepNone')}
        </button>
      </div>
    </Panel>
  );
}
