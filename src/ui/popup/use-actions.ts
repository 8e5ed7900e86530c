import { useState } from 'preact/hooks';
import { describeCapture } from '../capture/describe-capture.ts';
import { type Captured, hasAccount, needsPanel } from '../capture/outcome.ts';
import { useCapture } from '../capture/use-capture.ts';
import { useMenuOutcome } from '../capture/use-menu-outcome.ts';
import { useSiteQuestion } from '../capture/use-site-question.ts';
import type { Proof } from '../lock/proof.ts';
import { troubleKey } from '../trouble-key.ts';
import type { PopupEnvironment } from './environment.ts';
import { useFeedback } from './use-feedback.ts';
import { useFill } from './use-fill.ts';
import { useRowActions } from './use-row-actions.ts';

/** What a person can do in the popup, and what is to be seen of it afterwards. @param isOpen the vault can be read */
export function useActions(environment: PopupEnvironment, isOpen: boolean, refresh: () => Promise<void>) {
  const { send, translate } = environment;
  const [, setDrawing] = useState({});
  const feedback = useFeedback();
  const { tell, clear, point, copied, highlighted } = feedback;
  const { rowActions, beingRenamed, unfolded, fold } = useRowActions(environment, feedback, refresh);
  const fill = useFill(environment, isOpen, feedback);

  const showCaptured = async (captured: Captured) => {
    const { outcome } = captured;
    clear();
    if (hasAccount(outcome) || outcome.status === 'kept-several') await refresh();
    if (hasAccount(outcome)) point(outcome.account.id);
    site.raise(outcome);
    if (!needsPanel(outcome)) tell({ text: describeCapture(captured, translate), tone: hasAccount(outcome) ? 'done' : 'problem' });
  };
  const wasUnlocked = async (by: Proof['kind'] | undefined) => {
    clear();
    await refresh();
    if (by === 'recovery') tell({ text: translate('unlockForgotten'), tone: 'done' });
  };
  const site = useSiteQuestion(environment, (reply, origin) => {
    if (reply === 'permitted') tell({ text: translate('sitePermitted', new URL(origin).host), tone: 'done' });
    if (reply === 'no-answer') tell({ text: translate(troubleKey[reply]), tone: 'problem' });
  });
  const capture = useCapture(send, showCaptured);
  useMenuOutcome(send, (captured) => void capture.show(captured));

  const listState = { copied, beingRenamed, highlighted, unfolded };
  const redraw = () => setDrawing({});
  return { feedback, listState, redraw, rowActions, fold, fill, capture, site, wasUnlocked };
}
