import { labelOf } from '../core/account-label.ts';
import { parseOtpauthUri } from '../core/otpauth-uri.ts';
import type { CaptureAnswer } from '../messages/capture-answers.ts';
import type { Input } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { keepOne } from './capture.ts';
import { keepEnrolments } from './keep-enrolment.ts';
import type { Ports } from './ports.ts';
import { openQuestion } from './session-records.ts';

/** How long the accounts in view wait for her choice. */
const questionLasts = 5 * 60_000;

/** The person has chosen among several accounts in view, or none of them: those are kept, and the question is forgotten. */
export async function answerQuestion(
  ports: Ports,
  vault: Vault,
  { capture, chosen }: Input<'keep-candidates'>,
): Promise<CaptureAnswer> {
  const record = openQuestion(ports.session);
  const question = await record.get();
  if (question?.id !== capture) return { status: 'forgotten' };
  if (chosen.length === 0 || ports.now() - question.askedAt > questionLasts) {
    await record.clear();
    return { status: 'forgotten' };
  }
  const readings = [...new Set(chosen)].map((index) => parseOtpauthUri(question.texts[index]));
  const enrolments = readings.flatMap((reading) => (reading.status === 'ok' ? [reading.enrolment] : []));
  const [first, ...others] = enrolments;
  if (first === undefined || enrolments.length < readings.length) return { status: 'forgotten' };
  const answer: CaptureAnswer =
    others.length === 0
      ? await keepOne(ports, vault, first, question.source, question.tab)
      : await keepSeveral();
  // What could not be kept may be tried again.
  if (answer.status === 'kept' || answer.status === 'known' || answer.status === 'kept-several') await record.clear();
  return answer;

  async function keepSeveral(): Promise<CaptureAnswer> {
    const keeping = await keepEnrolments(ports, vault, enrolments, undefined);
    if (keeping.status !== 'kept') return keeping;
    const entries = keeping.kept.map(({ account, isNew }) => ({ name: labelOf(account).name, result: isNew ? ('kept' as const) : ('known' as const) }));
    return { status: 'kept-several', entries, batch: undefined };
  }
}
