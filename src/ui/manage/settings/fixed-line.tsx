import type { Translate } from '../../../i18n.ts';
import { useOwnId } from '../../use-own-id.ts';
import { ByOrganisation } from './by-organisation.tsx';

/** What the organisation has set where the person would have no choice anyway. */
export function FixedLine({ text, translate }: { readonly text: string; readonly translate: Translate }) {
  const id = useOwnId();
  return (
    <div class="setting">
      <p class="row-name">{text}</p>
      <ByOrganisation id={id} translate={translate} />
    </div>
  );
}
