import { useState } from 'preact/hooks';
import { askForSite, type SiteEnvironment, type SiteOffer, type SiteReply } from './ask-for-site.ts';
import { hasAccount, type Outcome } from './outcome.ts';

/**
 * The question that a capture on a site of somebody else's leaves open: may codes be filled there?
 * @param onReply is told what the question about this origin came to, once she has allowed it
 */
export function useSiteQuestion(environment: SiteEnvironment, onReply: (reply: SiteReply, origin: string) => void) {
  const [question, setQuestion] = useState<SiteOffer>();
  return {
    question,
    /** Asks about the site of a capture, if it has one; what was asked before is forgotten. */
    raise: (outcome: Outcome) => {
      const origin = hasAccount(outcome) ? outcome.site : undefined;
      setQuestion(hasAccount(outcome) && origin !== undefined ? { account: outcome.account.id, origin } : undefined);
    },
    allow: () => {
      if (question === undefined) return;
      setQuestion(undefined);
      void askForSite(environment, question).then((reply) => onReply(reply, question.origin));
    },
    decline: () => {
      if (question === undefined) return;
      setQuestion(undefined);
      void environment.send('site-declined', question).catch(() => undefined);
    },
  };
}
