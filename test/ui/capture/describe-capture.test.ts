import { expect, test } from 'vitest';
import type { OtpauthProblem } from '../../../src/core/otpauth-uri.ts';
import type { PictureProblem } from '../../../src/messages/capture-answers.ts';
import { describeCapture } from '../../../src/ui/capture/describe-capture.ts';
import { otpauthProblemKey } from '../../../src/ui/capture/otpauth-problem-key.ts';
import type { CapturedFrom, Outcome } from '../../../src/ui/capture/outcome.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';

const account = { id: 'id', name: 'Smiltene (jānis.bērziņš)', issuer: '', user: '' };
const one = { account, source: 'page-text', site: undefined } as const;
const problems = Object.keys(otpauthProblemKey) as readonly OtpauthProblem[];
const badPictures: Readonly<Record<PictureProblem, RegExp>> = { 'not-a-picture': /PNG/, 'too-large': /12 MB/, 'too-many-pixels': /pārāk liels/ };
const entries = [
  { name: 'a', result: 'kept' },
  { name: 'b', result: 'kept' },
  { name: 'c', result: 'known' },
  { name: 'd', result: 'hotp' },
] as const;

const outcomes: readonly (readonly [string, CapturedFrom, Outcome, RegExp])[] = [
  ['kept from a page: names the account and the next step', 'page', { status: 'kept', ...one }, /„Smiltene \(jānis\.bērziņš\)” ir saglabāts.*lapā/],
  ['kept from elsewhere: says where its codes are', 'picture', { status: 'kept', ...one }, /ir saglabāts.*rīkjoslā/],
  ['known: names the account', 'page', { status: 'known', ...one }, /„Smiltene \(jānis\.bērziņš\)” jau ir saglabāts/],
  ['several kept: counts each result', 'picture', { status: 'kept-several', entries, batch: undefined }, /: 2\. .*: 1\. .*: 1\.$/],
  ['several in view', 'page', { status: 'choose', capture: '', candidates: [account, account] }, /Kuru kontu/],
  ['an old question', 'page', { status: 'forgotten' }, /nekas nav saglabāts/],
  ['nothing on a page', 'page', { status: 'nothing-found', content: undefined }, /lapā QR kods nav atrasts/],
  ['nothing in a picture', 'picture', { status: 'nothing-found', content: undefined }, /attēlā QR kods nav atrasts/],
  ['nothing in a text', 'text', { status: 'nothing-found', content: { kind: 'text', text: 'sveiki' } }, /teksts nav konta saite/],
  ['another QR: says where it leads', 'page', { status: 'nothing-found', content: { kind: 'web', host: 'a.example' } }, /^Šis QR kods ved uz a\.example, tas nav ieejas kods\. Nolasi to QR kodu/],
  ['sources on a page disagree', 'page', { status: 'sources-disagree' }, /nesakrīt/],
  ['a picture disagrees with itself', 'picture', { status: 'sources-disagree' }, /divas dažādas atslēgas/],
  ['forbidden: says the way round', 'page', { status: 'forbidden' }, /ielīmē to šeit vai nospied „Pievienot citādi”/],
  ['a PDF', 'picture', { status: 'pdf' }, /PDF/],
  ['several files', 'picture', { status: 'several-files' }, /pa vienam/],
  ['locked', 'page', { status: 'locked' }, /aizslēgti/],
  ['unreadable', 'page', { status: 'unreadable' }, /nevar nolasīt/],
  ['unavailable', 'page', { status: 'unavailable' }, /nevar piekļūt/],
  ['not kept', 'page', { status: 'not-kept' }, /neizdevās neko saglabāt/],
  ['no answer', 'page', { status: 'no-answer' }, /neatbild/],
  ...(Object.keys(badPictures) as PictureProblem[]).map(
    (problem) => [problem, 'picture', { status: 'bad-picture', problem }, badPictures[problem]] as const,
  ),
  ...problems.map((problem) => [problem, 'text', { status: 'refused', problem }, /\.$/] as const),
];

test.each(outcomes)('%s', (_, from, outcome, expected) => {
  expect(describeCapture({ outcome, from }, makeTranslate('lv'))).toMatch(expected);
});

test.each(['lv', 'en'] as const)('in %s every outcome has a sentence of its own', (language) => {
  const sentences = outcomes.map(([, from, outcome]) => describeCapture({ outcome, from }, makeTranslate(language)));
  expect(new Set(sentences).size).toBe(outcomes.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/\$\d|undefined/);
});
