/**
 * What the pages of the systems that we know can ask of a person. Recognising is read-only and total: any document, in
 * any state, gives a part or `undefined` and never throws. Acting on a part is in `act.ts`.
 */

/** Which kind of code a prompt asks for; `unclear` where the page leaves it open. */
export type CodeMethod = 'totp' | 'recovery' | 'sms' | 'email' | 'unclear';

/** A form that takes a code, whoever generated it. */
export interface CodeForm {
  readonly input: HTMLInputElement;
  /** The button that sends the form. A click on it is the only safe way to send. */
  readonly submit: HTMLElement;
  /** The page is sending or loading: nothing may be changed now. */
  readonly isBusy: boolean;
  /** The page shows an error beside the input. Its words are never shown nor decided by. */
  readonly hasError: boolean;
  /** The user name that the page shows, or that it carries for password managers. */
  readonly user: string | undefined;
}

/** One button of a choice. */
export interface Choice {
  readonly button: HTMLElement;
  readonly title: string;
  readonly isTotp: boolean;
}

export type Part =
  /** Helpdesk, nobody signed in, a link to the sign-in page. */
  | { readonly kind: 'guest'; readonly link: HTMLElement }
  /** Helpdesk, the button that goes to the identity provider. `isAutomatic`: the page presses it itself. */
  | { readonly kind: 'provider'; readonly button: HTMLElement; readonly isAutomatic: boolean }
  /** Helpdesk, somebody is signed in. */
  | { readonly kind: 'signed-in' }
  /** The provider asks for a user name (and perhaps the password with it). */
  | { readonly kind: 'user-name'; readonly input: HTMLInputElement }
  | { readonly kind: 'password'; readonly user: string | undefined }
  /** First login: which kind of second factor to set up. */
  | { readonly kind: 'choose-setup'; readonly choices: readonly Choice[]; readonly user: string | undefined }
  /** Several devices exist: which of them to use. */
  | { readonly kind: 'choose-device'; readonly choices: readonly Choice[]; readonly user: string | undefined }
  /** A new secret is shown. `texts`: every otpauth text found; `pictures`: elements that show its QR. */
  | {
      readonly kind: 'enrolment';
      readonly form: CodeForm;
      readonly texts: readonly string[];
      readonly pictures: readonly Element[];
    }
  /** `another` here and below: the button that leads back to the choice of device, where there are several. */
  | {
      readonly kind: 'code';
      readonly form: CodeForm;
      readonly method: CodeMethod;
      readonly another?: HTMLElement | undefined;
    }
  /** A second factor that is not a code (a security key, a push message). */
  | { readonly kind: 'other-factor'; readonly another?: HTMLElement | undefined; readonly user: string | undefined }
  | { readonly kind: 'denied' }
  /** The provider is sending the browser on: everything was accepted. */
  | { readonly kind: 'done' }
  /** A step that the provider goes on with (consent, a form of its own, another set-up): it asks for nothing of ours. */
  | { readonly kind: 'other-step' }
  /** Anything else, the provider's own errors among them: it says nothing of what was sent before. */
  | { readonly kind: 'unknown-step' }
  /** The sign-in page is loading its next step. */
  | { readonly kind: 'loading' };

export type PartKind = Part['kind'];

/** One system whose pages we know: one file, its fixtures, and one line in `systems.ts`. */
export interface System {
  readonly name: 'authentik' | 'bookstack' | 'one-time-code';
  /** It checks codes itself, by a clock of its own. */
  readonly isSignIn: boolean;
  /** Cheap and exact: is this document a page of the system at all? */
  isPage(document: Document): boolean;
  /** What the page asks for now; `undefined` where it is not a page of this system or asks for nothing. */
  recognise(document: Document): Part | undefined;
  /** Parts may change without a navigation: the assistant has to keep watching. */
  readonly isLive: boolean;
  /** Of a live system: a selector of the element of the document in which it draws its parts. */
  readonly drawer?: string;
}
