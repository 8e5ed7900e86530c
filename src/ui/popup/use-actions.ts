import { useRef, useState } from 'preact/hooks';
import type { AccountId } from '../../core/account.ts';
import type { MessageKey } from '../../i18n.ts';
import type { ChangeAnswer, CodeRow } from '../../messages/answers.ts';
import { describeCapture } from '../capture/describe-capture.ts';
import { type Captured, hasAccount, needsPanel } from '../capture/outcome.ts';
import { useCapture } from '../capture/use-capture.ts';
import { useMenuOutcome } from '../capture/use-menu-outcome.ts';
import { useSiteQuestion } from '../capture/use-site-question.ts';
import type { Proof } from '../lock/proof.ts';
import { type Trouble, troubleKey } from '../trouble-key.ts';
import type { RowActions } from './account-row.tsx';
import { codeAt } from './code-at.ts';
import type { PopupEnvironment } from './environment.ts';
import type { Notice } from './notice-bar.tsx';
import { usePassing } from './use-passing.ts';

const copiedFor = 2_000;
const undoFor = 10_000;

const changeProblemKey: Readonly<Record<Trouble | 'no-account', MessageKey>> = {
  ...troubleKey,
  'no-account': 'popupNoAccount',
};

/** What a person can do in the popup, and what is to be seen of it afterwards. */
export function useActions(environment: PopupEnvironment, refresh: () => Promise<void>) {
  const { send, translate, now, copy } = environment;
  const [copied, setCopied] = usePassing<AccountId>();
  const [notice, setNotice] = usePassing<Notice>();
  const [announcement, setAnnouncement] = useState({ text: '', serial: 0 });
  const [beingRenamed, setBeingRenamed] = useState<AccountId>();
  const [highlighted, setHighlighted] = useState<AccountId>();
  /** The account that gets the keyboard as soon as it is on the screen. */
  const focusWish = useRef<AccountId>(undefined);

  const announce = (text: string) => setAnnouncement(({ serial }) => ({ text, serial: serial + 1 }));
  const tell = (newNotice: Notice, lifetime?: number) => {
    setNotice(newNotice, lifetime);
    announce(newNotice.text);
  };
  const clear = () => {
    setCopied(undefined);
    setNotice(undefined);
    setHighlighted(undefined);
  };
  const point = (account: AccountId) => {
    focusWish.current = account;
    setHighlighted(account);
  };
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

  const rowActions: RowActions = {
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
    },
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
      focusWish.current = row.id;
      tell({ text: translate('popupRenamed'), tone: 'done' });
    },
    async onRemove(row) {
      clear();
      if (!(await hasChanged(send('remove', { account: row.id })))) return;
      await refresh();
      tell({ text: translate('popupRemoved', row.name), tone: 'done', undo: () => void restore(row) }, undoFor);
    },
  };

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
  const site = useSiteQuestion(environment, (origin) => tell({ text: translate('sitePermitted', new URL(origin).host), tone: 'done' }));
  const capture = useCapture(send, showCaptured);
  useMenuOutcome(send, (captured) => void capture.show(captured));

  return { listState: { copied, beingRenamed, highlighted }, notice, announcement, focusWish, rowActions, capture, site, wasUnlocked };
}
