import { labelOf, proposeName } from '../core/account-label.ts';
import type { Enrolment } from '../core/account.ts';
import { describeContent } from '../core/describe-content.ts';
import { isMigration } from '../core/migration-uri.ts';
import type { SourceName } from '../core/source-name.ts';
import type { Found } from '../capture/sources.ts';
import type { CaptureAnswer } from '../messages/capture-answers.ts';
import type { Vault } from '../vault/vault.ts';
import { noteCapture } from './follow-capture.ts';
import { carriesAccounts, judgeTexts } from './judge-texts.ts';
import { keepEnrolments } from './keep-enrolment.ts';
import { keepTransfer } from './keep-transfer.ts';
import type { CapturedTab, Ports } from './ports.ts';
import { openQuestion } from './session-records.ts';
import { bindableOrigin, followCapturedSite } from './sites.ts';

/** Keeps what was found, whatever it was found in: one account, or those of a transfer; else a question or a sentence. */
export async function keepFound(
  ports: Ports,
  vault: Vault,
  found: readonly Found[],
  tab: CapturedTab | undefined,
): Promise<CaptureAnswer> {
  const wanted = found.filter(({ text }) => carriesAccounts(text));
  const texts = wanted.map(({ text }) => text);
  if (texts.some(isMigration)) return keepTransfer(ports, vault, texts);
  const source = wanted[0]?.source ?? 'page-text';
  const verdict = judgeTexts(texts);
  switch (verdict.status) {
    case 'none':
      return { status: 'nothing-found', content: found[0] && describeContent(found[0].text) };
    case 'disagree':
      return { status: 'sources-disagree' };
    case 'refused':
      return verdict;
    case 'several':
      return ask(ports, verdict.enrolments, source, tab);
    case 'one':
      return keepOne(ports, vault, verdict.enrolment, source, tab);
  }
}

/** Keeps one account. */
export async function keepOne(
  ports: Ports,
  vault: Vault,
  enrolment: Enrolment,
  source: SourceName,
  tab: CapturedTab | undefined,
): Promise<CaptureAnswer> {
  // What is only in sight may be somebody else's, in a frame; and elsewhere where a code may be filled is for the person to say.
  const origin = source === 'whole-screenshot' ? undefined : await bindableOrigin(ports, tab);
  const keeping = await keepEnrolments(ports, vault, [enrolment], origin);
  if (keeping.status !== 'kept') return keeping;
  const [kept] = keeping.kept;
  if (kept === undefined) throw new Error('One enrolment was kept as none');
  if (tab !== undefined && origin !== undefined) await noteCapture(ports, kept.account.id, tab);
  const site = await followCapturedSite(ports, vault, kept.account.id, { tab, bound: origin });
  return { status: kept.isNew ? 'kept' : 'known', account: labelOf(kept.account), source, site };
}

async function ask(
  ports: Ports,
  enrolments: ReadonlyMap<string, Enrolment>,
  source: SourceName,
  tab: CapturedTab | undefined,
): Promise<CaptureAnswer> {
  const id = ports.randomId();
  const texts = [...enrolments.keys()];
  await openQuestion(ports.session).set({ id, texts, source, ...(tab !== undefined && { tab }), askedAt: ports.now() });
  const candidates = [...enrolments.values()].map((enrolment) => ({
    name: proposeName(enrolment),
    issuer: enrolment.issuer,
    user: enrolment.user,
  }));
  return { status: 'choose', capture: id, candidates };
}
