import { useState } from 'preact/hooks';
import type { BackupProblem, BackupRow, RestoredEntry } from '../../../messages/backup-answers.ts';
import type { Send } from '../../../messages/protocol.ts';
import { isTrouble, type Trouble } from '../../trouble-key.ts';
import { readBackupFile } from './read-backup-file.ts';

interface OpenFile {
  readonly text: string;
  readonly password: string | undefined;
}

/** How far the person has come on the way back from a file. */
export type RestoreStep =
  | { readonly step: 'file'; readonly problem?: BackupProblem | 'several-files' | Trouble }
  | { readonly step: 'password'; readonly text: string; readonly problem?: 'wrong-password' | Trouble }
  | { readonly step: 'preview'; readonly file: OpenFile; readonly entries: readonly BackupRow[]; readonly problem?: Trouble | 'too-many' }
  | { readonly step: 'done'; readonly entries: readonly RestoredEntry[] };

/** Nothing is changed before `restore`. The file stays in this page's memory as it came; what is in it, the background alone reads. */
export function useRestore(send: Send<'extension'>) {
  const [state, setState] = useState<RestoreStep>({ step: 'file' });
  const [isBusy, setIsBusy] = useState(false);

  const run = async (work: () => Promise<RestoreStep>) => {
    if (isBusy) return;
    setIsBusy(true);
    setState(await work().finally(() => setIsBusy(false)));
  };
  const look = async (text: string, password: string | undefined): Promise<RestoreStep> => {
    const answer = await send('restore-look', { text, ...(password !== undefined && { password }) }).catch(noAnswer);
    if (answer.status === 'looked') return { step: 'preview', file: { text, password }, entries: answer.entries };
    const problem = answer.status === 'refused' ? answer.problem : answer.status;
    if (problem === 'password-needed') return { step: 'password', text };
    // Neither is a reason to look for the file again.
    if (problem === 'wrong-password' || (password !== undefined && isTrouble(problem))) return { step: 'password', text, problem };
    return { step: 'file', problem };
  };
  const keep = async (preview: Extract<RestoreStep, { step: 'preview' }>, chosen: readonly number[]): Promise<RestoreStep> => {
    const { text, password } = preview.file;
    const answer = await send('restore-backup', { text, ...(password !== undefined && { password }), chosen: [...chosen] }).catch(noAnswer);
    if (answer.status === 'restored') return { step: 'done', entries: answer.entries };
    return answer.status === 'refused' ? { step: 'file', problem: answer.problem } : { ...preview, problem: answer.status };
  };

  return {
    state,
    isBusy,
    take: (files: readonly Blob[]) =>
      run(async () => {
        const [file, ...others] = files;
        if (file === undefined || others.length > 0) return { step: 'file', problem: 'several-files' };
        const reading = await readBackupFile(file);
        return reading.status === 'read' ? look(reading.text, undefined) : { step: 'file', problem: reading.problem };
      }),
    open: (text: string, password: string) => run(() => look(text, password)),
    restore: (preview: Extract<RestoreStep, { step: 'preview' }>, chosen: readonly number[]) => run(() => keep(preview, chosen)),
    leave: () => setState({ step: 'file' }),
  };
}

function noAnswer() {
  return { status: 'no-answer' } as const;
}
