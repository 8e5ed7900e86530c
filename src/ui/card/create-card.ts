import { putIn, type Translate } from '../../i18n.ts';
import type { CardDress } from '../../messages/card-dress.ts';
import { createBody } from './body.ts';
import { createBrowserSight } from './browser-sight.ts';
import { createButtonPlaces } from './button-places.ts';
import { chooseCorner, chooseWidth, corners, overlap, type Corner } from './corner.ts';
import { createHost, styleHost } from './host.ts';
import { keepInPage } from './keep-in-page.ts';
import { lookAtClick } from './look-at-click.ts';
import { addStyle } from './style.ts';
import { createTopLayer } from './top-layer.ts';
import { judgeClick } from './trusted-click.ts';
import type { CardActions, CardView, DressedCard } from './view.ts';

export interface CardEnvironment {
  /** The name of the host element. */
  readonly tag: string;
  /** In the browser's language. */
  readonly translate: Translate;
  /** Every element of the page, through open shadow roots. */
  readonly elements: () => Iterable<Element>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

interface Shown {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly keepClear: readonly Element[];
}

/** Makes the card. Nothing is put into the page before the first `show` and `wear`, and nothing stays after `hide` or the signal. */
export function createCard({ tag, translate, elements, now, signal }: CardEnvironment): DressedCard {
  const host = createHost(tag);
  const root = host.attachShadow({ mode: 'closed' });
  const body = createBody(speak, onClick);
  root.append(body.panel);
  addStyle(root);

  let dress: CardDress | undefined;
  let shown: Shown | undefined;
  let isMounted = false;
  let corner: Corner = corners[0];
  let width = 0;
  let needsSecondClick = false;
  let ticking: ReturnType<typeof setInterval> | undefined;

  const places = createButtonPlaces(now);
  const sight = createBrowserSight(signal);
  const topLayer = createTopLayer(host, elements, raise, signal);
  const keeper = keepInPage(host, mount, signal);

  function speak(...[key, ...values]: Parameters<Translate>): string {
    const chosen = dress?.words[key];
    return chosen ? putIn(chosen, values) : translate(key, ...values);
  }

  function mount(): void {
    places.unsettle();
    keeper.start(() => {
      styleHost(host, corner, width);
      if (host.parentNode !== document.documentElement) document.documentElement.append(host);
      topLayer.enter();
    });
    place();
  }

  function raise(): void {
    places.unsettle();
    topLayer.raise();
    place();
  }

  function draw(): void {
    if (!shown || !dress) return;
    body.panel.style.colorScheme = dress.colorScheme;
    if (!isMounted) mount();
    isMounted = true;
    const { view, actions } = shown;
    body.draw(view, actions, needsSecondClick);
    drawSeconds();
    place();
  }

  function drawSeconds(): void {
    const until = shown?.view.until;
    body.drawSeconds(until && Math.max(0, Math.ceil((until - now()) / 1000)));
  }

  /** Keeps out of the form's way, and notes where the buttons came to be. */
  function place(): void {
    if (!shown || !dress) return;
    const { clientWidth, clientHeight } = document.documentElement;
    // What belongs to a form is read together with it.
    const boxes = shown.keepClear.flatMap((element) => [element, element.closest('form') ?? element]).map((element) => element.getBoundingClientRect());
    // Larger text only where the card covers nothing with it.
    for (const fontSize of [dress.fontSize, '']) {
      body.panel.style.fontSize = fontSize;
      move(corner, chooseWidth(clientWidth, boxes));
      move(chooseCorner({ width: clientWidth, height: clientHeight }, host.getBoundingClientRect(), boxes, corner), width);
      if (!boxes.some((box) => overlap(box, host.getBoundingClientRect()) > 0)) break;
    }
    places.look(body.buttons());
    sight.watch(body.buttons());
  }

  function move(nextCorner: Corner, nextWidth: number): void {
    if (nextCorner === corner && nextWidth === width) return;
    [corner, width] = [nextCorner, nextWidth];
    keeper.start(() => styleHost(host, corner, width));
  }

  function onClick(event: MouseEvent, act: () => void): void {
    const button = event.currentTarget as Element;
    const verdict = judgeClick(lookAtClick(event, button, { host, places, topLayer, sight }));
    if (verdict === 'take') return act();
    needsSecondClick = verdict !== 'untrusted';
    if (verdict === 'covered') raise();
    if (verdict === 'distorted') mount();
    draw();
  }

  function hide(): void {
    const field = document.activeElement === host && (shown?.keepClear[0] as HTMLElement | undefined);
    shown = undefined;
    isMounted = false;
    clearInterval(ticking);
    keeper.stop();
    host.remove();
    // Whoever works by the keyboard goes on where she would without the card.
    if (field) field.focus();
  }

  for (const type of ['keydown', 'keyup', 'input']) {
    root.addEventListener(type, (event) => {
      // The page's shortcuts are not meant by what is typed on the card.
      event.stopPropagation();
      if (type === 'keydown' && 'key' in event && event.key === 'Escape') shown?.actions.onClose();
    });
  }
  for (const type of ['resize', 'scroll']) window.addEventListener(type, place, { capture: true, passive: true, signal });
  signal.addEventListener('abort', hide, { once: true });

  return {
    show(view, actions, keepClear) {
      if (signal.aborted) return;
      needsSecondClick = false;
      shown = { view, actions, keepClear };
      draw();
      clearInterval(ticking);
      if (view.until !== undefined) ticking = setInterval(drawSeconds, 1000);
    },
    hide,
    wear(next) {
      if (JSON.stringify(next) === JSON.stringify(dress)) return;
      dress = next;
      draw();
    },
  };
}
