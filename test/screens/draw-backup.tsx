import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import { BackupSection } from '../../src/ui/manage/backup/backup-section.tsx';
import manageCss from '../../src/ui/manage/manage.css?inline';
import type { BackupSample } from './backup-samples.ts';

/** Draws the section about backups in one of its states. @param settle lets effects and drawing come to rest */
export async function drawBackup(sample: BackupSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = manageCss;
  document.head.append(style);
  const answers: Readonly<Record<string, unknown>> = { 'backup-state': sample.state, 'back-up': sample.written, 'restore-look': sample.look, 'restore-backup': sample.restored };
  const send = ((name: string) => Promise.resolve(answers[name])) as Send<'extension'>;
  render(
    <main class="page">
      <BackupSection environment={{ send, translate, watch: () => () => undefined, saveFile: () => undefined }} />
    </main>,
    document.body,
  );
  // Out of sight, the browser takes its time over what follows a drawing.
  do await settle();
  while (document.querySelector('.section > p') === null);
  if (sample.look !== undefined) {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{}'], 'atslega.json'));
    if (input !== null) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    do await settle();
    while (document.querySelector('.drop-words')?.textContent === translate('manageRestoreReading'));
    await settle();
  }
  for (const step of sample.steps ?? []) {
    if (typeof step === 'string') press(step, sample.name);
    else type(step, sample.name);
    await settle();
    await settle();
  }
  // What listens to it is there a moment after the rest.
  for (let waits = 0; sample.isDropping && waits < 5; waits += 1) await settle();
  if (sample.isDropping) document.dispatchEvent(new DragEvent('dragover', { dataTransfer: new DataTransfer() }));
  await settle();
}

function press(selector: string, name: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (button === null) throw new Error(`${name}: nothing matches ${selector}`);
  button.click();
}

function type([place, text]: readonly [field: number, text: string], name: string): void {
  const field = [...document.querySelectorAll<HTMLInputElement>('.secret-input')][place];
  if (field === undefined) throw new Error(`${name}: there is no field ${place}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
