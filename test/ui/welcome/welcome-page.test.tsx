// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProtectionAnswer } from '../../../src/messages/lock-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import type { Policy } from '../../../src/settings/policy.ts';
import { WelcomePage } from '../../../src/ui/welcome/welcome-page.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { settingsUnder } from '../../settings/settings-under.ts';
import { guardedByDevice, guardedByPerson, makePasskeys } from '../lock/fake-protection.ts';
import { press, readText, settle } from '../popup/open-popup.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Conditions {
  readonly missing?: readonly string[];
  readonly answer?: boolean | Error;
  readonly policy?: Policy;
  readonly protection?: ProtectionAnswer;
}

async function openPage({ missing = [], answer = true, policy = {}, protection = guardedByDevice }: Conditions = {}) {
  const page = { missing, changed: () => {} };
  const send = ((name: string) =>
    name === 'settings'
      ? Promise.resolve({ status: 'known', settings: settingsUnder(policy) })
      : Promise.resolve(protection)) as Send<'extension'>;
  const access = {
    findMissing: () => Promise.resolve(page.missing),
    ask: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
    watch(changed: () => void) {
      page.changed = changed;
      return () => undefined;
    },
  };
  const environment = {
    send,
    access,
    translate: makeTranslate('en'),
    now: () => Date.now(),
    passkeys: makePasskeys(),
    judgePassphrase: () => Promise.resolve({ score: 0, isEnough: false, flaw: undefined } as const),
    makeRecoveryCode: () => '',
    print: () => undefined,
    watch: () => () => undefined,
  };
  render(null, document.body);
  render(<WelcomePage environment={environment} />, document.body);
  await settle();
  return page;
}

const mainButtons = () => [...document.querySelectorAll('.button-main')].map(({ textContent }) => textContent);

test('where nothing is missing, the way to the helpdesk is the one thing to press', async () => {
  await openPage();
  expect(mainButtons()).toEqual(['Open the helpdesk']);
  expect(document.querySelector('.welcome-end')?.getAttribute('href')).toBe('https://atbalsts.smiltenesnovads.lv');
  expect(readText()).toContain('There is nothing that you need to do.');
});

test('a page that the browser has not given is asked for first, and it is said what came of that', async () => {
  await openPage({ missing: ['smiltenesnovads.lv'] });
  expect(mainButtons()).toEqual(['Allow']);
  await press('Allow');
  expect(readText()).toContain('Atslēga will help you on the pages of smiltenesnovads.lv.');
  expect(document.activeElement?.id).toBe('access');
  expect(mainButtons()).toEqual(['Open the helpdesk']);
});

test.each([
  ['says no', false],
  ['can’t show its question', new Error('no window')],
])('where the browser %s, she can ask once more', async (_, answer) => {
  await openPage({ missing: ['smiltenesnovads.lv'], answer });
  await press('Allow');
  expect(readText()).toContain('Press the button once more or contact IT support.');
  expect(mainButtons()).toEqual(['Allow']);
});

test('who helps where she has said no is named, where the organisation has named somebody', async () => {
  await openPage({ missing: ['smiltenesnovads.lv'], answer: false, policy: { contact: '64 000 000' } });
  expect(readText()).not.toContain('64 000 000');
  await press('Allow');
  expect(readText('[aria-labelledby=access] [role=status]')).toMatch(/contact IT support\..*64 000 000$/u);
});

test('a permission that is given elsewhere is noticed', async () => {
  const page = await openPage({ missing: ['smiltenesnovads.lv'] });
  page.missing = [];
  page.changed();
  await settle();
  expect(mainButtons()).toEqual(['Open the helpdesk']);
});

test('where policy puts the organisation elsewhere, that is what is asked for, and where it ends', async () => {
  await openPage({ missing: ['help.example', 'sso.example'], policy: { helpdesk: 'https://help.example' } });
  expect(readText()).toContain('into the pages of help.example, sso.example yet');
  expect(document.querySelector('.welcome-end')?.getAttribute('href')).toBe('https://help.example');
});

test('where the organisation wants a lock, a passphrase is what stands out', async () => {
  await openPage({ policy: { lockRequired: true } });
  expect(readText()).toContain('Your organisation wants you to guard the codes yourself.');
  expect(mainButtons()).toEqual(['Set a passphrase']);
});

test('where she guards the codes already, that is said, and nothing is asked of her', async () => {
  await openPage({ protection: guardedByPerson });
  expect(readText('[aria-labelledby=guard]')).toMatch(/Only you can unlock the codes\. There is nothing that you need to do\.$/u);
  expect(document.querySelector('[aria-labelledby=guard] button')).toBeNull();
});

test('where the vault can’t be read, the way to the helpdesk stands out, whatever is required', async () => {
  await openPage({ protection: { status: 'unreadable' }, policy: { lockRequired: true } });
  expect(mainButtons()).toEqual(['Open the helpdesk']);
});

test.each(['required', 'not required'])('once she guards them, the way to the helpdesk stands out: a lock is %s', async (lock) => {
  await openPage({ protection: guardedByPerson, policy: { lockRequired: lock === 'required' } });
  expect(mainButtons()).toEqual(['Open the helpdesk']);
});
