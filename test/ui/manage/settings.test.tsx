// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Send } from '../../../src/messages/protocol.ts';
import { combineSettings } from '../../../src/settings/effective.ts';
import type { Policy } from '../../../src/settings/policy.ts';
import { usualPreferences, type Preferences } from '../../../src/settings/preferences.ts';
import { AboutSection } from '../../../src/ui/manage/settings/about-section.tsx';
import { FillingSection } from '../../../src/ui/manage/settings/filling-section.tsx';
import { LanguageSection } from '../../../src/ui/manage/settings/language-section.tsx';
import { LookSection } from '../../../src/ui/manage/settings/look-section.tsx';
import { useSettings } from '../../../src/ui/manage/settings/use-settings.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { readText, settle } from '../popup/open-popup.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const translate = makeTranslate('en');

function Sections({ environment }: { readonly environment: Parameters<typeof useSettings>[0] }) {
  const { settings, trouble, change } = useSettings(environment);
  if (settings === undefined) return <p>{trouble}</p>;
  const of = { settings, translate, onChange: change };
  return (
    <main>
      <p>{trouble}</p>
      <FillingSection {...of} />
      <LookSection {...of} />
      <LanguageSection {...of} />
      <AboutSection version="1.2.3" contact={settings.contact.value} translate={translate} />
    </main>
  );
}

/** The sections over a background that keeps what is changed. */
async function open(policy: Policy = {}) {
  const page = { policy, preferences: usualPreferences, isMute: false, isFull: false, changed: () => {} };
  const send = (async (name: string, input: { readonly name: keyof Preferences; readonly value: never }) => {
    if (page.isMute) throw new Error('gone');
    if (name === 'change-setting' && page.isFull) return { status: 'not-kept' };
    if (name === 'change-setting') {
      page.preferences = { ...page.preferences, [input.name]: input.value };
      return { status: 'done' };
    }
    return { status: 'known', settings: combineSettings({ preferences: page.preferences, lockAfterMinutes: undefined }, page.policy) };
  }) as unknown as Send<'extension'>;
  const watchSettings = (changed: () => void) => {
    page.changed = changed;
    return () => undefined;
  };
  render(null, document.body);
  render(<Sections environment={{ send, translate, version: '1.2.3', watchSettings }} />, document.body);
  await settle();
  return page;
}

/** The box or the button of this label. */
function find(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  const input = found?.querySelector('input') ?? document.querySelector(`[id="${found?.htmlFor ?? ''}"]`);
  if (!(input instanceof HTMLInputElement)) throw new Error(`there is no ${label}`);
  return input;
}

async function press(label: string): Promise<void> {
  find(label).click();
  await settle();
}

/** What a screen reader says after the name. */
function descriptionOf(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? `no ${id}`).join(' ');
}

const fill = 'Fill in the code when a page asks for it';
const send = 'Send the code once it is filled in';

describe('what the person chooses', () => {
  test.each([
    [fill, { fill: false }],
    [send, { send: false }],
    ['If fewer than 8 seconds are left', { countdown: 8 }],
    ['Dark', { appearance: 'dark' }],
    ['Very large', { textSize: 'largest' }],
    ['Latviešu', { language: 'lv' }],
  ] as const)('%s: is kept, and nothing else', async (label, kept) => {
    const page = await open();
    await press(label);
    expect(page.preferences).toEqual({ ...usualPreferences, ...kept });
  });

  test('is shown', async () => {
    const page = await open();
    expect([find(fill).checked, find('As on this computer').checked, find('Dark').checked]).toEqual([true, true, false]);
    await press(fill);
    await press('Dark');
    expect([find(fill).checked, find('As on this computer').checked, find('Dark').checked]).toEqual([false, false, true]);
    await press(fill);
    expect(find(fill).checked).toBe(true);
    expect(page.preferences.fill).toBe(true);
  });

  test('is shown where another window changes it', async () => {
    const page = await open();
    page.preferences = { ...usualPreferences, send: false };
    page.changed();
    await settle();
    expect(find(send).checked).toBe(false);
  });

  test('stays as it was where the background does not answer, and that is said', async () => {
    const page = await open();
    page.isMute = true;
    await press(fill);
    expect(find(fill).checked).toBe(true);
    expect(readText()).toContain('no-answer');
  });
});

test('a choice that a full storage did not take stays as it was, and that is said until one is taken', async () => {
  const page = await open();
  page.isFull = true;
  await press(fill);
  expect(find(fill).checked).toBe(true);
  expect(readText()).toContain('not-kept');
  page.isFull = false;
  await press(fill);
  expect(readText()).not.toContain('not-kept');
});

describe('what the organisation has set', () => {
  test('of codes for other sites is said only where they get none', async () => {
    const sentence = 'A code is not filled in on a site that its account does not belong to.Set by your organisation';
    await open();
    expect(readText()).not.toContain(sentence);
    await open({ fillElsewhere: true });
    expect(readText()).not.toContain(sentence);
    await open({ fillElsewhere: false });
    expect(readText()).toContain(sentence);
  });

  test('can’t be changed, and says why', async () => {
    await open({ fill: false, language: 'lv' });
    expect([find(fill).disabled, find(fill).checked]).toEqual([true, false]);
    expect(descriptionOf(find(fill))).toMatch(/^Set by your organisation /);
    const language = find('Latviešu').closest('fieldset');
    expect([language?.disabled, find('Latviešu').checked]).toEqual([true, true]);
    expect(language && descriptionOf(language)).toMatch(/^Set by your organisation /);
  });

  test('leaves the rest to the person', async () => {
    await open({ fill: false });
    expect(find(send).disabled).toBe(false);
    expect(descriptionOf(find(send))).not.toContain('organisation');
    expect(readText().match(/Set by your organisation/g)).toHaveLength(1);
  });

  test('names who helps, where it says so', async () => {
    await open({ contact: '64 000 000' });
    expect(readText()).toContain('If something does not work, contact support: 64 000 000');
    await open();
    expect(readText()).not.toContain('contact support');
  });
});

test('about: the version, what is stored where, and the licences', async () => {
  await open();
  const about = document.querySelector('[aria-labelledby=about]');
  expect(about?.textContent).toContain('Version 1.2.3');
  expect(about?.querySelectorAll('li')).toHaveLength(4);
  expect(about?.querySelector('[href="/licences.txt"]')?.textContent).toBe('Software used in Atslēga, and its licences');
});

test('filling: that there are keys, and where to choose them', async () => {
  await open();
  expect(document.querySelector('[aria-labelledby=filling]')?.textContent).toContain('on your browser’s page for extensions, under keyboard shortcuts.');
});
