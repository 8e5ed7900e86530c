import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypedEnrolment } from '../../core/otpauth-format.ts';
import { isOtpauthLink } from '../capture/otpauth-link.ts';
import { type Advanced, AdvancedFields, readPeriod, usual } from './advanced-fields.tsx';
import { describeKey } from './describe-key.ts';
import type { AddEnvironment } from './environment.ts';
import { Field } from './field.tsx';

interface Properties {
  readonly environment: Pick<AddEnvironment, 'translate' | 'judgeSecret' | 'formatTypedEnrolment'>;
  /** A key that was pasted somewhere on the page; another object each time. */
  readonly pasted: { readonly key: string } | undefined;
  /** Gets an otpauth text. @returns whether it is kept now, and nothing of it need stay here */
  readonly onSave: (text: string) => Promise<boolean>;
}

interface Typed extends Pick<TypedEnrolment, 'secret' | 'issuer' | 'user'> {
  readonly advanced: Advanced;
}

const nothing: Typed = { secret: '', issuer: '', user: '', advanced: usual };

/** An account by hand: what a site shows beside its QR code, or the link that is in it. */
export function ManualForm({ environment, pasted, onSave }: Properties) {
  const { translate, judgeSecret, formatTypedEnrolment } = environment;
  const [typed, setTyped] = useState(nothing);
  /** How often she wanted to save: whatever is missing is said from then on. */
  const [presses, setPresses] = useState(0);
  const [isKeyLeft, setIsKeyLeft] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { secret, issuer, user, advanced } = typed;

  useEffect(() => {
    if (pasted) setTyped((before) => ({ ...before, secret: pasted.key }));
  }, [pasted]);

  const isLink = isOtpauthLink(secret);
  const judgement = judgeSecret(secret);
  const remark = isLink ? ({ tone: 'good', text: `✓ ${translate('addKeyIsLink')}` } as const) : describeKey(judgement, secret, translate);
  const isEarlyOver = presses > 0 || (isKeyLeft && secret !== '');
  const isKeyWrong = remark.tone === 'wrong' || (remark.tone === 'early' && isEarlyOver);
  const isIssuerMissing = presses > 0 && !isLink && issuer.trim() === '';
  const period = readPeriod(advanced.period);

  const save = async (event: Event) => {
    event.preventDefault();
    setPresses(presses + 1);
    const isWhole = isLink || (judgement.status === 'ok' && issuer.trim() !== '' && period !== undefined);
    if (!isWhole) return;
    const text = isLink ? secret.trim() : formatTypedEnrolment({ ...advanced, secret, issuer, user, period: period ?? 0 });
    if (!(await onSave(text))) return;
    setTyped(nothing);
    setPresses(0);
    setIsKeyLeft(false);
  };
  useEffect(() => {
    // Where something is wrong the keyboard goes there.
    const wrong = presses > 0 ? form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]') : undefined;
    wrong?.closest('details')?.setAttribute('open', '');
    wrong?.focus();
  }, [presses]);

  return (
    <form ref={form} class="manual" noValidate onSubmit={(event) => void save(event)}>
      <Field
        label={translate('addKey')}
        hint={translate('addKeyHint')}
        value={secret}
        maxLength={100_000}
        tone={isKeyWrong ? 'wrong' : remark.tone === 'good' ? 'good' : 'plain'}
        remark={isKeyWrong || secret !== '' ? remark.text : undefined}
        onLeave={() => setIsKeyLeft(true)}
        onChange={(value) => setTyped({ ...typed, secret: value })}
      />
      {!isLink && (
        <>
          <Field
            label={translate('addIssuer')}
            value={issuer}
            maxLength={200}
            tone={isIssuerMissing ? 'wrong' : 'plain'}
            remark={isIssuerMissing ? translate('addIssuerMissing') : undefined}
            onChange={(value) => setTyped({ ...typed, issuer: value })}
          />
          <Field label={translate('addUser')} value={user} maxLength={200} onChange={(value) => setTyped({ ...typed, user: value })} />
          <AdvancedFields value={advanced} translate={translate} onChange={(value) => setTyped({ ...typed, advanced: value })} />
        </>
      )}
      <button type="submit" class="button button-main">{translate('addSave')}</button>
    </form>
  );
}
