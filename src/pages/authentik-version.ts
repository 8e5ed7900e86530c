/** What an Authentik page says of itself: its scripts' names, and the inline one that sets `window.authentik`, as text. */

/** @returns the version family, such as `2024.12`; undefined where neither the script nor the name of another says it */
export function findVersion(document: Document): string | undefined {
  return findInScript(document, /(?:versionFamily["']?: *["']|Interface-)(\d+\.\d+)/);
}

/** @returns the language that the interface speaks, without its region and in lower case: `en` */
export function findLanguage(document: Document): string | undefined {
  const tag = document.documentElement.lang || findInScript(document, /locale["']?: *["']([\w-]+)/);
  return tag?.split('-')[0]?.toLowerCase();
}

function findInScript(document: Document, pattern: RegExp): string | undefined {
  for (const script of document.scripts) {
    const found = pattern.exec(script.text || script.src)?.[1];
    if (found) return found;
  }
  return undefined;
}
