import { Choice } from './choice.tsx';
import type { SectionProperties } from './section.ts';

/** The colours and the size of text of the extension's pages. */
export function LookSection({ settings: { appearance, textSize }, translate, onChange }: SectionProperties) {
  return (
    <section class="section" aria-labelledby="look">
      <h2 id="look">{translate('settingsLook')}</h2>
      <div class="settings">
        <Choice
          label={translate('settingsColours')}
          options={[
            { value: 'system', label: translate('settingsSystem') },
            { value: 'light', label: translate('settingsLight') },
            { value: 'dark', label: translate('settingsDark') },
          ]}
          setting={appearance}
          translate={translate}
          onChange={(value) => onChange({ name: 'appearance', value })}
        />
        <Choice
          label={translate('settingsTextSize')}
          hint={translate('settingsLookHint')}
          options={[
            { value: 'normal', label: translate('settingsTextNormal') },
            { value: 'large', label: translate('settingsTextLarge') },
            { value: 'largest', label: translate('settingsTextLargest') },
          ]}
          setting={textSize}
          translate={translate}
          onChange={(value) => onChange({ name: 'textSize', value })}
        />
      </div>
    </section>
  );
}
