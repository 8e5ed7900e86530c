import type { PictureProblem } from '../../messages/capture-answers.ts';
import { drawSvg } from './draw-svg.ts';
import { tellFileKind } from './file-kind.ts';
import { readAsDataUrl } from './read-as-data-url.ts';

/** 12 MB: what the background looks at, several times the screenshot of a 4K screen. */
const mostBytes = 12_000_000;
/** Enough of a file to tell its kind, and all comments that drawing programs put at the top of an SVG. */
const headBytes = 4096;

export type PictureFile =
  /** `url`: a data URL. */
  | { readonly status: 'picture'; readonly url: string }
  | { readonly status: 'bad-picture'; readonly problem: PictureProblem }
  | { readonly status: 'pdf' };

/**
 * Makes of a file what the background can decode. Its size is looked at before a byte is read, and its kind is told by its
 * content, whatever its name says. Never rejects.
 */
export async function readPictureFile(file: Blob): Promise<PictureFile> {
  if (file.size > mostBytes) return { status: 'bad-picture', problem: 'too-large' };
  try {
    const kind = tellFileKind(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
    if (kind === 'application/pdf') return { status: 'pdf' };
    if (kind === undefined) return notAPicture;
    const url = kind === 'image/svg+xml' ? await drawSvg(file) : await readAsDataUrl(new Blob([file], { type: kind }));
    return { status: 'picture', url };
  } catch {
    // A folder, a file that has gone meanwhile, an SVG that can't be drawn.
    return notAPicture;
  }
}

const notAPicture: PictureFile = { status: 'bad-picture', problem: 'not-a-picture' };
