import { useRef, useState } from 'preact/hooks';
import type { AccountId } from '../../core/account.ts';
import type { Notice } from './notice-bar.tsx';
import { usePassing } from './use-passing.ts';

/** What is to be seen and heard of what the person has done. */
export function useFeedback() {
  const [copied, setCopied] = usePassing<AccountId>();
  const [notice, setNotice] = usePassing<Notice>();
  const [announcement, setAnnouncement] = useState({ text: '', serial: 0 });
  const [highlighted, setHighlighted] = useState<AccountId>();
  /** The account that gets the keyboard as soon as it is on the screen. */
  const focusWish = useRef<AccountId>(undefined);

  const announce = (text: string) => setAnnouncement(({ serial }) => ({ text, serial: serial + 1 }));
  return {
    copied,
    notice,
    announcement,
    highlighted,
    focusWish,
    announce,
    setCopied,
    tell(newNotice: Notice, lifetime?: number) {
      setNotice(newNotice, lifetime);
      announce(newNotice.text);
    },
    clear() {
      setCopied(undefined);
      setNotice(undefined);
      setHighlighted(undefined);
    },
    /** Marks an account as the one that is meant, and gives it the keyboard. */
    point(account: AccountId) {
      focusWish.current = account;
      setHighlighted(account);
    },
  };
}

export type Feedback = ReturnType<typeof useFeedback>;
