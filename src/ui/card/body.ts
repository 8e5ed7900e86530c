import type { Translate } from '../../i18n.ts';
import type { CardActions, CardView } from './view.ts';
import { cardWords } from './words.ts';

export interface CardBody {
  readonly panel: HTMLElement;
  /** @param needsSecondClick a click was not taken, since the card had only just come there */
  draw(view: CardView, actions: CardActions, needsSecondClick: boolean): void;
  /** The seconds that are left, for the eye only: read out each second they would drown everything else. */
  drawSeconds(seconds: number | undefined): void;
  /** What only a click that the person can have meant may set off. */
  buttons(): readonly HTMLElement[];
}

/**
 * The card's elements, made once and then filled: what she has in focus stays, and a button stays in its place. This is
 * plain DOM, for the interface library of the other pages alone is a third of what the content script may weigh.
 * @param onClick a click on one of the guarded buttons, and what it is meant to do
 */
export function createBody(t: Translate, onClick: (event: MouseEvent, act: () => void) => void): CardBody {
  let shown: CardActions | undefined;

  const add = <Tag extends keyof HTMLElementTagNameMap>(parent: Element, tag: Tag, name = ''): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    element.className = name;
    parent.append(element);
    return element;
  };
  const addButton = (parent: Element, name: string, listener: (event: MouseEvent) => void): HTMLButtonElement => {
    const button = add(parent, 'button', name);
    button.type = 'button';
    button.addEventListener('click', listener);
    return button;
  };
  const addGuarded = (parent: Element, name: string, act: () => void) => addButton(parent, name, (event) => onClick(event, act));

  const panel = document.createElement('section');
  panel.className = 'panel';

  const status = add(panel, 'div');
  status.role = 'status';
  const title = add(status, 'h2');
  const sentences = add(status, 'div');
  const again = add(status, 'p', 'again');

  const seconds = add(panel, 'p', 'countdown');
  seconds.ariaHidden = 'true';

  const naming = add(panel, 'label');
  const nameLabel = new Text();
  naming.append(nameLabel);
  const name = add(naming, 'input');
  name.maxLength = 100;
  name.autocomplete = 'off';
  name.spellcheck = false;
  name.addEventListener('change', () => shown?.onRename?.(name.value));

  const choices = add(panel, 'div');
  const main = addGuarded(panel, 'main', () => shown?.onMain?.());
  const help = addGuarded(panel, 'help', () => shown?.onHelp?.());

  const close = addButton(panel, 'close', () => shown?.onClose());
  close.textContent = '✕';

  return {
    panel,
    draw(view, actions, needsSecondClick) {
      const words = cardWords(view, t, actions.name);
      panel.lang = t('extensionLanguage');
      panel.ariaLabel = t('card_region');
      close.ariaLabel = t('card_close');
      nameLabel.data = t('card_name');
      help.textContent = t('card_help');
      help.hidden = !actions.onHelp;
      title.textContent = words.title;
      setText(sentences, words.sentences);
      again.textContent = needsSecondClick ? t('card_press_again') : '';
      main.textContent = words.button;
      main.hidden = !actions.onMain;
      naming.hidden = actions.name === undefined;
      if (actions.name !== shown?.name) name.value = actions.name ?? '';
      if (actions.choices !== shown?.choices) {
        choices.replaceChildren();
        for (const { id, name: label } of actions.choices ?? []) {
          addGuarded(choices, 'choice', () => shown?.onChoose?.(id)).textContent = label;
        }
      }
      shown = actions;
    },
    drawSeconds(left) {
      seconds.textContent = left === undefined ? '' : t('card_seconds_left', left);
    },
    buttons: () => [main, help, ...choices.querySelectorAll('button')],
  };
}

/** Changes only what is different, so that nothing is announced twice. */
function setText(parent: Element, texts: readonly string[]): void {
  if (texts.join('\n') === [...parent.children].map((child) => child.textContent).join('\n')) return;
  parent.replaceChildren(
    ...texts.map((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    }),
  );
}
