import { drawnClasses, picturesOf } from '../../corpus/classes.ts';
import { photographs } from '../../corpus/pages/photographs.ts';
import { measurePicture, type ClassName, type PictureResult } from './measure-decoding.ts';
import { getReaders } from './readers.ts';

/** Screens too narrow for a page's code, or too coarse: only a look into the page itself helps. */
const notOnScreen: ClassName = { name: 'page, code not on screen', kind: 'unreadable' };

/** Every picture of the corpus through every reader. The extension must be built for it. */
export async function measureCorpus(): Promise<readonly PictureResult[]> {
  const readers = await getReaders();
  const results: PictureResult[] = [];
  for await (const { system, picture } of photographs()) {
    const className: ClassName = picture.readable.length > 0 ? { name: system, kind: 'realistic' } : notOnScreen;
    results.push(await measurePicture(className, picture, readers));
  }
  for (const drawn of drawnClasses) {
    for (const picture of picturesOf(drawn)) results.push(await measurePicture(drawn, picture, readers));
  }
  return results;
}
