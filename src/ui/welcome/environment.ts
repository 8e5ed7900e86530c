import type { ProtectionEnvironment } from '../manage/protection/environment.ts';

/** Whether the browser lets the extension into the organisation's pages. */
export interface OrganisationAccess {
  /** @returns the sites that it keeps the extension out of, by name; none where it lets it in everywhere */
  readonly findMissing: () => Promise<readonly string[]>;
  /** Asks in the browser's own dialog; to be called within the person's click. @returns whether it is granted */
  readonly ask: () => Promise<boolean>;
  /** @returns stops watching */
  readonly watch: (changed: () => void) => () => void;
}

/** All that the page for a new person needs of the browser. */
export interface WelcomeEnvironment extends ProtectionEnvironment {
  readonly access: OrganisationAccess;
}
