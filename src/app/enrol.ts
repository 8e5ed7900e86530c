import { look } from '../capture/sources.ts';
import { labelOf } from '../core/account-label.ts';
import type { EnrolAnswer } from '../messages/answers.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { answerFirstCode } from './answer-code.ts';
import { noteCapture } from './follow-capture.ts';
import { isOtpauth, judgeTexts } from './judge-texts.ts';
import { keepEnrolments } from './keep-enrolment.ts';
import type { Ports } from './ports.ts';
import { inPageSightOf } from './read-page.ts';

/** The one click at an enrolment: keeps what the page shows, then answers with its first code. */
export async function enrol(
  ports: Ports,
  vault: Vault,
  input: Input<'enrol'>,
  sender: Extract<Sender, { kind: 'page' }>,
): Promise<EnrolAnswer> {
  if (!sender.isInFront) return { status: 'not-here' };
  const texts = input.texts.length > 0 ? input.texts : await lookAt(ports, sender.tabId);
  const verdict = judgeTexts(texts);
  switch (verdict.status) {
    case 'none':
      return { status: 'nothing-found' };
    case 'disagree':
    case 'several':
      return { status: 'sources-disagree' };
    case 'refused':
      return verdict;
    case 'one': {
      const keeping = await keepEnrolments(ports, vault, [verdict.enrolment], sender.origin);
      // The card has no room for a sentence that nobody comes to need; the popup has one.
      if (keeping.status === 'too-many') return { status: 'not-kept' };
      if (keeping.status !== 'kept') return keeping;
      const [kept] = keeping.kept;
      if (kept === undefined) throw new Error('One enrolment was kept as none');
      const [code] = await Promise.all([answerFirstCode(ports, kept.account, sender), noteCapture(ports, kept.account.id, sender)]);
      return { status: 'kept', account: labelOf(kept.account), code };
    }
  }
}

/** The otpauth texts of a page that tells none by itself: what its pictures and drawings say. */
async function lookAt(ports: Ports, tabId: number): Promise<readonly string[]> {
  const found = await look(inPageSightOf(ports, tabId), isOtpauth);
  return found.map(({ text }) => text).filter(isOtpauth);
}
