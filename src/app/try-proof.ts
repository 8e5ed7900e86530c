import { proofDelay, proofDelayLeft } from '../core/proof-delay.ts';
import type { ProofRefusal } from '../messages/lock-answers.ts';
import { wrongProofs } from './lock-records.ts';
import type { Ports } from './ports.ts';

/** Answers that only the right proof leads to. */
const right: ReadonlySet<string> = new Set(['unlocked', 'done', 'last-slot', 'not-protected']);

/** @returns milliseconds until the next proof is looked at */
export async function proofWait(ports: Ports): Promise<number> {
  const wrong = await readWrong(ports);
  return wrong === undefined ? 0 : proofDelayLeft(wrong, ports.now());
}

/**
 * Tries a proof, unless it comes too early after wrong ones; one at a time.
 * @param attempt answers `wrong-proof` where the proof opens nothing
 */
export function tryProof<Result extends { readonly status: string }>(
  ports: Ports,
  attempt: () => Promise<Result>,
): Promise<Exclude<Result, { readonly status: 'wrong-proof' }> | Extract<ProofRefusal, { readonly status: 'wrong' | 'wait' }>> {
  return ports.exclusively('proof', async () => {
    const before = await readWrong(ports);
    const milliseconds = before === undefined ? 0 : proofDelayLeft(before, ports.now());
    if (milliseconds > 0) return { status: 'wait', milliseconds };
    const count = (before?.count ?? 0) + 1;
    // Counted before it is looked at: ending the program meanwhile saves nobody the delay.
    await noteWrong(ports, { count, lastAt: ports.now() });
    const result = await attempt();
    if (isWrong(result)) {
      await noteWrong(ports, { count, lastAt: ports.now() });
      return { status: 'wrong', wait: proofDelay(count) };
    }
    await noteWrong(ports, right.has(result.status) ? undefined : before);
    // What is not wrong is all that is left.
    return result as Exclude<Result, { readonly status: 'wrong-proof' }>;
  });
}

function isWrong({ status }: { readonly status: string }): boolean {
  return status === 'wrong-proof';
}

type Wrong = NonNullable<Awaited<ReturnType<typeof readWrong>>>;

/** A full disk must not keep her out: then the delay is what is lost. */
async function noteWrong({ local }: Ports, wrong: Wrong | undefined): Promise<void> {
  const record = wrongProofs(local);
  await (wrong === undefined ? record.clear() : record.set(wrong)).catch(() => undefined);
}

/** A clock that was set back lets the delay begin anew, and count down from there. */
async function readWrong(ports: Ports) {
  const wrong = await wrongProofs(ports.local).get().catch(() => undefined);
  const now = ports.now();
  if (wrong === undefined || wrong.lastAt <= now) return wrong;
  const moved = { ...wrong, lastAt: now };
  await wrongProofs(ports.local).set(moved).catch(() => undefined);
  return moved;
}
