import type { MessageKey, Translate } from '../../i18n.ts';
import type { CardKind, CardView } from './view.ts';

/** The sentences of a card, in the person's language. */
export interface CardWords {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What the main button says; empty where there is none. */
  readonly button: string;
}

type Snake<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : Text;
/** Every kind has a title; that this type is a part of {@link MessageKey} makes a missing one a fault of the build. */
type TitleKey = `card_${Snake<CardKind>}`;

/**
 * What the card says for a view. The keys follow from the kind: `card_kind` is the title, `card_kind_hint` a sentence
 * and `card_kind_do` the main button; either may be missing, and is then empty.
 * @param name the name of the key, where the card has a field for it: there it is not said once more
 */
export function cardWords({ kind, values = [], account, clock }: CardView, t: Translate, name?: string): CardWords {
  // `Snake` in code.
  const key = `card_${kind.replaceAll('-', '_')}` as TitleKey;
  const hint = t(`${key}_hint` as MessageKey, ...values);
  const clockIs = clock === undefined ? '' : clockSentence(clock.offsetSeconds, t);
  // Where there is no code, the clock is the reason, and the hint says what follows from it.
  const sentences = account === undefined ? [clockIs, hint] : [hint, name ? '' : t('card_account', account.name), clockIs];
  return { title: t(key), sentences: sentences.filter((sentence) => sentence !== ''), button: t(`${key}_do` as MessageKey) };
}

/** Beyond this, seconds say less than minutes. */
const secondsAtMost = 120;

/** A number is not parted from its unit where a line ends. @param offset server time less local time, in seconds */
function clockSentence(offset: number, t: Translate): string {
  const seconds = Math.abs(offset);
  const span = seconds < secondsAtMost ? `${seconds}\u00a0s` : `${Math.round(seconds / 60)}\u00a0min`;
  return t(offset < 0 ? 'card_clock_ahead' : 'card_clock_behind', span);
}
