import { vi } from 'vitest';
import type { AccountLabel } from '../../src/core/account.ts';
import type { CodeAnswer } from '../../src/messages/answers.ts';
import type { Input, MessagesFrom, Output, Send } from '../../src/messages/protocol.ts';
import { UnreachableError } from '../../src/messages/unreachable.ts';
import type { CodeForm, Part } from '../../src/pages/page.ts';
import { startAssistant } from '../../src/signin/start-assistant.ts';
import type { Tools } from '../../src/signin/tools.ts';
import type { CardActions, CardView } from '../../src/ui/card/view.ts';

type Name = MessagesFrom<'page'>;
type Answers = { [Key in Name]: (input: Input<Key>) => Output<Key> | Promise<Output<Key>> };

export const account: AccountLabel = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'SSO (vards.uzvards)',
  issuer: 'SSO',
  user: 'vards.uzvards',
};

export function code(step: number, more: Partial<Extract<CodeAnswer, { status: 'code' }>> = {}): CodeAnswer {
  return { status: 'code', account, code: String(100_000 + step), step, milliseconds: 20_000, maySend: true, ...more };
}

/** A page that asks for whatever a test says, a background that answers it, and what the assistant did about it. */
export interface Scene {
  readonly sent: readonly { readonly name: Name; readonly input: unknown }[];
  readonly pressed: readonly HTMLElement[];
  /** What the card shows; undefined where there is none. */
  readonly card: CardView | undefined;
  /** What the card offers. */
  readonly actions: CardActions | undefined;
  readonly answers: Answers;
  readonly form: CodeForm;
  /** The page has come to another part, or to another state of it. @param milliseconds that pass then */
  settle(part: Part | undefined, milliseconds?: number): Promise<void>;
  /** The page is different from now on, and nobody has been told yet. */
  change(part: Part | undefined): void;
  codePart(more?: Partial<CodeForm>, method?: Extract<Part, { kind: 'code' }>['method']): Part;
  enrolmentPart(more?: Partial<CodeForm>, text?: string): Part;
  /** The person types. */
  type(value: string): Promise<void>;
  /** The person sends the form. */
  submit(): Promise<void>;
  setVisible(isVisible: boolean): Promise<void>;
  /** The background says that the vault is open. */
  unlock(): Promise<void>;
  inputs<Key extends Name>(name: Key): Input<Key>[];
  stop(): void;
}

export const enrolmentText = 'otpauth://totp/SSO%3Avards.uzvards?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SSO';

/** Lets everything run that needs no time. */
export async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** So many milliseconds pass before anything is sent to a new prompt. */
const untilSending = 500;

export async function startScene(
  first: (scene: Scene) => Part | undefined,
  options: { readonly answers?: Partial<Answers>; readonly isSignInSystem?: boolean; readonly isVisible?: boolean; readonly fetch?: typeof fetch; readonly milliseconds?: number } = {},
): Promise<Scene> {
  document.body.innerHTML = '<form><input name="code"><button type="submit"></button></form>';
  const over = new AbortController();
  const sent: { name: Name; input: unknown }[] = [];
  const pressed: HTMLElement[] = [];
  let part: Part | undefined;
  let view: CardView | undefined;
  let actions: CardActions | undefined;
  let onSettled = () => {};
  let onUnlocked = () => {};
  let isHidden = options.isVisible === false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });

  const answers: Answers = {
    'page-seen': () => ({ status: 'noted', clockDue: false, continueJourney: false }),
    'person-acted': () => ({ status: 'noted' }),
    'journey-started': () => ({ status: 'noted' }),
    'clock-measured': () => ({ status: 'noted' }),
    enrol: () => ({ status: 'kept', account, code: code(1) }),
    'code-wanted': () => code(1),
    'code-sending': () => ({ status: 'go' }),
    'code-refused': () => ({ reason: { kind: 'unknown' } }),
    'name-kept': () => ({ status: 'done' }),
    'open-popup': () => ({ status: 'opened' }),
    'open-help': () => ({ status: 'opened' }),
    ...options.answers,
  };
  const send: Send<'page'> = async (name, input) => {
    sent.push({ name, input });
    return answers[name](input);
  };
  // The list of forms and fields is made above and never empty.
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const tools: Tools = {
    isSignInSystem: options.isSignInSystem ?? true,
    isLive: true,
    recognise: () => part,
    watch: (callback) => (onSettled = callback),
    typeCode: (input, value) => (input.value = value),
    readCode: (input) => input.value,
    watchUnlocking: (callback) => (onUnlocked = callback),
    press: (element) => {
      pressed.push(element);
      if (element.getAttribute('type') === 'submit') element.closest('form')?.dispatchEvent(new Event('submit'));
    },
    card: {
      show: (nextView, nextActions) => ([view, actions] = [nextView, nextActions]),
      hide: () => ([view, actions] = [undefined, undefined]),
    },
    send,
    fetch: options.fetch ?? (() => Promise.reject(new Error('no network'))),
    now: () => Date.now(),
    signal: over.signal,
  };

  const scene: Scene = {
    sent,
    pressed,
    answers,
    get card() {
      return view;
    },
    get actions() {
      return actions;
    },
    get form() {
      return { input: find('input') as HTMLInputElement, submit: find('button'), isBusy: false, hasError: false, user: 'vards.uzvards' };
    },
    async settle(next, milliseconds = untilSending) {
      part = next;
      onSettled();
      await vi.advanceTimersByTimeAsync(milliseconds);
    },
    change: (next) => void (part = next),
    codePart: (more, method = 'totp') => ({ kind: 'code', form: { ...scene.form, ...more }, method }),
    enrolmentPart: (more, text = enrolmentText) => ({ kind: 'enrolment', form: { ...scene.form, ...more }, texts: [text], pictures: [] }),
    async type(value) {
      const { input } = scene.form;
      input.value = value;
      const event = new Event('input', { bubbles: true, composed: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      input.dispatchEvent(event);
      await rest();
    },
    async submit() {
      find('form').dispatchEvent(new Event('submit'));
      await rest();
    },
    async setVisible(isVisible) {
      isHidden = !isVisible;
      document.dispatchEvent(new Event('visibilitychange'));
      await rest();
    },
    async unlock() {
      onUnlocked();
      await vi.advanceTimersByTimeAsync(untilSending);
    },
    inputs: <Key extends Name>(name: Key) => sent.filter((message) => message.name === name).map(({ input }) => input as Input<Key>),
    stop: () => over.abort(),
  };
  part = first(scene);
  startAssistant(tools);
  await vi.advanceTimersByTimeAsync(options.milliseconds ?? untilSending);
  return scene;
}

export function unreachable(): never {
  throw new UnreachableError('test');
}
