/**
 * Turns markup with `<template shadowrootmode>` into elements. Normally each becomes an open shadow root that fills a
 * moment after its host stands in the document, level by level, as components do that render by themselves. In
 * compatibility mode nothing is hidden: contents stand in the host, slots are replaced by what they would show, and
 * each element bears the class of the component that wrote it.
 */
export class Mounter {
  /** @param onRoot called with each root when it has been filled; the compatibility mode has one for each call */
  constructor(isCompatible, sheet, onRoot) {
    this.isCompatible = isCompatible;
    this.sheet = sheet;
    this.onRoot = onRoot;
  }

  /** Appends markup to `parent`. @param owner the component that writes it, if any. Returns the first element. */
  append(parent, markup, owner) {
    const content = this.parse(markup, owner);
    const first = content.firstElementChild;
    parent.append(content);
    if (this.isCompatible) this.onRoot(first);
    return first;
  }

  /** Gives `host` the contents that `markup`, which describes the same element, has in its template. */
  refill(host, markup) {
    const template = parseFragment(markup).querySelector('template[shadowrootmode]');
    if (this.isCompatible) {
      host.replaceChildren(...flatten(template.content, host, [...host.childNodes]).childNodes);
      this.onRoot(host);
      return;
    }
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: template.hasAttribute('shadowrootdelegatesfocus') });
    root.replaceChildren();
    this.fill(root, template.content);
  }

  /** Where the contents of `host` stand. */
  rootOf(host) {
    return host.shadowRoot ?? host;
  }

  parse(markup, owner) {
    const content = parseFragment(markup);
    if (!this.isCompatible) return this.attach(content);
    const holder = document.createElement('div');
    holder.append(content);
    if (owner !== undefined) scope(holder, owner);
    expandTemplates(holder);
    return toFragment(holder);
  }

  attach(content) {
    for (const template of content.querySelectorAll('template[shadowrootmode]')) {
      const host = template.parentElement;
      template.remove();
      const root = host.attachShadow({ mode: 'open', delegatesFocus: template.hasAttribute('shadowrootdelegatesfocus') });
      queueMicrotask(() => this.fill(root, template.content));
    }
    return content;
  }

  fill(root, content) {
    root.adoptedStyleSheets = [this.sheet];
    root.append(this.attach(document.importNode(content, true)));
    this.onRoot(root);
  }
}

function parseFragment(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup.text;
  return template.content;
}

function toFragment(holder) {
  const fragment = document.createDocumentFragment();
  fragment.append(...holder.childNodes);
  return fragment;
}

function scope(holder, owner) {
  for (const element of holder.querySelectorAll('*')) {
    const classes = element.getAttribute('class');
    element.setAttribute('class', `${classes === null ? '' : `${classes} `}style-scope ${owner}`);
  }
}

function findTemplate(holder) {
  return holder.querySelector('template[shadowrootmode]');
}

function expandTemplates(holder) {
  // One at a time: expanding one also expands those that are slotted into it.
  for (let template = findTemplate(holder); template !== null; template = findTemplate(holder)) {
    const host = template.parentElement;
    const light = [...host.childNodes].filter((node) => node !== template);
    host.replaceChildren(...flatten(template.content, host, light).childNodes);
  }
}

function flatten(content, host, light) {
  const holder = document.createElement('div');
  holder.append(document.importNode(content, true));
  scope(holder, host.localName);
  for (const slot of holder.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    slot.replaceWith(...light.filter((node) => (node.nodeType === Node.ELEMENT_NODE ? (node.getAttribute('slot') ?? '') : '') === name));
  }
  expandTemplates(holder);
  return holder;
}
