import type { SourceName } from '../core/source-name.ts';
import type { Sight, Source } from './source.ts';
import { drawnModules } from './sources/drawn-modules.ts';
import { elementPixels } from './sources/element-pixels.ts';
import { pageText } from './sources/page-text.ts';
import { screenshot } from './sources/screenshot.ts';
import { wholeScreenshot } from './sources/whole-screenshot.ts';

/** In the order in which they are tried. Those of one stage are all read, since what a page says of itself must agree. */
const stages: readonly (readonly Source[])[] = [[pageText, elementPixels, drawnModules], [screenshot], [wholeScreenshot]];
/** Those that look at nothing but what the sight says is there. */
export const placedStages = stages.slice(0, -1);

/** The text of a QR code or of a page, and where it was found first. */
export interface Found {
  readonly text: string;
  readonly source: SourceName;
}

/**
 * Looks stage by stage until one finds a text that is wanted.
 * @returns what that stage found; where none did, whatever was found at all
 */
export async function look(sight: Sight, isWanted: (text: string) => boolean, within = stages): Promise<readonly Found[]> {
  const unwanted: Found[] = [];
  for (const stage of within) {
    const found = await readStage(stage, sight);
    if (found.some(({ text }) => isWanted(text))) return found;
    unwanted.push(...found);
  }
  return unwanted;
}

async function readStage(stage: readonly Source[], sight: Sight): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const source of stage) {
    for (const text of await source.read(sight)) if (!found.has(text)) found.set(text, { text, source: source.name });
  }
  return [...found.values()];
}
