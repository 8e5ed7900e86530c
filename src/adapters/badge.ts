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
  return {
    async show(state, tabId) {
      const where = tabId === undefined ? {} : { tabId };
      try {
        // Before either, so that what is shown later never comes to stand before.
        await spoken();
        if (state === 'quiet') {
          // Without a text of its own a tab shows what concerns them all. Chromium has no way to take a title back from a tab.
          await Promise.all([browser.action.setBadgeText({ ...where, text: tabId === undefined ? '' : null }), browser.action.setTitle({ ...where, title: translate('extensionName') })]);
          return;
        }
        const { text, colour, title } = looks[state];
        await Promise.all([
          browser.action.setBadgeBackgroundColor({ ...where, color: colour }),
          browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
          browser.action.setTitle({ ...where, title: translate(title) }),
          browser.action.setBadgeText({ ...where, text }),
        ]);
      } catch {
        // The tab has gone.
      }
    },
  };
}
