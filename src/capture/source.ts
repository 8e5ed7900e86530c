import type { SourceName } from '../core/source-name.ts';
import type { Rectangle } from './pixels.ts';

/** What a look into a page's DOM found, in the page itself and in frames of its origin. */
export interface PageSources {
  /** Every otpauth text, without repetition. */
  readonly texts: readonly string[];
  /** Pictures that may hold a QR, as data URLs, the likeliest first. */
  readonly pictures: readonly string[];
  /** QR codes made of table cells or block characters: rows from the top, `1` a dark module and `0` a light one. */
  readonly drawings: readonly (readonly string[])[];
  /** Where on a screenshot a QR may be, in CSS pixels of the viewport. */
  readonly rectangles: readonly Rectangle[];
  readonly devicePixelRatio: number;
}

/** What can be seen of a page. Each part is looked at when it is first asked for, and once. */
export interface Sight {
  /** @returns undefined where the browser lets no extension look */
  page(): Promise<PageSources | undefined>;
  /** @returns a PNG as a data URL; undefined where the browser lets no extension look */
  screenshot(): Promise<string | undefined>;
  /** Gives the texts of the QR codes in a picture, a data URL. @param rectangles where alone to look, in its pixels; everywhere without */
  readPicture(picture: string, rectangles?: readonly Rectangle[]): Promise<readonly string[]>;
  /** Gives the texts of a drawing, as {@link PageSources} has them. */
  readDrawing(rows: readonly string[]): Promise<readonly string[]>;
}

/** One way to find otpauth texts in what can be seen: one file each in `sources/`, and a line in `sources.ts`. */
export interface Source {
  readonly name: SourceName;
  /** @returns the texts of all QR codes found, authenticators' or not, without repetition */
  read(sight: Sight): Promise<readonly string[]>;
}
