/**
 * Parses a saved page as a browser does while loading it: `<template shadowrootmode="open">` becomes an open shadow root,
 * and what is written after `</body>` becomes a child of `html`, as Authentik's decoy form is.
 */
export function loadPage(text: string): Document {
  // happy-dom loses everything after a style inside an svg.
  const html = text.replace(/<style[^>]*>.*?<\/style>/gs, '');
  const end = html.indexOf('</body>');
  const page = new DOMParser().parseFromString(end < 0 ? html : html.slice(0, end), 'text/html');
  attachRoots(page);
  if (end >= 0) {
    const rest = new DOMParser().parseFromString(html.slice(end + '</body>'.length), 'text/html');
    page.documentElement.append(...rest.body.children);
  }
  return page;
}

function attachRoots(tree: ParentNode): void {
  for (const template of tree.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const host = template.parentElement;
    template.remove();
    if (host === null || host.shadowRoot !== null || !host.localName.includes('-')) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
    attachRoots(root);
  }
}

/** The whole document as text, with its shadow roots: to see that nothing has changed. */
export function serialise(node: Document | ShadowRoot | Element): string {
  const own = 'attributes' in node ? [node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`)] : [];
  const root = 'shadowRoot' in node && node.shadowRoot !== null ? [`#${serialise(node.shadowRoot)}`] : [];
  const inside = [...node.childNodes].map((child) => ('attributes' in child ? serialise(child as Element) : child.nodeValue));
  return `<${[...own, ...root, ...inside].join(' ')}>`;
}
