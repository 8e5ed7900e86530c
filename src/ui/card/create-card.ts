import type { Translate } from '../../i18n.ts';
import { createBody } from './body.ts';
import { createBrowserSight } from './browser-sight.ts';
import { createButtonPlaces } from './button-places.ts';
import { chooseCorner, chooseWidth, corners, type Corner } from './corner.ts';
import { createHost, styleHost } from './host.ts';
import { keepInPage } from './keep-in-page.ts';
import { lookAtClick } from './look-at-click.ts';
import { addStyle } from './style.ts';
import { createTopLayer } from './top-layer.ts';
import { judgeClick } from './trusted-click.ts';
import type { Card, CardActions, CardView } from './view.ts';

export interface CardEnvironment {
  /** The name of the host element. */
  readonly tag: string;
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

/** Makes the card. Nothing is put into the page before the first `show`, and nothing stays after `hide` or the signal. */
export function createCard({ tag, translate, elements, now, signal }: CardEnvironment): Card {
  const host = createHost(tag);
  const root = host.attachShadow({ mode: 'closed' });
  const body = createBody(translate, onClick);
  root.append(body.panel);
  addStyle(root);

  let shown: Shown | undefined;
  let corner: Corner = corners[0];
  let width = 0;
  let needsSecondClick = false;
  let ticking: ReturnType<typeof setInterval> | undefined;

  const places = createButtonPlaces(now);
  const sight = createBrowserSight(signal);
  const topLayer = createTopLayer(host, elements, raise, signal);
  const keeper = keepInPage(host, mount, signal);

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
    if (shown === undefined) return;
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
    if (shown === undefined) return;
    const { clientWidth, clientHeight } = document.documentElement;
    // What belongs to a form is read together with it.
    const boxes = shown.keepClear.flatMap((element) => [element, element.closest('form') ?? element]).map((element) => element.getBoundingClientRect());
    move(corner, chooseWidth(clientWidth, boxes));
    move(chooseCorner({ width: clientWidth, height: clientHeight }, host.getBoundingClientRect(), boxes, corner), width);
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
    shown = undefined;
    clearInterval(ticking);
    keeper.stop();
    host.remove();
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
      const isNew = shown === undefined;
      needsSecondClick = false;
      shown = { view, actions, keepClear };
      if (isNew) mount();
      draw();
      clearInterval(ticking);
      if (view.until !== undefined) ticking = setInterval(drawSeconds, 1000);
    },
    hide,
  };
}
