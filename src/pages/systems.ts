import { authentik } from './authentik.ts';
import { bookstack } from './bookstack.ts';
import type { Part, System } from './page.ts';

/** The systems of the organisation's pages. A new one is a file, its fixtures and a line here. */
export const systems: readonly System[] = [authentik, bookstack];

/** What a document asks for. Read-only and total. */
export interface Recognised {
  readonly system: System;
  /** Undefined where the page is the system's own but asks for nothing. */
  readonly part: Part | undefined;
}

/** @returns undefined where the page is of no system among these */
export function recognise(document: Document, among: readonly System[] = systems): Recognised | undefined {
  const system = among.find((candidate) => candidate.isPage(document));
  return system && { system, part: system.recognise(document) };
}
