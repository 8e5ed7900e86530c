import { findCodeForm, keepOtpauth } from './code-form.ts';
import { textOf } from './dom.ts';
import type { Part, System } from './page.ts';

/**
 * BookStack, version of October 2024 and about: plain pages, one part a load. What a page asks for is known by where its
 * form leads, below the instance's base address.
 */
export const bookstack: System = {
  name: 'bookstack',
  isSignIn: false,
  isLive: false,
  isPage: (document) => findBase(document) !== undefined,
  recognise(document) {
    const base = findBase(document);
    return base === undefined ? undefined : (recogniseForm(document, base) ?? recogniseHeader(document, base));
  },
};

/** @returns the instance's root address without a slash at its end; both `meta` are on every page of it */
function findBase(document: Document): string | undefined {
  const token = document.querySelector('meta[name="token"]');
  const base = token && document.querySelector<HTMLMetaElement>('meta[name="base-url"]');
  return base?.content.replace(/\/+$/, '');
}

const readers = new Map<string | undefined, (form: HTMLFormElement) => Part | undefined>([
  ['/oidc/login', readProvider],
  ['/saml2/login', readProvider],
  ['/mfa/totp/confirm', readEnrolment],
  ['/mfa/totp/verify', (form) => readCode(form, 'totp')],
  ['/mfa/backup_codes/verify', (form) => readCode(form, 'recovery')],
]);

function recogniseForm(document: Document, base: string): Part | undefined {
  for (const form of document.forms) {
    const part = readers.get(pathBelow(form.getAttribute('action'), base))?.(form);
    if (part) return part;
  }
  return undefined;
}

function pathBelow(address: string | null, base: string): string | undefined {
  return address?.startsWith(base) ? address.slice(base.length) : undefined;
}

/** The button that goes to the identity provider. With auto-initiate the page hides the form and sends it itself. */
function readProvider(form: HTMLFormElement): Part | undefined {
  const button = form.querySelector<HTMLElement>('#oidc-login, #saml-login');
  return button ? { kind: 'provider', button, isAutomatic: form.closest('[style*="none"], [hidden]') !== null } : undefined;
}

/** A second factor of BookStack's own. */
function readCode(scope: HTMLFormElement, method: 'totp' | 'recovery'): Part | undefined {
  const form = findCodeForm(scope);
  return form && { kind: 'code', form, method };
}

/** The URI stands as text below the QR, which is an inline `svg`; the other ones are icons. */
function readEnrolment(scope: HTMLFormElement): Part | undefined {
  const form = findCodeForm(scope);
  const texts = keepOtpauth([...scope.ownerDocument.querySelectorAll('.code-base')].map(textOf));
  const pictures = [...(scope.closest('.card, body')?.querySelectorAll(':not(svg) > svg:not(.svg-icon)') ?? [])];
  return form && { kind: 'enrolment', form, texts, pictures };
}

/** A guest has a link to the sign-in page; somebody signed in has a menu with a way out instead. */
function recogniseHeader(document: Document, base: string): Part | undefined {
  if (document.querySelector('header .user-name, header form[action$="/logout"]')) return { kind: 'signed-in' };
  // On the sign-in page itself the link leads nowhere.
  if (document.querySelector('input[type="password"]')) return undefined;
  const links = document.querySelectorAll<HTMLElement>('header a');
  const link = [...links].find((anchor) => pathBelow(anchor.getAttribute('href'), base) === '/login');
  return link && { kind: 'guest', link };
}
