import type { Translate } from '../../i18n.ts';
import { ChooseCandidates } from './choose-candidates.tsx';
import type { PanelOutcome } from './outcome.ts';
import { TransferResult, type TransferProgress } from './transfer-result.tsx';

interface Properties {
  readonly outcome: PanelOutcome;
  readonly progress: TransferProgress | undefined;
  readonly translate: Translate;
  readonly onChosen: (chosen: readonly number[]) => void;
  readonly onDismiss: () => void;
}

/** What takes more than a sentence: a choice, or a list of results. */
export function CapturePanel({ outcome, progress, translate, onChosen, onDismiss }: Properties) {
  return outcome.status === 'choose' ? (
    <ChooseCandidates key={outcome.capture} candidates={outcome.candidates} translate={translate} onChosen={onChosen} onDismiss={onDismiss} />
  ) : (
    <TransferResult entries={outcome.entries} progress={progress} translate={translate} onDismiss={onDismiss} />
  );
}
