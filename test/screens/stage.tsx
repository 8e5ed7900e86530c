/** Runs in a page: draws one card, one popup or one page for adding accounts with the real modules and the real words. */
import { render } from 'preact';
import english from '../../public/_locales/en/messages.json';
import latvian from '../../public/_locales/lv/messages.json';
import type { Translate } from '../../src/i18n.ts';
import type { CardDress } from '../../src/messages/card-dress.ts';
import type { Send } from '../../src/messages/protocol.ts';
import { deepElements } from '../../src/pages/dom.ts';
import { recognise } from '../../src/pages/systems.ts';
import { cardTag } from '../../src/pages/watch.ts';
import { elementsOf } from '../../src/signin/request.ts';
import { createCard } from '../../src/ui/card/create-card.ts';
import type { Card } from '../../src/ui/card/view.ts';
import { loadFirst } from '../../src/ui/popup/codes-state.ts';
import popupCss from '../../src/ui/popup/popup.css?inline';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { settingsUnder } from '../settings/settings-under.ts';
import { cardSamples, moment, type CardSample } from './card-samples.ts';
import { dressSample } from './dress-sample.ts';
import { drawAccounts } from './draw-accounts.tsx';
import { drawAddPage } from './draw-add-page.tsx';
import { drawBackup } from './draw-backup.tsx';
import { drawHelpPage } from './draw-help-page.tsx';
import { drawManagePage } from './draw-manage-page.tsx';
import { passkeys } from './lock-samples.ts';
import { drawProtection } from './draw-protection.tsx';
import { drawRescuePage } from './draw-rescue-page.tsx';
import { drawWelcomePage } from './draw-welcome-page.tsx';
import { drawSettings } from './draw-settings.tsx';
import { drawSync } from './draw-sync.tsx';
import type { PopupSample } from './popup-samples.ts';
import { lengthen, longWords } from './long-words.ts';
import { samples, screens, type Screen } from './samples.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = { lv: latvian, en: english };
const now = () => moment;

/** As the browser does it: an unknown key gives nothing. */
function translateTo(language: string): Translate {
  if (language === longWords) return lengthen(translateTo('lv'));
  return (key, ...values) =>
    (catalogues[language]?.[key]?.message ?? '').replaceAll(/\$(\d)/gu, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

const usualDress: CardDress = { words: {}, colorScheme: '', fontSize: '' };

function makeCard(language: string, dress = usualDress): Card {
  const { signal } = new AbortController();
  const card = createCard({ tag: cardTag, translate: translateTo(language), elements: () => deepElements(document), now, signal });
  card.wear(dress);
  return card;
}

async function drawCard({ view, actions, chosen = {} }: CardSample, language: string): Promise<void> {
  openRoots();
  const dress = await dressSample(chosen, translateTo(language));
  makeCard(language, dress).show(view, { ...actions, onClose: () => undefined }, []);
}

/** What is closed to a page would be closed to those who look at the drawing, too. */
function openRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachOpen(init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

/** Nothing that passes by itself passes here. */
function stopClocks(): void {
  const inTime = window.setTimeout.bind(window);
  const setTimeout = (run: () => void, milliseconds = 0) => (milliseconds >= 1000 ? 0 : inTime(run, milliseconds));
  Object.assign(window, { setTimeout });
}

async function drawPopup(sample: PopupSample, language: string): Promise<void> {
  stopClocks();
  const style = document.createElement('style');
  style.textContent = popupCss;
  document.head.append(style);
  let removed: string | undefined;
  const send = (async (name: string, input: { readonly account?: string }) => {
    if (name === 'read-page') return await (sample.readPage === 'never' ? new Promise(() => undefined) : sample.readPage);
    if (name === 'capture-outcome') return { status: 'none' };
    if (name === 'settings') return { status: 'known', settings: settingsUnder(sample.policy ?? {}) };
    if (name === 'protection') return sample.protection;
    if (name === 'unlock') return sample.unlock;
    if (name === 'backup-state') return sample.backup;
    if (name === 'look-for-field') return { status: sample.fill === undefined ? 'none' : 'field', host: 'veikals.example', takesAny: true };
    if (name === 'fill-here') return sample.fill;
    if (name !== 'codes') {
      removed = name === 'remove' ? input.account : undefined;
      return { status: 'done' };
    }
    if (sample.codes === undefined) throw new Error('no answer');
    return sample.codes.status === 'open' ? { ...sample.codes, rows: sample.codes.rows.filter(({ id }) => id !== removed) } : sample.codes;
  }) as Send<'extension'>;
  const copy = () => (sample.isCopyForbidden ? Promise.reject(new Error('forbidden')) : Promise.resolve());
  const environment = { send, translate: translateTo(language), now, copy, watchVault: () => () => undefined, permitSite: () => Promise.resolve(true), access: { findMissing: () => Promise.resolve(sample.hasNoAccess === true ? ['smiltenesnovads.lv'] : []), ask: () => Promise.resolve(true), watch: () => () => undefined }, close: () => undefined, passkeys, openPasskeyWindow: undefined, takePasskeyWish: () => false };
  render(<Popup environment={environment} first={await loadFirst(send, undefined, now())} />, document.body);
  for (const selector of sample.press ?? []) {
    await settle();
    (await find(selector)).click();
  }
  await settle();
  if (sample.search !== undefined) await search(sample.search);
  if (sample.protection !== undefined) await find('.unlock [type=button], .foot-links :nth-child(3)');
  if (sample.typed !== undefined) await typeAndSend(sample.typed);
}

async function search(text: string): Promise<void> {
  const field = await find('.search-input');
  if (!(field instanceof HTMLInputElement)) throw new Error('nothing can be searched');
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function typeAndSend(text: string): Promise<void> {
  const field = await find('input');
  if (!(field instanceof HTMLInputElement)) throw new Error('there is no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  (await find('[type=submit]')).click();
  for (let rest = 0; rest < 4; rest += 1) await settle();
}

/** Effects run when the browser finds the time, which it doesn't for frames that nobody sees. */
async function find(selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await settle();
  }
  throw new Error(`nothing matches ${selector}`);
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

let overPage: Card | undefined;

/** Draws a card over a page that we know, clear of what the page asks for. */
function drawOver(name: string, language: string): void {
  const sample = cardSamples.find((candidate) => candidate.name === name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  overPage?.hide();
  overPage = makeCard(language);
  const part = recognise(document)?.part;
  overPage.show(sample.view, { ...sample.actions, onClose: () => undefined }, part ? elementsOf(part) : []);
}

/** How a state of each screen is drawn. */
const draw: { readonly [Name in Screen]: (sample: (typeof samples)[Name][number], language: string) => Promise<void> | void } = {
  card: drawCard,
  popup: drawPopup,
  add: (sample, language) => drawAddPage(sample, translateTo(language), settle),
  accounts: (sample, language) => drawAccounts(sample, translateTo(language), settle),
  settings: (sample, language) => drawSettings(sample, translateTo(language), settle),
  manage: (sample, language) => drawManagePage(sample, translateTo(language), settle),
  protection: (sample, language) => drawProtection(sample, translateTo(language), settle),
  backup: (sample, language) => drawBackup(sample, translateTo(language), settle),
  sync: (sample, language) => drawSync(sample, translateTo(language), settle),
  rescue: (sample, language) => drawRescuePage(sample, translateTo(language), settle),
  help: (sample, language) => drawHelpPage(sample, translateTo(language), settle),
  welcome: (sample, language) => drawWelcomePage(sample, translateTo(language), settle),
};

async function drawState<Name extends Screen>(screen: Name, sample: (typeof samples)[Name][number] | undefined, language: string): Promise<void> {
  if (sample === undefined) throw new Error(`${screen} has no such state`);
  await draw[screen](sample, language);
}

/** A frame of a sheet says by its name what it draws: `card/lv/3`. */
async function drawFrame(): Promise<void> {
  const [name, language = 'en', index] = window.name.split('/');
  const screen = screens.find((one) => one === name);
  if (screen === undefined) throw new Error(`there is no screen ${name}`);
  document.documentElement.lang = language;
  await drawState(screen, samples[screen][Number(index)], language);
  document.documentElement.dataset['drawn'] = '';
}

Object.assign(window, { drawOver });
if (window.name !== '') void drawFrame();
