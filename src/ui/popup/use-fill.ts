import { useEffect, useState } from 'preact/hooks';
import type { CodeRow } from '../../messages/answers.ts';
import type { FieldAnswer } from '../../messages/field-answers.ts';
import { describeFilling, type FillOutcome } from './describe-filling.ts';
import type { PopupEnvironment } from './environment.ts';
import type { Feedback } from './use-feedback.ts';

/** Does the person want an account's code on a page that the account is not of? */
export interface FillQuestion {
  readonly row: CodeRow;
  /** Of the page in front. */
  readonly host: string;
  /** Where the account is used; empty where it is used nowhere yet. */
  readonly accountHosts: readonly string[];
}

export type Fill = ReturnType<typeof useFill>;

/** Filling a code into the page in front, where that has a field for it. Asked for once the codes have been painted. */
export function useFill({ send, translate, close }: PopupEnvironment, isOpen: boolean, { tell, clear, focusWish }: Feedback) {
  const [field, setField] = useState<FieldAnswer>({ status: 'none' });
  const [question, setQuestion] = useState<FillQuestion>();
  useEffect(() => {
    // Without an answer nothing is offered: codes can be copied anyway.
    if (isOpen) send('look-for-field', {}).then(setField, () => undefined);
  }, [isOpen]);

  const fill = async (row: CodeRow, agreed: boolean) => {
    clear();
    setQuestion(undefined);
    const outcome: FillOutcome = await send('fill-here', { account: row.id, agreed }).catch(() => ({ status: 'no-answer' }));
    if (outcome.status === 'ask') {
      setQuestion({ row, host: outcome.host, accountHosts: outcome.accountHosts });
      return;
    }
    if (outcome.status === 'no-field') setField({ status: 'none' });
    tell({ text: describeFilling(outcome, translate), tone: outcome.status === 'filled' ? 'done' : 'problem' });
    // She goes on in the page.
    if (outcome.status === 'filled') close();
  };
  return {
    /** Whether it is to be offered: not where it would be refused. */
    mayFill: ({ isForPage }: CodeRow) => field.status === 'field' && (isForPage || field.takesAny),
    question,
    fill: (row: CodeRow) => fill(row, false),
    agree: () => question && void fill(question.row, true),
    decline() {
      focusWish.current = question?.row.id;
      setQuestion(undefined);
    },
  };
}
