import type { Translate } from '../../../i18n.ts';

/** Says beside a setting that the person can't change it, and why. @param id for what it belongs to */
export function ByOrganisation({ id, translate }: { readonly id: string; readonly translate: Translate }) {
  return (
    <p id={id} class="by-organisation">
      {translate('settingsByOrganisation')}
    </p>
  );
}
