import { useState } from 'preact/hooks';
import type { AccountId } from '../../core/account.ts';
import type { MessageKey } from '../../i18n.ts';
import type { ChangeAnswer, CodeRow } from '../../messages/answers.ts';
import { type Trouble, troubleKey } from '../trouble-key.ts';
import type { RowActions } from './account-row.tsx';
import { codeAt } from './code-at.ts';
import type { PopupEnvironment } from './environment.ts';
import type { Feedback } from './use-feedback.ts';

const copiedFor = 2_000;
const undoFor = 10_000;

const changeProblemKey: Readonly<Record<Trouble | 'no-account', MessageKey>> = {
  ...troubleKey,
  'no-account': 'popupNoAccount',
};

/** What a person can do with one account: copy its code, rename, pin and delete it. */
export function useRowActions(environment: PopupEnvironment, feedback: Feedback, refresh: () => Promise<void>) {
  const { send, translate, now, copy } = environment;
  const { setCopied, announce, tell, clear, point, focusWish } = feedback;
  const [beingRenamed, setBeingRenamed] = useState<AccountId>();
  /** The account whose actions are shown. */
  const [unfolded, setUnfolded] = useState<AccountId>();

  const hasChanged = async (change: Promise<ChangeAnswer>): Promise<boolean> => {
    const { status } = await change.catch(() => ({ status: 'no-answer' }) as const);
    if (status === 'done') return true;
    tell({ text: translate(changeProblemKey[status]), tone: 'problem' });
    return false;
  };

  const restore = async ({ id, name }: CodeRow) => {
    clear();
    if (!(await hasChanged(send('restore', { account: id })))) return;
    await refresh();
    point(id);
    tell({ text: translate('popupRestored', name), tone: 'done' });
  };

  const rowActions: Omit<RowActions, 'onFill'> = {
    async onCopy(row) {
      clear();
      const { code } = codeAt(row, now());
      if (code === undefined) return;
      try {
        await copy(code);
      } catch {
        tell({ text: translate('popupCopyFailed'), tone: 'problem' });
        return;
      }
      setCopied(row.id, copiedFor);
      announce(translate('popupCodeCopied', row.name));
      // What is lost where it can't be noted is the account's place among the others.
      send('code-copied', { account: row.id }).catch(() => undefined);
    },
    onUnfold: (row) => setUnfolded((before) => (before === row.id ? undefined : row.id)),
    onStartRename(row) {
      clear();
      setBeingRenamed(row.id);
    },
    onCancelRename(row) {
      setBeingRenamed(undefined);
      focusWish.current = row.id;
    },
    async onRename(row, name) {
      if (!(await hasChanged(send('rename', { account: row.id, name })))) return;
      await refresh();
      setBeingRenamed(undefined);
      setUnfolded(undefined);
      focusWish.current = row.id;
      tell({ text: translate('popupRenamed'), tone: 'done' });
    },
    async onPin(row) {
      clear();
      if (!(await hasChanged(send('pin', { account: row.id, pinned: !row.isPinned })))) return;
      await refresh();
      setUnfolded(undefined);
      focusWish.current = row.id;
      announce(translate(row.isPinned ? 'popupUnpinned' : 'popupPinned', row.name));
    },
    async onRemove(row) {
      clear();
      if (!(await hasChanged(send('remove', { account: row.id })))) return;
      setUnfolded(undefined);
      await refresh();
      tell({ text: translate('popupRemoved', row.name), tone: 'done', undo: () => void restore(row) }, undoFor);
    },
  };
  const fold = () => setUnfolded(undefined);
  return { rowActions, beingRenamed, unfolded, fold };
}
