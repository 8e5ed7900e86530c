import type { BadgeState } from '../app/badge.ts';
import type { Badge } from '../app/ports.ts';
import type { MessageKey, Translate } from '../i18n.ts';
import { browser } from './browser.ts';
import { spoken } from './speak.ts';

/** Colours on which white stands out by at least 4.5 to 1. */
const calm = '#2b5f75';
const muted = '#5c6670';
const urgent = '#9c4a00';

interface Look {
  readonly text: string;
  readonly colour: string;
  readonly title: MessageKey;
}

const looks: Readonly<Record<Exclude<BadgeState, 'quiet'>, Look>> = {
  wanted: { text: '…', colour: calm, title: 'badgeWanted' },
  choose: { text: '?', colour: urgent, title: 'badgeChoose' },
  clock: { text: '!', colour: urgent, title: 'badgeClock' },
  refused: { text: '!', colour: urgent, title: 'badgeRefused' },
  locked: { text: '–', colour: muted, title: 'badgeLocked' },
  trouble: { text: '!', colour: urgent, title: 'badgeTrouble' },
};

/** The sign beside the icon of the toolbar, with a sentence for who points at it or has it read out. */
export function createBadge(translate: Translate): Badge {
  async function put(state: BadgeState, tabId: number | undefined): Promise<void> {
    const where = tabId === undefined ? {} : { tabId };
    await spoken();
    if (state === 'quiet') {
      if (tabId !== undefined) return silence(tabId);
      await Promise.all([browser.action.setBadgeText({ text: '' }), browser.action.setTitle({ title: translate('extensionName') })]);
      return;
    }
    const { text, colour, title } = looks[state];
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ ...where, color: colour }),
      browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
      browser.action.setTitle({ ...where, title: translate(title) }),
      browser.action.setBadgeText({ ...where, text }),
    ]);
  }

  let last: Promise<void> = Promise.resolve();
  return {
    show(state, tabId) {
      // One after the other, so that what is shown later never comes to stand before. Where it fails, the tab has gone.
      last = last.then(() => put(state, tabId)).catch(() => undefined);
      return last;
    },
  };
}

/**
 * Lets a tab show what concerns them all, also what will. Chromium has no way to take a title back from a tab: one that has said
 * nothing gets none.
 */
async function silence(tabId: number): Promise<void> {
  const [own, common] = await Promise.all([browser.action.getTitle({ tabId }), browser.action.getTitle({})]);
  await Promise.all([browser.action.setBadgeText({ tabId, text: null }), own !== common && browser.action.setTitle({ tabId, title: common })]);
}
