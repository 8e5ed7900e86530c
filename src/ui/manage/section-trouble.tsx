import type { Translate } from '../../i18n.ts';
import { type Trouble, troubleKey } from '../trouble-key.ts';

/** Why a section of the settings has nothing to show. What is locked is unlocked, or protected first, in another one of them. */
export function SectionTrouble({ trouble, translate }: { readonly trouble: Trouble; readonly translate: Translate }) {
  return <p role="alert">{trouble === 'locked' ? translate('manageLocked', translate('protectHeading')) : translate(troubleKey[trouble])}</p>;
}
