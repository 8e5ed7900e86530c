import type { Account, Enrolment } from '../core/account.ts';
import { labelOf } from '../core/account-label.ts';
import { keepPending } from '../core/enrolment.ts';
import { parseOtpauthUri, type OtpauthProblem } from '../core/otpauth-uri.ts';
import type { EnrolAnswer, VaultTrouble } from '../messages/answers.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { answerFirstCode } from './answer-code.ts';
import type { Ports } from './ports.ts';
import { isOtpauth, readSources } from './read-sources.ts';

type Kept =
  | { readonly status: 'kept'; readonly account: Account; readonly isNew: boolean }
  | { readonly status: VaultTrouble };

/** Keeps an enrolment as a pending account, or finds the account that already holds it. */
export async function keep(
  ports: Ports,
  vault: Vault,
  enrolment: Enrolment,
  origin: string | undefined,
): Promise<Kept> {
  const now = ports.now();
  const id = ports.randomId();
  const change = await vault.change((accounts) => {
    const kept = keepPending(accounts, enrolment, { id, origin, now });
    return { accounts: kept.accounts, result: { account: kept.account, isNew: kept.isNew } };
  });
  return change.status === 'done' ? { status: 'kept', ...change.result } : { status: change.status };
}

/** What a page's sources say together: one enrolment, or why not. */
export type SourcesVerdict =
  | { readonly status: 'one'; readonly enrolment: Enrolment }
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly problem: OtpauthProblem }
  /** The same user, but different secrets or parameters. */
  | { readonly status: 'disagree' }
  | { readonly status: 'several'; readonly count: number };

/** Where two sources exist they must agree; a source that is refused spoils the rest, since nobody knows which is right. */
export function judgeSources(texts: readonly string[]): SourcesVerdict {
  const enrolments = new Map<string, Enrolment>();
  for (const text of texts) {
    const parsed = parseOtpauthUri(text);
    if (parsed.status === 'refused') return { status: 'refused', problem: parsed.problem };
    enrolments.set(fingerprint(parsed.enrolment), parsed.enrolment);
  }
  const [first, ...others] = enrolments.values();
  if (first === undefined) return { status: 'none' };
  if (others.length === 0) return { status: 'one', enrolment: first };
  const isSameUser = others.every((other) => other.user === first.user && other.issuer === first.issuer);
  return isSameUser ? { status: 'disagree' } : { status: 'several', count: enrolments.size };
}

function fingerprint(enrolment: Enrolment): string {
  const { secret, algorithm, digits, period, issuer, user } = enrolment;
  return JSON.stringify([...secret, algorithm, digits, period, issuer, user]);
}

/** The one click at an enrolment: keeps what the page shows, then answers with its first code. */
export async function enrol(
  ports: Ports,
  vault: Vault,
  input: Input<'enrol'>,
  sender: Extract<Sender, { kind: 'page' }>,
): Promise<EnrolAnswer> {
  if (!sender.isInFront) return { status: 'not-here' };
  const texts = input.texts.length > 0 ? input.texts : await lookAt(ports, sender.tabId);
  const verdict = judgeSources(texts);
  switch (verdict.status) {
    case 'none':
      return { status: 'nothing-found' };
    case 'disagree':
    case 'several':
      return { status: 'sources-disagree' };
    case 'refused':
      return verdict;
    case 'one': {
      const kept = await keep(ports, vault, verdict.enrolment, sender.origin);
      if (kept.status !== 'kept') return kept;
      return { status: 'kept', account: labelOf(kept.account), code: await answerFirstCode(ports, kept.account, sender) };
    }
  }
}

/** The otpauth texts of a page that tells none by itself: what its pictures say. */
async function lookAt(ports: Ports, tabId: number): Promise<readonly string[]> {
  const sources = await ports.tabs.collect(tabId);
  const texts = sources === undefined ? [] : await readSources(ports, sources);
  return texts.filter(isOtpauth);
}
