// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import type { PassphraseStrength } from '../../../src/core/passphrase-strength.ts';
import type { ChangeProtectionAnswer, ProtectionAnswer } from '../../../src/messages/lock-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import { ProtectionSection } from '../../../src/ui/manage/protection-section.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { guardedByDevice, guardedByPerson, makePasskeys, passkey } from '../lock/fake-protection.ts';
import { press, readText, settle } from '../popup/open-popup.tsx';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) }));
afterEach(() => void vi.useRealTimers());

const code = '3A9F-0KQT-77MX-PB2C-X4RD-90ZW-KE5H';
const strong: PassphraseStrength = { score: 4, isEnough: true, flaw: undefined };
const weak: PassphraseStrength = { score: 1, isEnough: false, flaw: 'common' };
const both = { ...guardedByPerson, slots: [{ kind: 'passphrase' }, passkey, { kind: 'recovery' }] } as const;

async function openSection(protection: ProtectionAnswer | Error, canUsePasskeys = true, judging: Promise<unknown> = Promise.resolve()) {
  const page = { protection, rest: 'done', change: { status: 'done' } as ChangeProtectionAnswer | Error, sent: [] as { name: string; input: unknown }[], changed: () => {} };
  const send = (async (name: string, input: unknown) => {
    if (name !== 'protection') page.sent.push({ name, input });
    const answer = name === 'protection' ? page.protection : name === 'change-protection' ? page.change : { status: name === 'unlock' ? 'unlocked' : page.rest };
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Send<'extension'>;
  const passkeys = makePasskeys();
  passkeys.canUse.mockResolvedValue(canUsePasskeys);
  const print = vi.fn<() => void>();
  const environment = {
    send,
    translate: makeTranslate('en'),
    now: () => Date.now(),
    passkeys,
    judgePassphrase: (passphrase: string) => judging.then(() => (passphrase.length > 5 ? strong : weak)),
    makeRecoveryCode: () => code,
    print,
    watch(changed: () => void) {
      page.changed = changed;
      return () => undefined;
    },
  };
  render(null, document.body);
  render(<main><ProtectionSection environment={environment} /></main>, document.body);
  await settle();
  return { page, passkeys, print };
}

async function type(label: string, text: string): Promise<void> {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const field = document.querySelector<HTMLInputElement>(`[id="${found?.htmlFor ?? ''}"]`);
  if (field === null) throw new Error(`no field ${label}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function tick(): Promise<void> {
  document.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
  await settle();
}

async function typeTwice(passphrase: string): Promise<void> {
  await type('New passphrase', passphrase);
  await type('The same passphrase once more', passphrase);
  await press('Continue');
}

describe('what the browser guards', () => {
  test('can be guarded by a passphrase, once the recovery code is written down', async () => {
    const { page } = await openSection(guardedByDevice);
    expect(readText()).toContain('A key of this browser guards the codes.');
    await press('Set a passphrase');
    await typeTwice('four words');
    expect(readText('.sheet-code')).toBe(code.replaceAll('-', ' '));
    await press('Continue');
    expect(readText()).toContain('tick the box');
    expect(page.sent).toEqual([]);
    page.protection = guardedByPerson;
    await tick();
    await press('Continue');
    const change = { do: 'protect', by: { kind: 'passphrase', passphrase: 'four words' }, recovery: code };
    expect(page.sent).toEqual([{ name: 'change-protection', input: { change } }]);
    expect(readText('.notice-done')).toContain('only you can unlock the codes');
    expect(document.activeElement?.id).toBe('protection');
    expect(document.body.innerHTML).not.toContain(code.slice(0, 4));
  });

  test('can be guarded by a passkey of any name', async () => {
    const { page, passkeys } = await openSection(guardedByDevice);
    await press('Add a passkey');
    await type('Name of the passkey', 'Laptop');
    await press('Continue');
    expect(passkeys.create.mock.calls).toEqual([['Laptop', []]]);
    await tick();
    await press('Continue');
    const by = { kind: 'passkey', credential: 'CCCC', input: 'DDDD', output: 'EEEE', name: 'Laptop' };
    expect(page.sent).toEqual([{ name: 'change-protection', input: { change: { do: 'protect', by, recovery: code } } }]);
  });

  test('is offered no passkey where the browser can’t', async () => {
    await openSection(guardedByDevice, false);
    expect(readText()).toContain('Set a passphrase');
    expect(readText()).not.toContain('Add a passkey');
  });

  test.each([
    ['known', 'among your passkeys already'],
    ['unsupported', 'cannot unlock codes'],
    ['cancelled', 'was not confirmed'],
    ['failed', 'does not work here'],
  ] as const)('a passkey that is %s is explained, and nothing is changed', async (status, sentence) => {
    const { page, passkeys } = await openSection(guardedByDevice);
    passkeys.create.mockResolvedValueOnce({ status });
    await press('Add a passkey');
    await press('Continue');
    expect(readText('.secret-wrong')).toContain(sentence);
    expect(page.sent).toEqual([]);
  });

  test.each([
    ['a weak one', 'weak', 'weak', 'Such words are guessed first.'],
    ['two different ones', 'four words', 'for words', 'The two are not the same.'],
    ['none', '', '', 'Type the passphrase.'],
  ])('is not guarded by %s', async (_, first, second, sentence) => {
    await openSection(guardedByDevice);
    await press('Set a passphrase');
    await type('New passphrase', first);
    await type('The same passphrase once more', second);
    await press('Continue');
    expect(readText()).toContain(sentence);
    expect(document.querySelector('.sheet')).toBeNull();
  });

  test('says how strong the passphrase is while it is typed, and nothing of none', async () => {
    await openSection(guardedByDevice);
    await press('Set a passphrase');
    await type('New passphrase', 'weak');
    expect(readText('.strength')).toBe('This passphrase is weak. Such words are guessed first. Add words that are less common.');
    await type('New passphrase', 'four words');
    expect(readText('.strength')).toBe('This passphrase is very good.');
    await type('New passphrase', '');
    expect(readText('.strength')).toBe('');
  });

  test('waits for the estimator where the person is quicker', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await openSection(guardedByDevice, true, promise);
    await press('Set a passphrase');
    await typeTwice('four words');
    expect(document.querySelector('.sheet')).toBeNull();
    resolve();
    await settle();
    expect(document.querySelector('.sheet')).not.toBeNull();
  });

  test('stays as it is where the person cancels', async () => {
    const { page } = await openSection(guardedByDevice);
    await press('Set a passphrase');
    await typeTwice('four words');
    await press('Cancel');
    expect(readText()).toContain('A key of this browser guards the codes.');
    expect(page.sent).toEqual([]);
  });

  test('stays as it is where that can’t be kept, which is said', async () => {
    const { page } = await openSection(guardedByDevice);
    page.change = { status: 'not-kept' };
    await press('Set a passphrase');
    await typeTwice('four words');
    await tick();
    await press('Continue');
    expect(readText('.notice-problem')).toContain('could not save anything');
  });
});

test('the recovery code can be printed, with its date and what it is for', async () => {
  const { print } = await openSection(guardedByPerson);
  await press('Make a new code');
  await press('Print');
  expect(print).toHaveBeenCalledOnce();
  expect(readText('.sheet')).toContain('Made on November 22, 2026');
  expect(readText('.sheet')).toContain('when the passphrase is forgotten');
  expect(readText()).toContain('The code before this one will no longer fit.');
});

describe('what a person guards', () => {
  const proof = { kind: 'passphrase', passphrase: 'four words' };
  const confirm = async () => {
    await type('Passphrase', 'four words');
    await press('Confirm');
  };

  test.each([
    ['a passkey is removed', 'Remove', 1, 'The passkey “Laptop” will no longer unlock', { do: 'remove', slot: { kind: 'passkey', credential: 'AAAA' } }],
    ['the passphrase is removed', 'Remove', 0, 'The passphrase will no longer unlock', { do: 'remove', slot: { kind: 'passphrase' } }],
    ['the protection is turned off', 'Turn the protection off', 0, 'whoever uses the computer under your user name', { do: 'unprotect' }],
  ])('%s by a proof, after its consequence is said', async (_, name, place, consequence, change) => {
    const { page } = await openSection(both);
    [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === name)[place]?.click();
    await settle();
    expect(readText()).toContain(consequence);
    await confirm();
    expect(page.sent).toEqual([{ name: 'change-protection', input: { proof, change } }]);
    expect(document.querySelector('.notice-done')).not.toBeNull();
  });

  test('another passphrase and another recovery code need a proof', async () => {
    const { page } = await openSection(guardedByPerson);
    await press('Change the passphrase');
    await typeTwice('other words');
    await confirm();
    await press('Make a new code');
    await tick();
    await press('Continue');
    await confirm();
    expect(page.sent.map(({ input }) => input)).toEqual([
      { proof, change: { do: 'set', slot: { kind: 'passphrase', passphrase: 'other words' } } },
      { proof, change: { do: 'set', slot: { kind: 'recovery', code } } },
    ]);
  });

  test('a wrong proof is said, and the change waits for the right one', async () => {
    const { page } = await openSection(guardedByPerson);
    page.change = { status: 'wrong', wait: 0 };
    await press('Turn the protection off');
    await confirm();
    expect(readText('.secret-remark')).toContain('This is not the passphrase.');
    page.change = { status: 'done' };
    page.protection = guardedByDevice;
    await confirm();
    expect(readText('.notice')).toContain('The protection is off.');
    expect(readText()).toContain('Set a passphrase');
  });

  test('the only way to unlock is not offered for removal', async () => {
    await openSection(guardedByPerson);
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Remove');
  });

  test('locks after the time that is chosen, or now', async () => {
    const { page } = await openSection(guardedByPerson);
    const select = document.querySelector('select');
    if (select === null) throw new Error('nothing to choose');
    expect([select.value, ...[...select.options].map(({ text }) => text)]).toEqual(['15', 'After 1 minute', 'After 5 minutes', 'After 15 minutes', 'After 60 minutes', 'Never']);
    for (const value of ['60', 'null']) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    }
    await press('Lock now');
    expect(page.sent).toEqual([
      { name: 'lock-after', input: { minutes: 60 } },
      { name: 'lock-after', input: { minutes: null } },
      { name: 'lock', input: {} },
    ]);
  });

  test('says when the storage does not take the minutes', async () => {
    const { page } = await openSection(guardedByPerson);
    page.rest = 'not-kept';
    const minutes = document.querySelector('select');
    if (minutes === null) throw new Error('no choice of minutes');
    minutes.value = '60';
    minutes.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(document.querySelector('[role=status]')?.textContent).toContain('could not save anything');
  });

  test('is unlocked here, too', async () => {
    const { page } = await openSection({ ...guardedByPerson, status: 'locked' });
    expect(readText()).toContain('Unlock Atslēga to change its protection.');
    await type('Passphrase', 'four words');
    page.protection = guardedByPerson;
    await press('Unlock');
    expect(page.sent).toEqual([{ name: 'unlock', input: { proof } }]);
    expect(readText()).toContain('Only you can unlock the codes');
    expect(document.activeElement?.id).toBe('protection');
  });

  test('a code that is shown is gone once the vault locks itself', async () => {
    const { page } = await openSection(guardedByPerson);
    await press('Make a new code');
    expect(readText()).toContain('3A9F');
    page.protection = { ...guardedByPerson, status: 'locked' };
    page.changed();
    await settle();
    page.protection = guardedByPerson;
    page.changed();
    await settle();
    expect(readText()).toContain('Only you can unlock the codes');
    expect(document.body.innerHTML).not.toContain('3A9F');
  });

  test('a time of the organisation’s own choice stays in the list', async () => {
    await openSection({ ...guardedByPerson, lockAfterMinutes: 30 });
    expect(document.querySelector('select')?.value).toBe('30');
  });
});

describe('where the organisation has set the lock', () => {
  const requires = { requiresLock: true, setsMinutes: false };

  test('and nobody’s proof guards the vault yet, it says what is missing', async () => {
    await openSection({ ...guardedByDevice, organisation: requires });
    expect(readText('.notice')).toBe('Your organisation requires protection. Until there is a passphrase or a passkey, the codes are locked and no new account can be kept.');
  });

  test('protection can’t be turned off, and there is a time after which it locks itself', async () => {
    await openSection(guardedByPerson);
    expect(readText()).toContain('Turn the protection off');
    expect(readText()).not.toContain('requires the protection');
    await openSection({ ...guardedByPerson, organisation: requires });
    expect(readText()).not.toContain('Turn the protection off');
    expect(readText()).toContain('Your organisation requires the protection to stay on.');
    expect([...document.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual(['After 1 minute', 'After 5 minutes', 'After 15 minutes', 'After 60 minutes']);
    expect(document.querySelector('select')?.disabled).toBe(false);
  });

  test('the time that it has set can’t be changed', async () => {
    await openSection({ ...guardedByPerson, lockAfterMinutes: 21, organisation: { requiresLock: false, setsMinutes: true } });
    expect(document.querySelector('select')?.disabled).toBe(true);
    expect(document.querySelector('select')?.value).toBe('21');
    expect([...document.querySelectorAll('option')].map(({ value }) => value)).toEqual(['1', '5', '15', '21', '60', 'null']);
    expect(readText()).toContain('Set by your organisation');
  });
});

test.each([
  ['that does not answer', new Error('gone'), 'does not answer'],
  ['that can’t be read', { status: 'unreadable' }, 'cannot be read'],
] as const)('a vault %s is said', async (_, protection, sentence) => {
  await openSection(protection);
  expect(readText('[role=alert]')).toContain(sentence);
});

test('what is changed elsewhere is shown', async () => {
  const { page } = await openSection(guardedByDevice);
  page.protection = guardedByPerson;
  page.changed();
  await settle();
  expect(readText()).toContain('Only you can unlock the codes');
});
