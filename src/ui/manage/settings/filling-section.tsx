import { Choice } from './choice.tsx';
import { FixedLine } from './fixed-line.tsx';
import type { SectionProperties } from './section.ts';
import { Switch } from './switch.tsx';

const countdowns = [4, 8, 12] as const;

/** Whether codes are filled and sent, when the next one is awaited, and where keys are chosen. */
export function FillingSection({ settings: { fill, send, countdown, fillElsewhere }, translate, onChange }: SectionProperties) {
  return (
    <section class="section" aria-labelledby="filling">
      <h2 id="filling">{translate('settingsFilling')}</h2>
      <div class="settings">
        <Switch
          label={translate('settingsFill')}
          hint={translate('settingsFillHint')}
          setting={fill}
          translate={translate}
          onChange={(value) => onChange({ name: 'fill', value })}
        />
        <Switch
          label={translate('settingsSend')}
          hint={translate('settingsSendHint')}
          setting={send}
          translate={translate}
          onChange={(value) => onChange({ name: 'send', value })}
        />
        <Choice
          label={translate('settingsCountdown')}
          hint={translate('settingsCountdownHint')}
          options={countdowns.map((value) => ({ value, label: translate('settingsCountdownChoice', value) }))}
          setting={countdown}
          translate={translate}
          onChange={(value) => onChange({ name: 'countdown', value })}
        />
        {fillElsewhere.setBy === 'organisation' && !fillElsewhere.value && <FixedLine text={translate('settingsFillElsewhereOff')} translate={translate} />}
      </div>
      <p class="section-lead">{translate('settingsShortcuts')}</p>
    </section>
  );
}
