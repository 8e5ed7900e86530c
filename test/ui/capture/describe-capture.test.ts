import { expect, test } from 'vitest';
import type { CaptureAnswer } from '../../../src/messages/answers.ts';
import { otpauthProblemKey } from '../../../src/ui/capture/otpauth-problem-key.ts';
import type { OtpauthProblem } from '../../../src/core/otpauth-uri.ts';
import { describeCapture } from '../../../src/ui/capture/describe-capture.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';

const account = { id: 'id', name: 'Smiltene (jānis.bērziņš)', issuer: '', user: '' };
const problems = Object.keys(otpauthProblemKey) as readonly OtpauthProblem[];

const answers: readonly (readonly [string, CaptureAnswer, RegExp])[] = [
  ['kept: names the account', { status: 'kept', account, source: 'page-text', site: undefined }, /„Smiltene \(jānis\.bērziņš\)” ir saglabāts/],
  ['known: names the account', { status: 'known', account, source: 'page-text', site: undefined }, /„Smiltene \(jānis\.bērziņš\)” jau ir saglabāts/],
  ['nothing found', { status: 'nothing-found', content: undefined }, /QR kods nav atrasts/],
  ['another QR: says what it holds', { status: 'nothing-found', content: { kind: 'web', host: 'a.example' } }, /a\.example/],
  ['several: says how many', { status: 'choose', capture: '', candidates: [account, account, account] }, /3/],
  ['sources disagree', { status: 'sources-disagree' }, /nesakrīt/],
  ['forbidden', { status: 'forbidden' }, /pārlūks neļauj/],
  ['locked', { status: 'locked' }, /aizslēgti/],
  ['unreadable', { status: 'unreadable' }, /nevar nolasīt/],
  ['not kept', { status: 'not-kept' }, /neizdevās neko saglabāt/],
  ...problems.map((problem) => [problem, { status: 'refused', problem }, /\.$/] as const),
];

test.each(answers)('%s', (_, answer, expected) => {
  expect(describeCapture(answer, makeTranslate('lv'))).toMatch(expected);
});

test.each(['lv', 'en'] as const)('in %s every answer has a sentence of its own', (language) => {
  const sentences = answers.map(([, answer]) => describeCapture(answer, makeTranslate(language)));
  expect(new Set(sentences).size).toBe(answers.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/\$\d|undefined/);
});
