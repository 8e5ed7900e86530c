import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take half a minute and more, the longest first. */
const long = [
  'screens',
  'worker-stops',
  'accounts',
  'fill-errors',
  'fill-timing',
  'lock',
  'attack-places',
  'attack-clicks',
  'popup-accessible',
  'popup-capture',
  'vault-secrecy',
  'help',
  'popup-sso',
  'fill-sending',
  'fill-fields',
  'killed',
];

/** A file that takes long and begins last would be waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own method, not an array's
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = long.indexOf(basename(moduleId, '.test.ts'));
  return place < 0 ? long.length : place;
}
