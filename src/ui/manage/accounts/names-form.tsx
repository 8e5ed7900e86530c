import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { useOwnId } from '../../use-own-id.ts';

const longest = 200;

interface Properties {
  readonly account: ManagedAccount;
  readonly translate: Translate;
  readonly onSave: (called: { readonly name: string; readonly issuer: string }) => void;
}

/** What an account is called, and what the site is called that it is for. */
export function NamesForm({ account, translate, onSave }: Properties) {
  const id = useOwnId();
  const [name, setName] = useState(account.name);
  const [issuer, setIssuer] = useState(account.issuer);
  const [isEmpty, setIsEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    setIsEmpty(name.trim() === '');
    if (name.trim() === '') field.current?.focus();
    else onSave({ name: name.trim(), issuer: issuer.trim() });
  };
  return (
    <form class="account-names" noValidate onSubmit={submit}>
      <label class="account-label" for={`${id}-name`}>{translate('accountsName')}</label>
      <input
        ref={field}
        id={`${id}-name`}
        class="account-input"
        value={name}
        maxLength={longest}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-remark`}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <p id={`${id}-remark`} class="account-remark" aria-live="polite">{isEmpty && translate('accountsNameEmpty')}</p>
      <label class="account-label" for={`${id}-issuer`}>{translate('addIssuer')}</label>
      <input
        id={`${id}-issuer`}
        class="account-input"
        value={issuer}
        maxLength={longest}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setIssuer(event.currentTarget.value)}
      />
      <button type="submit" class="button">{translate('popupSave')}</button>
    </form>
  );
}
