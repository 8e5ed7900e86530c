// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RefusalReason } from '../../src/core/explain-refusal.ts';
import type { CodeAnswer } from '../../src/messages/answers.ts';
import type { CodeMethod } from '../../src/pages/page.ts';
import { account, code, rest, startScene, unreachable, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  scene.stop();
  vi.useRealTimers();
});

const sendings = () => scene.inputs('code-sending').filter(({ by }) => by === 'assistant');

describe('a prompt for a TOTP code', () => {
  test('is asked for, filled and sent at once', async () => {
    scene = await startScene((s) => s.codePart());
    expect(scene.inputs('code-wanted')).toEqual([{ user: 'vards.uzvards' }]);
    expect(scene.form.input.value).toBe('100001');
    expect(scene.inputs('code-sending')).toEqual([{ account: account.id, step: 1, by: 'assistant', user: 'vards.uzvards' }]);
    expect(scene.pressed).toEqual([scene.form.submit]);
    expect(scene.card?.kind).toBe('sent');
  });

  test('is filled but not sent where the person was not active', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(scene.form.input.value).toBe('100001');
    expect(sendings()).toEqual([]);
    expect(scene.card?.kind).toBe('filled-press');
  });

  test('is not sent where the background says that the step was', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-sending': () => ({ status: 'already-sent' }) } });
    expect(scene.pressed).toEqual([]);
    expect(scene.card?.kind).toBe('filled-press');
  });

  test('gets a stale value that the page put there replaced', async () => {
    scene = await startScene((s) => {
      s.form.input.value = '999999';
      return s.codePart();
    });
    expect(scene.form.input.value).toBe('100001');
  });

  test('that is asked for again without an error after ours was sent gets the next code at the click of the person', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle(scene.codePart({ isBusy: true }), 1000);
    await scene.settle(scene.codePart(), 1000);
    expect(scene.card?.kind).toBe('sent');
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene.card?.kind).toBe('unanswered');
    scene.answers['code-wanted'] = () => code(2);
    scene.actions?.onMain?.();
    await vi.advanceTimersByTimeAsync(5000);
    await scene.settle(scene.codePart());
    expect(scene.form.input.value).toBe('100002');
    expect(scene.card?.kind).toBe('filled-press');
    expect(sendings()).toHaveLength(1);
  });

  test('that is asked for again after a code of her own says nothing', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.type('123456');
    await scene.submit();
    await scene.settle(scene.codePart({ isBusy: true }), 1000);
    await scene.settle(scene.codePart(), 5000);
    expect(scene.card).toBeUndefined();
  });

  test('is not said to be filled where another program has put a value of its own there', async () => {
    scene = await startScene((s) => s.codePart(), { milliseconds: 100 });
    scene.form.input.value = '999999';
    await vi.advanceTimersByTimeAsync(5000);
    expect(scene.form.input.value).toBe('999999');
    expect(scene.pressed).toEqual([]);
    expect(scene.card).toBeUndefined();
  });

  test('is offered again once the person has cleared what she began to type', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    await scene.type('4');
    expect(scene.card).toBeUndefined();
    await scene.type('');
    expect(scene.card?.kind).toBe('emptied');
    expect(scene.form.input.value).toBe('');
    await scene.type('47');
    expect(scene.card).toBeUndefined();
    await scene.type('');
    scene.actions?.onMain?.();
    await rest();
    expect(scene.form.input.value).toBe('100001');
  });

  test('is not offered where nothing is kept', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => ({ status: 'no-account' }) } });
    await scene.type('4');
    await scene.type('');
    expect(scene.card).toBeUndefined();
  });

  test('is left alone where the person has typed before the answer came', async () => {
    const answer = Promise.withResolvers<CodeAnswer>();
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => answer.promise } });
    await scene.type('12');
    answer.resolve(code(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(scene.form.input.value).toBe('12');
    expect(scene.pressed).toEqual([]);
    expect(scene.card).toBeUndefined();
  });

  test('is not sent while the page is busy, and asks anew when it no longer is', async () => {
    scene = await startScene((s) => s.codePart({ isBusy: true }));
    await vi.advanceTimersByTimeAsync(2000);
    expect(scene.form.input.value).toBe('');
    scene.answers['code-wanted'] = () => code(2);
    await scene.settle(scene.codePart());
    expect(scene.form.input.value).toBe('100002');
    expect(scene.pressed).toHaveLength(1);
  });

  test('for another user in the same field is asked about anew', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    scene.answers['code-wanted'] = () => ({ status: 'choose', choices: [account] });
    await scene.settle(scene.codePart({ user: 'kolege' }));
    expect(scene.inputs('code-wanted')).toEqual([{ user: 'vards.uzvards' }, { user: 'kolege' }]);
    expect(scene.card?.kind).toBe('choose-account');
  });

  test('that turns out to be one for another kind of code is not sent', async () => {
    scene = await startScene((s) => s.codePart(), { milliseconds: 100 });
    await scene.settle(scene.codePart({}, 'sms'), 5000);
    expect(scene.pressed).toEqual([]);
    expect(scene.card).toBeUndefined();
  });

  test('is filled although the person types elsewhere, and a script pretends to type here', async () => {
    const answer = Promise.withResolvers<CodeAnswer>();
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => answer.promise } });
    const search = document.createElement('input');
    document.body.append(search);
    const typed = new InputEvent('input', { bubbles: true, composed: true });
    Object.defineProperty(typed, 'isTrusted', { value: true });
    search.dispatchEvent(typed);
    scene.form.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    answer.resolve(code(1));
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene.form.input.value).toBe('100001');
    expect(scene.pressed).toHaveLength(1);
  });

  test('is not taken to be sent where another form of the page is', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    const other = document.createElement('form');
    document.body.append(other);
    other.dispatchEvent(new Event('submit'));
    await rest();
    expect(scene.inputs('code-sending')).toEqual([]);
    expect(scene.card?.kind).toBe('filled-press');
  });

  test('in a hidden tab waits until it is looked at', async () => {
    scene = await startScene((s) => s.codePart(), { isVisible: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(scene.inputs('code-wanted')).toEqual([]);
    await scene.setVisible(true);
    expect(scene.form.input.value).toBe('100001');
  });

  test('shows nothing and fills nothing where the background can not be reached', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': unreachable } });
    expect(scene.card).toBeUndefined();
    expect(scene.form.input.value).toBe('');
  });

  test('is filled anew when its step ends before it was sent', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    scene.answers['code-wanted'] = () => code(2, { maySend: false });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(scene.form.input.value).toBe('100002');
  });

  test('is not filled anew over what the person made of it', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    await scene.type('10000');
    scene.answers['code-wanted'] = () => code(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(scene.form.input.value).toBe('10000');
  });

  test.each(['step-used', 'step-ending', 'throttled'] as const)('counts down and then fills where the code has to wait: %s', async (because) => {
    scene = await startScene((s) => s.codePart(), {
      milliseconds: 0,
      answers: { 'code-wanted': () => ({ status: 'wait', account, milliseconds: 7000, because }) },
    });
    expect(scene.card).toMatchObject({ kind: `waiting-${because}`, until: Date.now() + 7000 });
    expect(scene.form.input.value).toBe('');
    scene.answers['code-wanted'] = () => code(2);
    await vi.advanceTimersByTimeAsync(7000);
    expect(scene.form.input.value).toBe('100002');
    await rest();
    expect(scene.pressed).toHaveLength(1);
  });

  test.each<[CodeAnswer, string]>([
    [{ status: 'no-account' }, 'trouble-no-account'],
    [{ status: 'clock-too-far', offsetSeconds: 600 }, 'trouble-clock-too-far'],
    [{ status: 'locked' }, 'trouble-locked'],
    [{ status: 'unreadable' }, 'trouble-unreadable'],
    [{ status: 'not-kept' }, 'trouble-not-kept'],
    [{ status: 'choose', choices: [account] }, 'choose-account'],
  ])('says what is wrong and fills nothing: %j', async (answer, kind) => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => answer } });
    expect(scene.card?.kind).toBe(kind);
    expect(scene.form.input.value).toBe('');
  });

  test('shows nothing where the origin may have no code', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => ({ status: 'not-here' }) } });
    expect(scene.card).toBeUndefined();
  });

  test('is filled with the code of the account that the person chose', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => ({ status: 'choose', choices: [account] }) } });
    scene.answers['code-wanted'] = () => code(1);
    scene.actions?.onChoose?.(account.id);
    await rest();
    expect(scene.inputs('code-wanted').at(-1)).toEqual({ user: 'vards.uzvards', account: account.id });
    expect(scene.form.input.value).toBe('100001');
  });

  test('keeps a card that she closed away, and fills all the same', async () => {
    scene = await startScene((s) => s.codePart(), {
      answers: { 'code-wanted': () => ({ status: 'wait', account, milliseconds: 7000, because: 'step-used' }) },
    });
    scene.actions?.onClose();
    scene.answers['code-wanted'] = () => code(2);
    await vi.advanceTimersByTimeAsync(7000);
    expect(scene.card).toBeUndefined();
    expect(scene.form.input.value).toBe('100002');
  });

  test('sent by the person with our code in it is told as hers, and not sent by us', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    await scene.submit();
    expect(scene.inputs('code-sending')).toEqual([{ account: account.id, step: 1, by: 'person', user: 'vards.uzvards' }]);
    expect(scene.pressed).toEqual([]);
  });

  test('is not sent once more by a press of Enter while a code is on its way, and can be when the page has answered', async () => {
    const atPage = vi.fn<EventListener>((event) => event.preventDefault());
    const pressEnter = () => {
      atPage.mockClear();
      scene.form.input.form?.dispatchEvent(new globalThis.Event('submit', { cancelable: true }));
      return { reachesPage: atPage.mock.calls.length > 0 };
    };
    scene = await startScene((s) => s.codePart());
    scene.form.input.form?.addEventListener('submit', atPage);
    await scene.settle(scene.codePart({ isBusy: true }));
    expect(scene.pressed).toHaveLength(1);
    expect(pressEnter()).toEqual({ reachesPage: false });
    expect(scene.inputs('code-sending')).toHaveLength(1);
    await scene.settle(scene.codePart({ hasError: true }));
    expect(pressEnter()).toEqual({ reachesPage: true });
  });

  test('sent by the person with her own code in it is not told as ours', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.type('123456');
    const before = scene.sent.length;
    await scene.submit();
    expect(scene.sent).toHaveLength(before);
  });
});

describe('which prompts are ours', () => {
  test.each<[CodeMethod, boolean | undefined, 'sent' | 'filled' | 'untouched']>([
    ['totp', undefined, 'sent'],
    ['totp', true, 'sent'],
    ['totp', false, 'untouched'],
    ['unclear', undefined, 'filled'],
    ['unclear', true, 'sent'],
    ['unclear', false, 'untouched'],
    ['recovery', undefined, 'untouched'],
    ['recovery', true, 'untouched'],
    ['sms', undefined, 'untouched'],
    ['sms', true, 'untouched'],
    ['email', undefined, 'untouched'],
    ['email', true, 'untouched'],
  ])('method %s after choosing TOTP: %s, is %s', async (method, isTotp, outcome) => {
    scene = await startScene(() => ({ kind: 'password', user: undefined }));
    if (isTotp !== undefined) {
      const button = document.createElement('button');
      document.body.append(button);
      await scene.settle({ kind: 'choose-device', choices: [{ button, title: '', isTotp }], user: undefined });
      const click = new Event('click', { bubbles: true, composed: true });
      Object.defineProperty(click, 'isTrusted', { value: true });
      button.dispatchEvent(click);
    }
    await scene.settle(scene.codePart({}, method));
    await vi.advanceTimersByTimeAsync(2000);
    expect(scene.form.input.value).toBe(outcome === 'untouched' ? '' : '100001');
    expect(scene.pressed).toHaveLength(outcome === 'sent' ? 1 : 0);
    expect(scene.inputs('code-wanted')).toHaveLength(outcome === 'untouched' ? 0 : 1);
    const cards = { sent: 'sent', filled: 'filled-check', untouched: undefined };
    expect(scene.card?.kind).toBe(cards[outcome]);
  });

  test('between our choice of device and the code lies half a second', async () => {
    scene = await startScene(() => ({ kind: 'password', user: undefined }));
    const button = document.createElement('button');
    await scene.settle({ kind: 'choose-device', choices: [{ button, title: '', isTotp: true }], user: undefined });
    scene.actions?.onMain?.();
    expect(scene.pressed).toEqual([button]);
    await scene.settle(scene.codePart(), 0);
    expect(scene.form.input.value).toBe('100001');
    await vi.advanceTimersByTimeAsync(499);
    expect(sendings()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2);
    expect(sendings()).toHaveLength(1);
  });

  test('and no more than that, however long the page takes to ask for it', async () => {
    const button = document.createElement('button');
    scene = await startScene(() => ({ kind: 'choose-device', choices: [{ button, title: '', isTotp: true }], user: undefined }));
    scene.actions?.onMain?.();
    await vi.advanceTimersByTimeAsync(400);
    await scene.settle(scene.codePart(), 101);
    expect(sendings()).toHaveLength(1);
  });
});

describe('before a code is sent', () => {
  test('a prompt that came by itself is given half a second, for the page reports its device on the side', async () => {
    scene = await startScene((s) => s.codePart(), { milliseconds: 499 });
    expect(scene.form.input.value).toBe('100001');
    expect(sendings()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(sendings()).toHaveLength(1);
  });

  test('a warning about the clock can be read for two seconds', async () => {
    const warned = code(1, { clock: { offsetSeconds: 90 } });
    scene = await startScene((s) => s.codePart(), { milliseconds: 1999, answers: { 'code-wanted': () => warned } });
    expect(scene.card).toMatchObject({ kind: 'filled-send', clock: { offsetSeconds: 90 } });
    expect(sendings()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(sendings()).toHaveLength(1);
  });
});

describe('the clock of the server', () => {
  const due = () => ({ status: 'noted', clockDue: true, continueJourney: false }) as const;
  const dated = (date: Date, after: number) => () =>
    new Promise<Response>((resolve) => {
      setTimeout(() => resolve(new Response(null, { headers: { date: date.toUTCString() } })), after);
    });

  test('is asked thrice, without cookies or query, and told', async () => {
    const fetch = vi.fn(dated(new Date(Date.now() + 90_000), 100));
    scene = await startScene((s) => s.codePart(), { answers: { 'page-seen': due }, fetch });
    await vi.advanceTimersByTimeAsync(400);
    expect(fetch.mock.calls).toHaveLength(3);
    expect(fetch).toHaveBeenCalledWith(
      `${location.origin}${location.pathname}`,
      expect.objectContaining({ method: 'HEAD', credentials: 'omit', cache: 'no-store', redirect: 'error' }),
    );
    const [measured] = scene.inputs('clock-measured');
    expect(Math.abs((measured?.offset ?? 0) - 90_000)).toBeLessThan(1000);
  });

  test('is never in the way of a fill, and a code of the wrong step is replaced before it is sent', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'page-seen': due }, fetch: dated(new Date(), 200) });
    expect(scene.form.input.value).toBe('100001');
    expect(scene.pressed).toEqual([]);
    scene.answers['code-wanted'] = () => code(4);
    await vi.advanceTimersByTimeAsync(700);
    expect(scene.form.input.value).toBe('100004');
    expect(sendings().map(({ step }) => step)).toEqual([4]);
  });

  test('is measured anew where the person says that she has set hers', async () => {
    const fetch = vi.fn(dated(new Date(), 100));
    const tooFar: CodeAnswer = { status: 'clock-too-far', offsetSeconds: 600 };
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => tooFar }, fetch });
    expect(scene.card?.kind).toBe('trouble-clock-too-far');
    scene.answers['code-wanted'] = () => (scene.inputs('clock-measured').length > 0 ? code(1) : tooFar);
    scene.actions?.onMain?.();
    await vi.advanceTimersByTimeAsync(400);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(scene.form.input.value).toBe('100001');
  });

  test('is waited for before the person is told that hers is too far off', async () => {
    const tooFar: CodeAnswer = { status: 'clock-too-far', offsetSeconds: 600 };
    scene = await startScene((s) => s.codePart(), { answers: { 'page-seen': due, 'code-wanted': () => tooFar }, fetch: dated(new Date(), 100), milliseconds: 0 });
    expect(scene.card).toBeUndefined();
    scene.answers['code-wanted'] = () => code(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(scene.form.input.value).toBe('100001');
  });

  test('is waited for one second at most', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'page-seen': due }, fetch: () => new Promise(() => {}), milliseconds: 0 });
    await vi.advanceTimersByTimeAsync(999);
    expect(scene.pressed).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(scene.pressed).toHaveLength(1);
  });

  test('empties the field where the corrected clock says to wait', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'page-seen': due }, fetch: dated(new Date(), 100), milliseconds: 0 });
    scene.answers['code-wanted'] = () => ({ status: 'wait', account, milliseconds: 3000, because: 'step-ending' });
    await vi.advanceTimersByTimeAsync(400);
    expect(scene.form.input.value).toBe('');
    expect(scene.pressed).toEqual([]);
  });

  test('empties nothing while the page is sending it', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'page-seen': due }, fetch: dated(new Date(), 100), milliseconds: 0 });
    scene.answers['code-wanted'] = () => ({ status: 'wait', account, milliseconds: 3000, because: 'step-ending' });
    await scene.settle(scene.codePart({ isBusy: true }), 400);
    expect(scene.card?.kind).toBe('waiting-step-ending');
    expect(scene.form.input.value).toBe('100001');
  });
});

describe('after an error on the page', () => {
  const reasons: readonly RefusalReason[] = [
    { kind: 'clock', offsetSeconds: 90 },
    { kind: 'step-used', waitSeconds: 12 },
    { kind: 'throttled', waitSeconds: 8 },
    { kind: 'other-account' },
    { kind: 'typed' },
    { kind: 'unknown' },
  ];

  test.each(reasons)('says why ($kind) and never tries again by itself', async (reason) => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-refused': () => ({ reason }) } });
    await scene.settle(scene.codePart({ isBusy: true }));
    await scene.settle(scene.codePart({ hasError: true }), 0);
    expect(scene.inputs('code-refused')).toEqual([{ ours: true, user: 'vards.uzvards' }]);
    expect(scene.card?.kind).toBe(`refused-${reason.kind}`);
    expect(scene.card?.until).toBe('waitSeconds' in reason ? Date.now() + reason.waitSeconds * 1000 : undefined);
    scene.actions?.onHelp?.();
    expect(scene.inputs('open-help')).toEqual([{}]);
    scene.answers['code-wanted'] = () => code(2);
    await vi.advanceTimersByTimeAsync(300_000);
    await scene.settle(scene.codePart({ hasError: false }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(scene.pressed).toHaveLength(1);
    expect(scene.inputs('code-wanted')).toHaveLength(1);
  });

  test('fills the next code when she asks for it, and leaves the sending to her', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle(scene.codePart({ hasError: true }));
    scene.answers['code-wanted'] = () => code(2);
    scene.actions?.onMain?.();
    await vi.advanceTimersByTimeAsync(5000);
    expect(scene.form.input.value).toBe('100002');
    expect(scene.pressed).toHaveLength(1);
    expect(scene.card?.kind).toBe('filled-press');
    await scene.submit();
    expect(scene.inputs('code-sending').at(-1)).toMatchObject({ step: 2, by: 'person' });
  });

  test('a second error is explained once the page has reacted', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle(scene.codePart({ hasError: true }));
    scene.actions?.onMain?.();
    await rest();
    await scene.submit();
    await scene.settle(scene.codePart({ hasError: true }));
    expect(scene.inputs('code-refused')).toHaveLength(1);
    await scene.settle(scene.codePart({ hasError: true, isBusy: true }));
    await scene.settle(scene.codePart({ hasError: true }));
    expect(scene.inputs('code-refused')).toHaveLength(2);
  });

  test('the same error, still there after three seconds, is the answer to the second code', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle(scene.codePart({ hasError: true }));
    scene.actions?.onMain?.();
    await rest();
    await scene.submit();
    await vi.advanceTimersByTimeAsync(2999);
    expect(scene.inputs('code-refused')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(scene.inputs('code-refused')).toHaveLength(2);
  });

  test("the person's own code that was refused is told as hers", async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle(scene.codePart({ hasError: true }));
    await scene.type('123456');
    await scene.submit();
    await scene.settle(scene.codePart({ hasError: false, isBusy: true }));
    await scene.settle(scene.codePart({ hasError: true }));
    expect(scene.inputs('code-refused')).toMatchObject([{ ours: true }, { ours: false }]);
  });

  test('an error that was there before is no reason to send', async () => {
    scene = await startScene((s) => s.codePart({ hasError: true }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(scene.form.input.value).toBe('100001');
    expect(scene.pressed).toEqual([]);
  });

  test('a card that was closed comes back to explain', async () => {
    scene = await startScene((s) => s.codePart());
    scene.actions?.onClose();
    await scene.settle(scene.codePart({ hasError: true }));
    expect(scene.card?.kind).toBe('refused-unknown');
  });
});

type Event = 'type' | 'clear' | 'error' | 'calm' | 'busy' | 'loading' | 'hide' | 'look' | 'wait' | 'next-step';

test('whatever happens: nothing is filled over what was typed, no step is sent twice, nothing after an error', async () => {
  const events = fc.array(fc.constantFrom<Event>('type', 'clear', 'error', 'calm', 'busy', 'loading', 'hide', 'look', 'wait', 'next-step'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(events, async (list) => {
      let step = 1;
      scene = await startScene((s) => s.codePart({ isBusy: true }), { answers: { 'code-wanted': () => code(step) } });
      let typed: string | undefined;
      let sentAtError = Infinity;
      for (const event of list) {
        if (event === 'type') await scene.type((typed = '4711'));
        if (event === 'clear') await scene.type((typed = ''));
        if (event === 'error') await scene.settle(scene.codePart({ hasError: true }));
        if (event === 'calm') await scene.settle(scene.codePart());
        if (event === 'busy') await scene.settle(scene.codePart({ isBusy: true }));
        if (event === 'loading') await scene.settle({ kind: 'loading' });
        if (event === 'hide') await scene.setVisible(false);
        if (event === 'look') await scene.setVisible(true);
        if (event === 'wait') await vi.advanceTimersByTimeAsync(31_000);
        if (event === 'next-step') step += 1;
        if (event === 'error') sentAtError = Math.min(sentAtError, sendings().length);
        expect(scene.form.input.value).toBe(typed ?? scene.form.input.value);
      }
      const steps = sendings().map((sending) => sending.step);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.length).toBeLessThanOrEqual(sentAtError);
      scene.stop();
    }),
    { numRuns: 150 },
  );
});

test('where a newer key waits, the button after a refusal fills that one’s code', async () => {
  const newer = { ...account, id: '22222222-2222-4222-8222-222222222222' };
  scene = await startScene((s) => s.codePart(), { answers: { 'code-refused': () => ({ reason: { kind: 'newer-key', account: newer } }) } });
  await scene.settle(scene.codePart({ isBusy: true }));
  await scene.settle(scene.codePart({ hasError: true }));
  expect(scene.card).toMatchObject({ kind: 'refused-newer-key', account: newer });
  scene.actions?.onMain?.();
  await rest();
  expect(scene.inputs('code-wanted').at(-1)).toMatchObject({ account: newer.id });
  expect(scene.pressed).toHaveLength(1);
});

test('where the background can’t be told of the sending, that is left to her', async () => {
  scene = await startScene((s) => s.codePart(), { answers: { 'code-sending': unreachable } });
  expect(scene.card?.kind).toBe('filled-press');
  expect(scene.form.input.value).toBe('100001');
  expect(scene.pressed).toEqual([]);
});

describe('a locked vault', () => {
  const locked = () => startScene((s) => s.codePart(), { answers: { 'code-wanted': () => ({ status: 'locked' }) } });

  test('is unlocked in the popup, which one click opens', async () => {
    scene = await locked();
    expect(scene.card?.kind).toBe('trouble-locked');
    scene.actions?.onMain?.();
    await rest();
    expect(scene.inputs('open-popup')).toEqual([{}]);
    expect(scene.inputs('code-wanted')).toHaveLength(1);
    expect(scene.card?.kind).toBe('trouble-locked');
  });

  test('once it is unlocked, the code is filled and sent without a further click', async () => {
    scene = await locked();
    scene.answers['code-wanted'] = () => code(1);
    await scene.unlock();
    expect(scene.form.input.value).toBe('100001');
    expect(scene.pressed).toEqual([scene.form.submit]);
  });

  test('may be locked again before the page has asked', async () => {
    scene = await locked();
    await scene.unlock();
    expect(scene.card?.kind).toBe('trouble-locked');
    scene.answers['code-wanted'] = () => code(1);
    await scene.unlock();
    expect(scene.form.input.value).toBe('100001');
  });

  test('unlocked after the person has begun to type changes nothing', async () => {
    scene = await locked();
    await scene.type('4');
    scene.answers['code-wanted'] = () => code(1);
    await scene.unlock();
    expect(scene.form.input.value).toBe('4');
    expect(scene.inputs('code-wanted')).toHaveLength(1);
  });

  test('that another page waited for changes nothing where a code stands already', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => code(1, { maySend: false }) } });
    await scene.unlock();
    expect(scene.inputs('code-wanted')).toHaveLength(1);
    expect(scene.card?.kind).toBe('filled-press');
  });
});
