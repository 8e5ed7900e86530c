import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import { Question } from './question.tsx';

interface Properties {
  readonly label: string;
  /** The id of what it is about. */
  readonly describedBy: string;
  /** What is asked before it is done; undefined where nothing need be asked. */
  readonly question: string | undefined;
  readonly translate: Translate;
  readonly onYes: () => void;
}

/** A button that gives its place to a question, and has the keyboard again after the answer. */
export function AskingButton({ label, describedBy, question, translate, onYes }: Properties) {
  const [isAsked, setIsAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !isAsked) button.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (isAsked && question !== undefined) {
    const answer = (isYes: boolean) => {
      setIsAsked(false);
      if (isYes) onYes();
    };
    return <Question text={question} yes={label} translate={translate} onYes={() => answer(true)} onNo={() => answer(false)} />;
  }
  return (
    <button ref={button} type="button" class="button" aria-describedby={describedBy} onClick={() => (question === undefined ? onYes() : setIsAsked(true))}>
      {label}
    </button>
  );
}
