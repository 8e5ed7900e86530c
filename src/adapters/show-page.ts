import type { MessageKey } from '../i18n.ts';
import { lookOf, writeLook } from '../settings/look.ts';
import { sendFromExtension } from './extension-messenger.ts';
import { applyLook, keepLook, readLook } from './page-look.ts';
import { speak, translate } from './speak.ts';
import { watchSettings } from './watch-settings.ts';

/**
 * Draws a page of ours in the person's colours, size of text and language, and goes with them for as long as it is open.
 * @param title what its tab says
 * @param draw called again, over what stands there, whenever the language has changed
 */
export async function showPage(title: MessageKey, draw: () => void): Promise<void> {
  let look = readLook();
  const show = async () => {
    applyLook(look);
    await speak(look.language);
    document.documentElement.lang = translate('extensionLanguage');
    document.title = translate(title);
    draw();
  };
  const follow = async () => {
    const next = lookOf((await sendFromExtension('settings', {})).settings);
    if (writeLook(next) === writeLook(look)) return;
    look = next;
    keepLook(look);
    await show();
  };
  await show();
  // Where the background does not answer, the page says so where it matters.
  const tryToFollow = () => void follow().catch(() => undefined);
  watchSettings(tryToFollow);
  // The background, which may have to be started for it, would take its time from the first painting.
  afterPainting(tryToFollow);
}

/** A timer that is set in a frame runs after that frame has been painted; a page that is not seen has none. */
function afterPainting(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
