import { Choice } from './choice.tsx';
import type { SectionProperties } from './section.ts';

/** The language of the extension's pages and menus. Each language is called by its own name. */
export function LanguageSection({ settings: { language }, translate, onChange }: SectionProperties) {
  return (
    <section class="section" aria-labelledby="language">
      <h2 id="language">{translate('settingsLanguage')}</h2>
      <Choice
        label={translate('settingsLanguageChoice')}
        hint={translate('settingsLanguageHint')}
        options={[
          { value: 'browser', label: translate('settingsLanguageBrowser') },
          { value: 'lv', label: translate('settingsLatvian'), language: 'lv' },
          { value: 'en', label: translate('settingsEnglish'), language: 'en' },
        ]}
        setting={language}
        translate={translate}
        onChange={(value) => onChange({ name: 'language', value })}
      />
    </section>
  );
}
