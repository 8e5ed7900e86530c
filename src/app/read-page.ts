import type { Rectangle } from '../capture/pixels.ts';
import { labelOf } from '../core/account-label.ts';
import type { ReadPageAnswer } from '../messages/answers.ts';
import { isOrganisationOrigin } from '../settings/organisation.ts';
import type { Vault } from '../vault/vault.ts';
import { judgeSources, keep } from './enrol.ts';
import { noteCapture } from './follow-capture.ts';
import type { FrontTab, PageSources, Ports } from './ports.ts';
import { isOtpauth, readSources } from './read-sources.ts';

/** As many characters of a foreign QR's text as are shown to the person. */
const shownLength = 60;

/**
 * The popup's "read the QR on this page": the page's own text first, then its pictures' own pixels, then a screenshot,
 * cropped to what looks like a QR and whole. The first of them that holds an authenticator's URI decides.
 */
export async function readPage(ports: Ports, vault: Vault): Promise<ReadPageAnswer> {
  const tab = await ports.tabs.front();
  if (tab === undefined) return { status: 'forbidden' };
  const sources = await ports.tabs.collect(tab.tabId);
  const inPage = sources === undefined ? [] : await readSources(ports, sources);
  if (inPage.some(isOtpauth)) return keepOne(ports, vault, inPage, tab);

  const screenshot = await screenshotOf(ports, tab);
  if (screenshot === undefined && sources === undefined) return { status: 'forbidden' };
  const onScreen = screenshot === undefined ? [] : await ports.pictures.read(screenshot, onScreenshot(sources));
  if (onScreen.some(isOtpauth)) return keepOne(ports, vault, onScreen, tab);
  return { status: 'nothing-found', found: [...inPage, ...onScreen][0]?.slice(0, shownLength) };
}

/** @returns undefined where nobody may look, and where another tab has come to the front: that is not what she meant */
async function screenshotOf(ports: Ports, tab: FrontTab): Promise<string | undefined> {
  const screenshot = await ports.tabs.screenshot(tab.windowId);
  const after = await ports.tabs.front();
  return after?.tabId === tab.tabId && after.origin === tab.origin ? screenshot : undefined;
}

/** Rectangles of the viewport as rectangles of its screenshot. */
function onScreenshot(sources: PageSources | undefined): readonly Rectangle[] {
  if (sources === undefined) return [];
  const { devicePixelRatio: ratio } = sources;
  return sources.rectangles.map(({ x, y, width, height }) => ({
    x: x * ratio,
    y: y * ratio,
    width: width * ratio,
    height: height * ratio,
  }));
}

async function keepOne(ports: Ports, vault: Vault, texts: readonly string[], tab: FrontTab): Promise<ReadPageAnswer> {
  const verdict = judgeSources(texts.filter(isOtpauth));
  switch (verdict.status) {
    case 'none':
      return { status: 'nothing-found', found: undefined };
    case 'disagree':
      return { status: 'sources-disagree' };
    case 'several':
    case 'refused':
      return verdict;
    case 'one': {
      // Elsewhere a code is only ever shown: where it may be filled is for the person to say.
      const origin = tab.origin !== undefined && isOrganisationOrigin(tab.origin) ? tab.origin : undefined;
      const kept = await keep(ports, vault, verdict.enrolment, origin);
      if (kept.status === 'kept' && origin !== undefined) await noteCapture(ports, kept.account.id, tab);
      return kept.status === 'kept' ? { status: kept.isNew ? 'kept' : 'known', account: labelOf(kept.account) } : kept;
    }
  }
}
