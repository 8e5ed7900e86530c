import { useRef, useState } from 'preact/hooks';
import { SecretField } from '../../lock/secret-field.tsx';
import { troubleKey } from '../../trouble-key.ts';
import type { BackupEnvironment } from './environment.ts';

const shortest = 10;
const longest = 1000;

const problemKey = { ...troubleKey, 'no-account': 'manageBackupNoAccounts', forbidden: 'manageBackupForbidden' } as const;

type Problem = 'short' | 'differs';
interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'problem';
}

/** Writes the file under a password that is typed twice: nobody can tell her later what it was. */
export function ExportForm({ environment: { send, translate, saveFile } }: { readonly environment: BackupEnvironment }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [notice, setNotice] = useState<Notice>();
  const [isWriting, setIsWriting] = useState(false);
  const fields = { short: useRef<HTMLInputElement>(null), differs: useRef<HTMLInputElement>(null) };

  const write = async () => {
    setIsWriting(true);
    setNotice(undefined);
    const answer = await send('back-up', { password }).catch(() => ({ status: 'no-answer' }) as const);
    setIsWriting(false);
    if (answer.status !== 'written') {
      setNotice({ text: translate(problemKey[answer.status]), tone: 'problem' });
      return;
    }
    saveFile(answer.name, answer.text);
    // It is saved either way.
    await send('backup-saved', {}).catch(() => undefined);
    setPassword('');
    setAgain('');
    setNotice({ text: translate('manageBackupSaved', answer.name), tone: 'done' });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (isWriting) return;
    const found = judge(password, again);
    setProblem(found);
    if (found === undefined) void write();
    else fields[found].current?.focus();
  };
  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(undefined);
  };

  return (
    <form class="backup-form" noValidate onSubmit={submit}>
      <h3>{translate('manageBackupMake')}</h3>
      <p class="section-lead">{translate('manageBackupKeep')}</p>
      <SecretField
        label={translate('manageBackupPassword')}
        hint={translate('manageBackupPasswordHint', shortest)}
        remark={problem === 'short' ? translate('manageBackupShort', shortest) : undefined}
        isWrong={problem === 'short'}
        autocomplete="new-password"
        value={password}
        maxLength={longest}
        field={fields.short}
        translate={translate}
        onChange={type(setPassword)}
      />
      <SecretField
        label={translate('manageBackupAgain')}
        remark={problem === 'differs' ? translate('manageBackupDiffers') : undefined}
        isWrong={problem === 'differs'}
        autocomplete="new-password"
        value={again}
        maxLength={longest}
        field={fields.differs}
        translate={translate}
        onChange={type(setAgain)}
      />
      <button type="submit" class="button button-main" aria-disabled={isWriting}>
        {translate(isWriting ? 'manageBackupSaving' : 'manageBackupSave')}
      </button>
      <div role="status">{notice && <p class={`notice notice-${notice.tone}`}>{notice.text}</p>}</div>
    </form>
  );
}

/** Counted in characters as a person counts them, not in the units of a string. */
function judge(password: string, again: string): Problem | undefined {
  if (Array.from(password).length < shortest) return 'short';
  return password === again ? undefined : 'differs';
}
