// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Diagnosis } from '../../../src/core/diagnose.ts';
import type { DiagnosedRefusal, DiagnosisAnswer } from '../../../src/messages/help-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import { HelpLink } from '../../../src/ui/help/help-link.tsx';
import { HelpPage } from '../../../src/ui/help/help-page.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { settle } from '../popup/open-popup.tsx';

const start = 1_800_000_000_000;
beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const account = { id: 'a', name: 'Darbs', issuer: 'Smiltenes novads', user: 'vards.uzvards' };
const translate = makeTranslate('en');
const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());

function refused(diagnosis: Diagnosis, at = start): DiagnosedRefusal {
  return { host: 'sso.example.org', at, diagnosis, account, accountStatus: 'confirmed', refusals: 2, clock: { offsetSeconds: 0, measuredAt: start } };
}

function answer(refusals: readonly DiagnosedRefusal[], contact?: string): DiagnosisAnswer {
  return { status: 'known', refusals, vault: 'open', contact };
}

type Reply = DiagnosisAnswer | Error;

/** @param replies one after the other; the last for good */
function sending(...replies: readonly Reply[]): Send<'extension'> {
  const left = [...replies];
  return (async () => {
    const reply = left.length > 1 ? left.shift() : left[0];
    if (reply instanceof Error) throw reply;
    return reply;
  }) as unknown as Send<'extension'>;
}

async function openPage(...replies: readonly Reply[]): Promise<void> {
  render(<HelpPage environment={{ send: sending(...replies), translate, now: () => Date.now(), copy, version: '1.2.3', browserName: 'Chrome/156' }} />, document.body);
  await settle();
}

const text = () => document.body.textContent ?? '';
const reason = () => document.querySelector('.help-reason')?.textContent;

describe('the help page', () => {
  const everyKind: readonly Diagnosis[] = [
    { kind: 'clock', offsetSeconds: 845 },
    { kind: 'step-used', until: start + 9000 },
    { kind: 'throttled', until: start + 9000 },
    ...(['replaced', 'newer-key', 'deleted', 'wrong-account', 'never-accepted', 'typed', 'unknown'] as const).map((kind) => ({ kind })),
  ];
  test('has a reason of its own for each kind', async () => {
    const reasons = new Set<string | null | undefined>();
    for (const diagnosis of everyKind) {
      render(null, document.body);
      await openPage(answer([refused(diagnosis)]));
      reasons.add(reason());
    }
    expect(reasons.size).toBe(everyKind.length);
  });

  test('counts a wait down, and says when it is over', async () => {
    await openPage(answer([refused({ kind: 'throttled', until: start + 3000 })]));
    expect(text()).toContain('Wait another 3\u00a0s.');
    vi.advanceTimersByTime(1000);
    await settle();
    expect(text()).toContain('Wait another 2\u00a0s.');
    vi.advanceTimersByTime(2000);
    await settle();
    expect(text()).toContain('The wait is over');
    expect(text()).not.toContain('Wait another');
  });

  test('names who helps', async () => {
    await openPage(answer([], '64 123 456'));
    expect(text()).toContain('call the helpdesk: 64 123 456');
  });

  test('says so where nothing was refused', async () => {
    await openPage(answer([]));
    expect(reason()).toBe('No code has been refused in the last hour.');
    expect(document.querySelector('h2')?.textContent).toBe('What was seen');
  });

  test('says so where the background does not answer, and asks again at wish', async () => {
    await openPage(new Error('gone'), answer([refused({ kind: 'unknown' })]));
    expect(document.querySelector('[role=status]')?.textContent).toMatch(/does not answer/);
    const again = document.querySelector('button');
    expect(again?.textContent).toBe('Try again');
    again?.focus();
    again?.click();
    await settle();
    expect(reason()).toMatch(/does not say why/);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('copies a report of every refusal', async () => {
    await openPage(answer([refused({ kind: 'unknown' }), { ...refused({ kind: 'typed' }), host: 'other.example' }]));
    document.querySelector<HTMLButtonElement>('section:last-of-type button')?.click();
    await settle();
    expect(copy).toHaveBeenCalledOnce();
    const report = copy.mock.calls[0]?.[0];
    for (const part of ['Atslēga 1.2.3', 'Chrome/156', 'sso.example.org', 'other.example', 'vards.uzvards', 'Codes refused in a row: 2']) expect(report).toContain(part);
    expect(text()).toContain('The report is copied.');
  });

  test('says that it is locked, and asks anew when she comes back from unlocking', async () => {
    const reply = { ...answer([refused({ kind: 'unknown' })]), vault: 'locked' as const };
    await openPage(reply, answer([refused({ kind: 'unknown' })]));
    expect(text()).toContain('The codes are locked. Unlock them to see them.');
    expect(document.querySelector('pre')?.textContent).toContain('The saved accounts are not available at the moment.');
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(text()).not.toContain('The codes are locked.');
    expect(document.querySelector('pre')?.textContent).not.toContain('not available');
  });

  test('shows the report where the browser does not let it be copied', async () => {
    copy.mockRejectedValueOnce(new Error('forbidden'));
    await openPage(answer([refused({ kind: 'unknown' })]));
    document.querySelector<HTMLButtonElement>('section:last-of-type button')?.click();
    await settle();
    expect(document.querySelector<HTMLDetailsElement>('section:last-of-type details')?.open).toBe(true);
    expect(document.querySelector('.notice-problem')?.textContent).toContain('did not allow copying');
  });
});

describe('the way to it', () => {
  test.each<[string, DiagnosisAnswer | Error, boolean]>([
    ['there after a refusal', answer([refused({ kind: 'unknown' })]), true],
    ['there for nearly ten minutes', answer([refused({ kind: 'unknown' }, start - 590_000)]), true],
    ['gone after that', answer([refused({ kind: 'unknown' }, start - 610_000)]), false],
    ['not there without a refusal', answer([]), false],
    ['not there where nobody answers', new Error('gone'), false],
  ])('is %s', async (_name, reply, isThere) => {
    render(<HelpLink send={sending(reply)} translate={translate} now={() => Date.now()} />, document.body);
    await settle();
    expect(document.querySelector('a[href="/help.html"]') !== null).toBe(isThere);
  });
});
