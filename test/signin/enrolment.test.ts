// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EnrolAnswer } from '../../src/messages/answers.ts';
import { account, code, enrolmentText, rest, startScene, unreachable, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  scene.stop();
  vi.useRealTimers();
});

async function save(): Promise<void> {
  scene.actions?.onMain?.();
  await rest();
  await rest();
}

test('without a click nothing is kept and nothing filled', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  await vi.advanceTimersByTimeAsync(120_000);
  expect(scene.card?.kind).toBe('enrol');
  expect(scene.sent.map(({ name }) => name)).toEqual(['page-seen']);
  expect(scene.form.input.value).toBe('');
});

test('the name that the key will have is proposed', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  expect(scene.actions?.name).toBe('SSO (vards.uzvards)');
});

test.each([
  ['otpauth://totp/vards.uzvards?secret=A', 'vards.uzvards'],
  ['otpauth://totp/A%3AB%3Aj%C4%81nis.b%C4%93rzi%C5%86%C5%A1?issuer=A%3AB', 'A:B (jānis.bērziņš)'],
  ['otpauth://totp/%E0%A4%A?secret=A', undefined],
  ['otpauth://hotp/x', undefined],
])('of %s the proposed name is %s', async (text, name) => {
  scene = await startScene((s) => s.enrolmentPart({}, text));
  expect(scene.actions?.name).toBe(name);
});

test('one click keeps the key, fills the code and sends it', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  await save();
  expect(scene.inputs('enrol')).toEqual([{ texts: [enrolmentText] }]);
  expect(scene.form.input.value).toBe('100001');
  expect(scene.inputs('code-sending')).toMatchObject([{ account: account.id, step: 1, by: 'assistant' }]);
  expect(scene.pressed).toEqual([scene.form.submit]);
  expect(scene.inputs('code-wanted')).toEqual([]);
});

test('the card says that the key is being kept only where that takes a while', async () => {
  const { promise, resolve } = Promise.withResolvers<EnrolAnswer>();
  scene = await startScene((s) => s.enrolmentPart(), { answers: { enrol: () => promise } });
  await save();
  expect(scene.card?.kind).toBe('enrol');
  await vi.advanceTimersByTimeAsync(100);
  expect(scene.card?.kind).toBe('enrolling');
  resolve({ status: 'kept', account, code: code(1) });
  await rest();
  expect(scene.form.input.value).toBe('100001');
});

test('two clicks are one', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  const onMain = scene.actions?.onMain;
  onMain?.();
  onMain?.();
  await save();
  expect(scene.inputs('enrol')).toHaveLength(1);
});

test('a click while the page is on its way to something else keeps nothing', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  await scene.settle({ kind: 'loading' });
  await save();
  expect(scene.inputs('enrol')).toEqual([]);
});

test('a code that has to wait is filled with its account when its time comes', async () => {
  scene = await startScene((s) => s.enrolmentPart(), {
    answers: {
      enrol: () => ({ status: 'kept', account, code: { status: 'wait', account, milliseconds: 3000, because: 'step-ending' } }),
      'code-wanted': () => code(2),
    },
  });
  await save();
  expect(scene.card?.kind).toBe('waiting-step-ending');
  await vi.advanceTimersByTimeAsync(3000);
  await rest();
  expect(scene.inputs('code-wanted')).toEqual([{ user: 'vards.uzvards', account: account.id }]);
  expect(scene.form.input.value).toBe('100002');
  expect(scene.pressed).toHaveLength(1);
});

test.each<[EnrolAnswer, string]>([
  [{ status: 'sources-disagree' }, 'trouble-sources-disagree'],
  [{ status: 'nothing-found' }, 'trouble-nothing-found'],
  [{ status: 'refused', problem: 'hotp' }, 'problem-hotp'],
  [{ status: 'unreadable' }, 'trouble-unreadable'],
  [{ status: 'not-kept' }, 'trouble-not-kept'],
  [{ status: 'not-here' }, 'trouble-not-here'],
])('where nothing is kept nothing is filled: %j', async (answer, kind) => {
  scene = await startScene((s) => s.enrolmentPart(), { answers: { enrol: () => answer } });
  await save();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(scene.card?.kind).toBe(kind);
  expect(scene.form.input.value).toBe('');
  expect(scene.pressed).toEqual([]);
  scene.answers.enrol = () => ({ status: 'kept', account, code: code(1) });
  await save();
  expect(scene.form.input.value).toBe('100001');
});

test('where the background can not be reached nothing is filled, and the card says so', async () => {
  scene = await startScene((s) => s.enrolmentPart(), { answers: { enrol: unreachable } });
  await save();
  expect(scene.card?.kind).toBe('trouble-not-kept');
  expect(scene.form.input.value).toBe('');
});

test('another key on the page meanwhile: the code of the first is not filled for it', async () => {
  const answer = Promise.withResolvers<EnrolAnswer>();
  scene = await startScene((s) => s.enrolmentPart(), { answers: { enrol: () => answer.promise } });
  await save();
  await scene.settle(scene.enrolmentPart({}, enrolmentText.replace('JBSW', 'KRSX')));
  answer.resolve({ status: 'kept', account, code: code(1) });
  await vi.advanceTimersByTimeAsync(5000);
  expect(scene.form.input.value).toBe('');
  expect(scene.pressed).toEqual([]);
  expect(scene.card?.kind).toBe('enrol');
});

test('drawn anew with the same key: what was begun goes on in the new field', async () => {
  const answer = Promise.withResolvers<EnrolAnswer>();
  scene = await startScene((s) => s.enrolmentPart(), { answers: { enrol: () => answer.promise } });
  await save();
  document.body.innerHTML = '<form><input name="code"><button type="submit"></button></form>';
  await scene.settle(scene.enrolmentPart());
  answer.resolve({ status: 'kept', account, code: code(1) });
  await rest();
  await rest();
  expect(scene.form.input.value).toBe('100001');
  expect(scene.pressed).toEqual([scene.form.submit]);
});

test('a person who types a code without saving is left alone, but told', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  await scene.type('123');
  expect(scene.card?.kind).toBe('enrol-typing');
  await save();
  expect(scene.inputs('enrol')).toHaveLength(1);
  expect(scene.form.input.value).toBe('123');
  expect(scene.pressed).toEqual([]);
  expect(scene.card?.kind).toBe('kept');
});

test('who has saved the key while she typed is given codes of that key afterwards, whatever else is kept', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  await scene.type('123');
  await save();
  await scene.type('');
  expect(scene.card?.kind).toBe('emptied');
  scene.actions?.onMain?.();
  await rest();
  expect(scene.inputs('code-wanted')).toEqual([{ user: 'vards.uzvards', account: account.id }]);
});

test('after an error at the enrolment the code is filled, but she sends it', async () => {
  scene = await startScene((s) => s.enrolmentPart({ hasError: true }));
  await save();
  expect(scene.form.input.value).toBe('100001');
  expect(scene.pressed).toEqual([]);
  expect(scene.card?.kind).toBe('filled-press');
});

test.each([
  ['before', 1],
  ['after', 1],
])('a name that is written %s the saving is kept', async (when) => {
  scene = await startScene((s) => s.enrolmentPart(), { answers: { 'code-sending': () => ({ status: 'already-sent' }) } });
  if (when === 'before') scene.actions?.onRename?.(' Darbs ');
  await save();
  if (when === 'after') scene.actions?.onRename?.(' Darbs ');
  expect(scene.inputs('name-kept')).toEqual([{ account: account.id, name: 'Darbs' }]);
});

test('the proposed name is not written again', async () => {
  scene = await startScene((s) => s.enrolmentPart());
  await save();
  expect(scene.inputs('name-kept')).toEqual([]);
});

test('a key that only a picture shows is left for the background to read', async () => {
  scene = await startScene((s) => ({ kind: 'enrolment', form: s.form, texts: [], pictures: [document.body] }));
  expect(scene.actions?.name).toBeUndefined();
  await save();
  expect(scene.inputs('enrol')).toEqual([{ texts: [] }]);
  expect(scene.form.input.value).toBe('100001');
});

describe('a locked vault', () => {
  const locked = () => startScene((s) => s.enrolmentPart(), { answers: { enrol: () => ({ status: 'locked' }) } });

  test('unlocked after the click that was to keep the key: it is kept, its code filled and sent', async () => {
    scene = await locked();
    await save();
    expect(scene.card?.kind).toBe('trouble-locked');
    scene.actions?.onMain?.();
    await rest();
    expect(scene.inputs('open-popup')).toEqual([{}]);
    expect(scene.inputs('enrol')).toHaveLength(1);
    scene.answers.enrol = () => ({ status: 'kept', account, code: code(1) });
    await scene.unlock();
    expect(scene.inputs('enrol')).toHaveLength(2);
    expect(scene.form.input.value).toBe('100001');
    expect(scene.pressed).toEqual([scene.form.submit]);
    await scene.unlock();
    expect(scene.inputs('enrol')).toHaveLength(2);
  });

  test('unlocked without that click keeps nothing', async () => {
    scene = await locked();
    await scene.unlock();
    expect(scene.inputs('enrol')).toEqual([]);
    expect(scene.card?.kind).toBe('enrol');
  });
});
