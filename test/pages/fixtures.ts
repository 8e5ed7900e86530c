import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authentikFixtures } from './authentik-fixtures.ts';
import type { System } from '../../src/pages/page.ts';

export interface Fixture {
  readonly name: string;
  readonly html: string;
  /** The part as `describePart` writes it. */
  readonly expected: string;
}

/** The pages of each system that is registered. Authentik's differ by generation and mode, so they are built. */
export const fixtures: Readonly<Record<System['name'], readonly Fixture[]>> = {
  authentik: authentikFixtures,
  bookstack: readFixtures('bookstack'),
  'one-time-code': readFixtures('one-time-code'),
};

/** Pages that are nobody's, among them pages that look like somebody's. */
export const foreignPages: readonly Fixture[] = readFixtures('foreign');

/** Files of a folder; the first line of each is a comment with what is to be recognised. */
function readFixtures(folder: string): Fixture[] {
  const place = join(import.meta.dirname, 'fixtures', folder);
  return readdirSync(place).toSorted().map((file) => {
    const html = readFileSync(join(place, file), 'utf8');
    const expected = /^<!-- (.*?) -->/.exec(html)?.[1];
    if (expected === undefined) throw new Error(`${file} does not say what it is`);
    return { name: file, html, expected };
  });
}
