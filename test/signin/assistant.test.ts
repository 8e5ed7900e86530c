// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Part } from '../../src/pages/page.ts';
import { rest, startScene, unreachable, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  scene.stop();
  vi.useRealTimers();
});

const link = () => document.createElement('a');
const places = () => scene.inputs('page-seen').map(({ place }) => place);
const journey = (continueJourney: boolean) => () => ({ status: 'noted', clockDue: false, continueJourney }) as const;

describe('on the helpdesk', () => {
  test('the one button says that the journey begins and follows the link', async () => {
    const guest = link();
    scene = await startScene(() => ({ kind: 'guest', link: guest }), { isSignInSystem: false });
    expect(scene.card?.kind).toBe('helpdesk');
    expect(scene.pressed).toEqual([]);
    scene.actions?.onMain?.();
    await rest();
    expect(scene.inputs('journey-started')).toHaveLength(1);
    expect(scene.pressed).toEqual([guest]);
  });

  test('the link is followed although the background does not answer', async () => {
    const guest = link();
    scene = await startScene(() => ({ kind: 'guest', link: guest }), { answers: { 'journey-started': unreachable } });
    scene.actions?.onMain?.();
    await rest();
    expect(scene.pressed).toEqual([guest]);
  });

  test.each([
    [true, false, 1, undefined],
    [false, false, 0, 'helpdesk'],
    [true, true, 0, undefined],
    [false, true, 0, undefined],
  ])('its sign-in page, journey %s, automatic %s: pressed %i times, card %s', async (came, isAutomatic, presses, card) => {
    scene = await startScene(() => ({ kind: 'provider', button: link(), isAutomatic }), { answers: { 'page-seen': journey(came) } });
    expect(scene.pressed).toHaveLength(presses);
    expect(scene.card?.kind).toBe(card);
  });

  test('its sign-in page goes on at the click of a person who came by herself', async () => {
    const button = link();
    scene = await startScene(() => ({ kind: 'provider', button, isAutomatic: false }));
    scene.actions?.onMain?.();
    expect(scene.pressed).toEqual([button]);
  });

  test('somebody who is signed in sees nothing', async () => {
    scene = await startScene(() => ({ kind: 'signed-in' }));
    expect(scene.card).toBeUndefined();
    expect(places()).toEqual(['past-sign-in']);
  });
});

describe('at the sign-in', () => {
  test('hints stand beside user name and password, and the fields are not touched', async () => {
    scene = await startScene((s) => ({ kind: 'user-name', input: s.form.input }));
    expect(scene.card).toEqual({ kind: 'user-name', values: ['vards.uzvards', 'DVS Namejs'] });
    await scene.settle({ kind: 'password', user: undefined });
    expect(scene.card).toEqual({ kind: 'password', values: ['DVS Namejs'] });
    expect(scene.form.input.value).toBe('');
  });

  test.each(['choose-setup', 'choose-device'] as const)('%s: one click chooses TOTP', async (kind) => {
    const [other, ours] = [document.createElement('button'), document.createElement('button')];
    const choices = [
      { button: other, title: 'a', isTotp: false },
      { button: ours, title: 'b', isTotp: true },
    ];
    scene = await startScene(() => ({ kind, choices, user: undefined }));
    expect(scene.card?.kind).toBe(kind);
    expect(scene.pressed).toEqual([]);
    scene.actions?.onMain?.();
    expect(scene.pressed).toEqual([ours]);
  });

  test('a choice without TOTP gets no card', async () => {
    const choices = [{ button: document.createElement('button'), title: 'WebAuthn', isTotp: false }];
    scene = await startScene(() => ({ kind: 'choose-device', choices, user: undefined }));
    expect(scene.card).toBeUndefined();
  });

  test.each<[Part, string | undefined]>([
    [{ kind: 'denied' }, 'denied'],
    [{ kind: 'other-factor', user: undefined }, undefined],
    [{ kind: 'other-step' }, undefined],
    [{ kind: 'done' }, undefined],
    [{ kind: 'loading' }, undefined],
  ])('at %j the card is %s', async (part, kind) => {
    scene = await startScene(() => part);
    expect(scene.card?.kind).toBe(kind);
  });

  test.each<[string, (another: HTMLElement, scene: Scene) => Part]>([
    ['a security key', (another) => ({ kind: 'other-factor', another, user: undefined })],
    ['an SMS', (another, s) => ({ ...(s.codePart({}, 'sms') as Extract<Part, { kind: 'code' }>), another })],
  ])('where %s was used last, one click leads through the choice to our code', async (_name, draw) => {
    const [another, ours] = [document.createElement('button'), document.createElement('button')];
    scene = await startScene((s) => draw(another, s));
    expect(scene.card?.kind).toBe('choose-device');
    expect(scene.inputs('code-wanted')).toEqual([]);
    scene.actions?.onMain?.();
    await scene.settle({ kind: 'choose-device', choices: [{ button: ours, title: 'Codes', isTotp: true }], user: undefined });
    expect(scene.pressed).toEqual([another, ours]);
    await scene.settle(scene.codePart({}, 'unclear'));
    await vi.advanceTimersByTimeAsync(1500);
    expect(scene.inputs('code-sending')).toMatchObject([{ by: 'assistant' }]);
  });

  test('a device that she chose herself is left to her', async () => {
    const another = document.createElement('button');
    const key = document.createElement('button');
    scene = await startScene(() => ({ kind: 'choose-device', choices: [{ button: key, title: 'Key', isTotp: false }], user: undefined }));
    document.body.append(key);
    const click = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    key.dispatchEvent(click);
    await scene.settle({ kind: 'other-factor', another, user: undefined });
    expect(scene.card).toBeUndefined();
  });

  test('a wish makes one choice: where the page asks for the device again, she is asked, too', async () => {
    const [another, ours] = [document.createElement('button'), document.createElement('button')];
    const choice: Part = { kind: 'choose-device', choices: [{ button: ours, title: 'Codes', isTotp: true }], user: undefined };
    scene = await startScene(() => ({ kind: 'other-factor', another, user: undefined }));
    scene.actions?.onMain?.();
    await scene.settle(choice);
    await scene.settle({ kind: 'password', user: undefined });
    await scene.settle(choice);
    expect(scene.pressed).toEqual([another, ours]);
    expect(scene.card?.kind).toBe('choose-device');
  });

  test('a choice of device that a script makes is not hers', async () => {
    const key = document.createElement('button');
    scene = await startScene(() => ({ kind: 'choose-device', choices: [{ button: key, title: 'Codes', isTotp: true }], user: undefined }));
    document.body.append(key);
    key.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await scene.settle(scene.codePart({}, 'unclear'));
    expect(scene.card?.kind).toBe('filled-check');
    expect(scene.pressed).toEqual([]);
  });

  test('what she chose for the name before says nothing of the next', async () => {
    const key = document.createElement('button');
    scene = await startScene(() => ({ kind: 'choose-device', choices: [{ button: key, title: 'Key', isTotp: false }], user: undefined }));
    document.body.append(key);
    const click = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    key.dispatchEvent(click);
    await scene.settle({ kind: 'user-name', input: scene.form.input });
    await scene.settle(scene.codePart({}, 'unclear'));
    expect(scene.card?.kind).toBe('filled-check');
  });

  test('a wish of long ago makes no choice', async () => {
    const [another, ours] = [document.createElement('button'), document.createElement('button')];
    scene = await startScene(() => ({ kind: 'other-factor', another, user: undefined }));
    scene.actions?.onMain?.();
    await vi.advanceTimersByTimeAsync(10_000);
    await scene.settle({ kind: 'choose-device', choices: [{ button: ours, title: 'Codes', isTotp: true }], user: undefined });
    expect(scene.pressed).toEqual([another]);
  });

  test('after a code that was sent, being sent on means that it was accepted', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle({ kind: 'loading' });
    await scene.settle({ kind: 'done' });
    expect(scene.card?.kind).toBe('done');
  });

  test('a closed card stays away from its part, and comes again with the next', async () => {
    scene = await startScene(() => ({ kind: 'password', user: undefined }));
    scene.actions?.onClose();
    await scene.settle({ kind: 'password', user: undefined });
    expect(scene.card).toBeUndefined();
    await scene.settle({ kind: 'denied' });
    expect(scene.card?.kind).toBe('denied');
  });

  test('nothing is left when the signal ends it', async () => {
    scene = await startScene((s) => s.codePart(), { answers: { 'code-wanted': () => new Promise(() => {}) } });
    scene.stop();
    await scene.settle({ kind: 'denied' });
    expect(scene.card).toBeUndefined();
  });
});

describe('the background is told', () => {
  test('the places of the way, each once, the first as an arrival', async () => {
    scene = await startScene(() => ({ kind: 'loading' }), { answers: { 'code-wanted': () => ({ status: 'no-account' }) } });
    for (const part of [
      { kind: 'user-name', input: scene.form.input },
      { kind: 'loading' },
      { kind: 'password', user: undefined },
      scene.enrolmentPart(),
      scene.codePart(),
      undefined,
      { kind: 'loading' },
      scene.codePart({ hasError: true }),
      { kind: 'other-step' },
      { kind: 'denied' },
      { kind: 'done' },
    ] as const) {
      await scene.settle(part);
    }
    expect(places()).toEqual(['sign-in', 'credentials', 'enrolment', 'code', 'sign-in', 'denied', 'past-sign-in']);
    expect(scene.inputs('page-seen').map(({ isArrival }) => isArrival)).toEqual([true, false, false, false, false, false, false]);
  });

  test.each([
    [true, 'past-sign-in'],
    [false, 'sign-in'],
  ])('that another step after a code (sent: %s) is %s', async (wasSent, place) => {
    scene = await startScene((s) => s.codePart(), wasSent ? {} : { answers: { 'code-wanted': () => ({ status: 'no-account' }) } });
    await scene.settle({ kind: 'other-step' });
    expect(places()).toEqual(['code', place]);
  });

  test('nothing of a step that follows a refused code: it does not lie behind the sign-in', async () => {
    scene = await startScene((s) => s.codePart());
    await scene.settle(scene.codePart({ hasError: true }));
    await scene.settle({ kind: 'other-step' });
    expect(places()).toEqual(['code', 'sign-in']);
  });

  test('nothing of an error of the provider’s own, whatever was sent before', async () => {
    scene = await startScene((s) => s.codePart());
    expect(scene.pressed).toHaveLength(1);
    await scene.settle({ kind: 'unknown-step' });
    expect(places()).toEqual(['code', 'sign-in']);
    expect(scene.card).toBeUndefined();
  });

  test('of a place again at the next look where it did not hear', async () => {
    scene = await startScene(() => ({ kind: 'password', user: undefined }), { answers: { 'page-seen': unreachable } });
    scene.answers['page-seen'] = journey(false);
    await scene.setVisible(true);
    expect(scene.inputs('page-seen')).toHaveLength(2);
    expect(scene.inputs('page-seen').at(-1)?.isArrival).toBe(true);
  });

  test('of a later place that it did not hear again, too, but not as an arrival: the page has not been loaded anew', async () => {
    scene = await startScene(() => ({ kind: 'password', user: undefined }));
    scene.answers['page-seen'] = unreachable;
    await scene.settle({ kind: 'other-step' });
    scene.answers['page-seen'] = journey(false);
    await scene.setVisible(true);
    expect(places()).toEqual(['credentials', 'sign-in', 'sign-in']);
    expect(scene.inputs('page-seen').map(({ isArrival }) => isArrival)).toEqual([true, false, false]);
  });

  test('that the person acts, at once and then every 20 seconds at most, and only of her own acts', async () => {
    scene = await startScene(() => ({ kind: 'password', user: undefined }));
    const act = async (type: string, isTrusted: boolean) => {
      const event = new Event(type, { bubbles: true });
      Object.defineProperty(event, 'isTrusted', { value: isTrusted });
      document.body.dispatchEvent(event);
      await rest();
      return scene.inputs('person-acted').length;
    };
    expect(await act('keydown', false)).toBe(0);
    expect(await act('keydown', true)).toBe(1);
    expect(await act('pointerdown', true)).toBe(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await act('pointerdown', true)).toBe(2);
  });
});
