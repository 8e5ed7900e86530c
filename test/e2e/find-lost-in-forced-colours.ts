/** An element that a colour behind it, and perhaps nothing else, sets apart. */
interface Patch {
  readonly element: Element;
  readonly hasGradient: boolean;
}

declare global {
  interface Window {
    /** What {@link notePatches} has found. */
    patches?: readonly Patch[];
  }
}

/** Runs in a page that is in its usual colours, so it uses nothing from outside. Takes down what forced colours may take away. */
export function notePatches(): readonly string[] {
  const patches: Patch[] = [];
  const clear = 'rgba(0, 0, 0, 0)';
  const groundOf = (element: Element | null): string => {
    if (element === null) return clear;
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === clear ? groundOf(element.parentElement) : backgroundColor;
  };
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*:not(html, body, head *)')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const isColoured = backgroundColor !== clear && backgroundColor !== groundOf(element.parentElement);
      const hasGradient = backgroundImage !== 'none';
      if (isColoured || hasGradient) patches.push({ element, hasGradient });
    }
  };
  visit(document);
  window.patches = patches;
  return [];
}

/**
 * Runs in a page whose colours are forced, after {@link notePatches}, so it uses nothing from outside.
 * @returns a line for each text, control, drawing and patch of colour that nobody can make out there, and for each control that does
 *   not show that it has the keyboard
 */
export function findLostInForcedColours(): readonly string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const parse = (text: string): Colour => {
    const parts = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.split(/[\s,/]+/).map(Number);
    if (parts === undefined) throw new Error(`${text} is no plain colour`);
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
    return [red, green, blue, alpha];
  };
  const over = ([red, green, blue, alpha]: Colour, under: Colour): Colour => {
    const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
    return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
  };
  const luminanceOf = ([red, green, blue]: Colour) => {
    const linear = (channel: number) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrastOf = (upper: Colour, under: Colour) => {
    const [one, other] = [luminanceOf(over(upper, under)), luminanceOf(under)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.backgroundColor = 'Canvas';
  const canvas = parse(getComputedStyle(probe).backgroundColor);
  probe.remove();

  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const behind = (element: Element): Colour => {
    const parent = parentOf(element);
    return parent === null ? canvas : groundOf(parent);
  };
  /** The colour that what is in an element lies on. */
  const groundOf = (element: Element): Colour => over(parse(getComputedStyle(element).backgroundColor), behind(element));
  const stands = (colour: string, under: Colour) => contrastOf(parse(colour), under) >= 3;

  const hasEdge = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (['top', 'right', 'bottom', 'left'] as const).some((side) => {
      const lineOf = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
      return lineOf('style') !== 'none' && parseFloat(lineOf('width')) > 0 && stands(lineOf('color'), behind(element));
    });
  };
  const hasMark = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && stands(outlineColor, behind(element));
  };
  /** What the browser itself draws, or marks with its triangle. */
  const isNative = (element: Element) => {
    const { appearance, display } = getComputedStyle(element);
    return element.matches('summary') ? display === 'list-item' : element.matches('select, [type=checkbox], [type=radio]') && appearance !== 'none';
  };

  const found: string[] = [];
  const tell = (element: Element, what: string) => found.push(`${what}: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)}`);
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('.visually-hidden') === null && element.getBoundingClientRect().width > 1;

  const judgeText = (element: Element) => {
    const style = getComputedStyle(element);
    const contrast = contrastOf(parse(style.color), groundOf(element));
    // What can't be used need only be there.
    if (contrast < (element.closest(':disabled, [aria-disabled=true]') === null ? 4.5 : 1.5)) tell(element, `a text of contrast ${contrast.toFixed(2)}`);
  };
  const judgeDrawing = (drawing: SVGSVGElement) => {
    const ground = groundOf(drawing);
    const shapes = [...drawing.querySelectorAll('path, circle, rect, ellipse, line, polyline, polygon')].map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return { shape, isFilled: fill !== 'none', isSeen: [fill, stroke].some((paint) => paint !== 'none' && stands(paint, ground)) };
    });
    // Lines on nothing must all be seen; of a picture with surfaces something.
    const isOfLines = shapes.every(({ isFilled }) => !isFilled);
    const lost = isOfLines ? shapes.find((one) => !one.isSeen) : shapes.some((one) => one.isSeen) ? undefined : shapes[0];
    if (lost !== undefined) tell(lost.shape, 'a drawing that is not seen');
  };
  const judgeControl = (control: HTMLElement) => {
    // As from the keyboard, whatever was pressed before.
    control.focus({ focusVisible: true });
    // A field may be part of a whole, and a control that is out of sight stands for its label.
    const outer = control.closest('label, .secret-line') ?? control;
    if (!isSeen(control) && !isSeen(outer)) return;
    const isUnderlined = getComputedStyle(control).textDecorationLine.includes('underline');
    if (!(isUnderlined || isNative(control) || hasEdge(control) || hasEdge(outer))) tell(control, 'a control without an edge');
    if (!(hasMark(control) || hasMark(outer))) tell(control, 'a control that does not show that it has the keyboard');
    control.blur();
  };

  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*:not(style, script, head, head *)')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if ((hasText || element instanceof HTMLInputElement) && !element.matches('option, [type=checkbox], [type=radio]') && isSeen(element)) judgeText(element);
      if (element instanceof SVGSVGElement && isSeen(element)) judgeDrawing(element);
    }
    for (const control of root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
      if (!control.matches(':disabled')) judgeControl(control);
    }
  };
  visit(document);
  for (const { element, hasGradient } of window.patches ?? []) {
    if (!isSeen(element) || !element.isConnected) continue;
    if (hasGradient && getComputedStyle(element).backgroundImage === 'none') tell(element, 'a picture of colours that is gone');
    if (!hasGradient && !hasEdge(element) && contrastOf(groundOf(element), behind(element)) < 3) tell(element, 'something that only a colour set apart');
  }
  if (window.patches === undefined) found.push('nothing was noted in the usual colours');
  return found;
}
