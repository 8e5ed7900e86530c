import type { Translate } from '../../i18n.ts';
import { DropWords } from '../drop-words.tsx';
import { useOwnId } from '../use-own-id.ts';

interface Properties {
  readonly isReading: boolean;
  /** Something is being dragged over the page. */
  readonly isDropping: boolean;
  readonly translate: Translate;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The way by a picture. It can be dropped and pasted anywhere on the page; this says so, and lets her choose a file. */
export function PictureSection({ isReading, isDropping, translate, onFiles }: Properties) {
  const id = useOwnId();
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // Else the same file could not be chosen once more.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{translate('addPicture')}</h2>
      <div class={isDropping ? 'drop drop-over' : 'drop'}>
        <DropWords words={translate(isReading ? 'captureReading' : isDropping ? 'captureDropHere' : 'addPictureHint')} usual={translate('addPictureHint')} />
        <label class="button file-button">
          {translate('addChooseFile')}
          <input
            type="file"
            class="visually-hidden"
            accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
      </div>
    </section>
  );
}
