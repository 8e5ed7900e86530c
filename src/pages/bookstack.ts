import { readMfa } from './bookstack-mfa.ts';
import type { Part, System } from './page.ts';

/** BookStack, version of October 2024 and about: plain pages, one part a load. Paths are relative to its base URL. */
export const bookstack: System = {
  name: 'bookstack',
  isLive: false,
  isPage: (document) => findBase(document) !== undefined,
  recognise(document) {
    const base = findBase(document);
    return base === undefined ? undefined : (readMfa(document, base) ?? readProvider(document, base) ?? readHeader(document, base));
  },
};

/** @returns the instance's root address without a slash at its end; both `meta` are on every page of it */
function findBase(document: Document): string | undefined {
  if (document.querySelector('meta[name="token"]') === null) return undefined;
  return document.querySelector('meta[name="base-url"]')?.getAttribute('content')?.replace(/\/+$/, '');
}

const providers = { '/oidc/login': 'oidc-login', '/saml2/login': 'saml-login' };

/** The button that goes to the identity provider. With auto-initiate the page hides the form and sends it itself. */
function readProvider(document: Document, base: string): Part | undefined {
  const form = document.querySelector('form#login-form');
  for (const [path, id] of Object.entries(providers)) {
    const button = form?.querySelector<HTMLElement>(`button#${id}`);
    if (!button || form?.getAttribute('action') !== base + path) continue;
    return { kind: 'provider', button, isAutomatic: isHiddenByPage(button) };
  }
  return undefined;
}

function isHiddenByPage(button: Element): boolean {
  return button.closest('[style*="display"][style*="none"], [hidden], .hidden') !== null;
}

/** A guest has a link to the sign-in page, somebody signed in has a menu with a way out. The sign-in page has neither to offer. */
function readHeader(document: Document, base: string): Part | undefined {
  const header = document.querySelector('header');
  if (header === null) return undefined;
  if (header.querySelector('.user-name, form[action$="/logout"], a[href$="/logout"]') !== null) return { kind: 'signed-in' };
  if (document.querySelector('input[type="password"]') !== null) return undefined;
  const link = [...header.querySelectorAll<HTMLAnchorElement>('a[href]')].find((anchor) => isLoginLink(anchor, base));
  return link && { kind: 'guest', link };
}

function isLoginLink(anchor: HTMLAnchorElement, base: string): boolean {
  return anchor.getAttribute('href') === `${base}/login`;
}
