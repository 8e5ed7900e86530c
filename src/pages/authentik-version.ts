/** What an Authentik page says of itself in its head: the inline script that sets `window.authentik` is readable text. */

/**
 * @returns the version family as year × 100 + month (2024.12 is 202412), undefined where the page does not say.
 * Seen: `versionFamily: "2024.12"` in the inline script (2023.10 to 2026.8), a `meta` instead of it in the source since.
 */
export function findVersion(document: Document): number | undefined {
  const meta = document.querySelector('meta[name="ak-version-family"]')?.getAttribute('content');
  const text = meta ?? findInScript(document, /versionFamily["']?\s*:\s*["'](\d{4}\.\d{1,2})/);
  const [, year, month] = /^(\d{4})\.(\d{1,2})$/.exec(text ?? '') ?? [];
  return year === undefined || month === undefined ? undefined : Number(year) * 100 + Number(month);
}

/** @returns the language that the interface speaks, without its region and in lower case: `en` */
export function findLanguage(document: Document): string | undefined {
  const tag = document.documentElement?.lang || findInScript(document, /locale["']?\s*:\s*["']([A-Za-z-]+)/);
  return tag?.split('-')[0]?.toLowerCase();
}

function findInScript(document: Document, pattern: RegExp): string | undefined {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const found = pattern.exec(script.textContent ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
