/** Every element that matches, in `root` and in the open shadow roots in and below it. */
export function findAllDeep(root, selector) {
  const inner = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot !== null);
  return [
    ...(root.shadowRoot ? findAllDeep(root.shadowRoot, selector) : []),
    ...root.querySelectorAll(selector),
    ...inner.flatMap((element) => findAllDeep(element.shadowRoot, selector)),
  ];
}

/** The first of {@link findAllDeep}. */
export function findDeep(root, selector) {
  return findAllDeep(root, selector)[0] ?? null;
}
