import { drawnClasses, picturesOf } from '../../corpus/classes.ts';
import { measurePicture, type PictureResult } from './measure-decoding.ts';
import { getReaders } from './readers.ts';

/** Every picture of the corpus through every reader. */
export async function measureDecoding(): Promise<readonly PictureResult[]> {
  const readers = await getReaders();
  const results: PictureResult[] = [];
  for (const drawn of drawnClasses) {
    process.stderr.write(`Decoding: ${drawn.name}\n`);
    for (const picture of picturesOf(drawn)) results.push(await measurePicture(drawn, picture, readers));
  }
  return results;
}
