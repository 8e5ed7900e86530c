import { render } from 'preact';
import { vi } from 'vitest';
import { judgeSecret } from '../../../src/core/judge-secret.ts';
import { formatTypedEnrolment } from '../../../src/core/otpauth-format.ts';
import type { CaptureAnswer } from '../../../src/messages/capture-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import { AddPage } from '../../../src/ui/add/add-page.tsx';
import type { Camera } from '../../../src/ui/add/camera.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';

const noCamera: Camera = { start: () => Promise.resolve({ status: 'refused', problem: 'no-camera' }) };

/** Shows the page in the test's document, in English; the background answers in the order given, then not at all. */
export function openAddPage(...answers: readonly CaptureAnswer[]) {
  return openAddPageWith(noCamera, ...answers);
}

export async function openAddPageWith(camera: Camera, ...answers: readonly CaptureAnswer[]) {
  const sent: { readonly name: string; readonly input: unknown }[] = [];
  const send = (async (name: string, input: unknown) => {
    if (name === 'capture-outcome') return { status: 'none' };
    const answer = answers[sent.length];
    sent.push({ name, input });
    if (answer === undefined) throw new Error('no answer');
    return answer;
  }) as Send<'extension'>;
  render(null, document.body);
  render(<AddPage environment={{ send, translate: makeTranslate('en'), camera, judgeSecret, formatTypedEnrolment }} />, document.body);
  await settle();
  return { sent };
}

export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50);
}

/** @throws where there is no field of this name */
export function fieldOf(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((candidate) => candidate.textContent === name);
  const field = document.getElementById(label?.htmlFor ?? '');
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${name}`);
  return field;
}

export async function type(name: string, text: string): Promise<void> {
  const field = fieldOf(name);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

export async function submit(): Promise<void> {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settle();
}

/** The text that stands beside a field. */
export function remarkOf(name: string): string {
  const ids = fieldOf(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return document.getElementById(ids.at(-1) ?? '')?.textContent ?? '';
}
