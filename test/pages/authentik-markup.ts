/** Builds flow pages as Authentik's frontends draw them, from our own description of what differs between them. */

export const generations = ['2023.10', '2024.12', '2025.6', '2025.10', '2026.8'] as const;
export type Generation = (typeof generations)[number];
export type Mode = 'shadow' | 'compatibility';

export const uri =
  'otpauth://totp/Parbaude%3Avards.uzvards?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&amp;algorithm=SHA1&amp;digits=6&amp;period=30&amp;issuer=Parbaude';

/** What draws an element with a shadow tree: in compatibility mode the tree is light DOM, slots already filled. */
export type DrawElement = (start: string, tree: string, light?: string) => string;

export interface Markup {
  readonly generation: Generation;
  /** From 2025.10 on: a card around the form, the label and the error beside the input, field sets. */
  readonly isNew: boolean;
  readonly draw: DrawElement;
}

export function createMarkup(generation: Generation, mode: Mode): Markup {
  return {
    generation,
    isNew: generation === '2025.10' || generation === '2026.8',
    draw: (start, tree, light = '') => {
      const name = start.split(' ')[0] ?? '';
      if (mode === 'shadow') return `<${start}><template shadowrootmode="open">${tree}</template>${light}</${name}>`;
      return `<${start} class="style-scope">${tree.replace('<slot></slot>', light)}</${name}>`;
    },
  };
}

const decoy =
  '<form><input type="text" name="username"><input type="password" name="password"><input name="code" autocomplete="one-time-code"></form>';

/** @param inside what the executor's tree holds: a stage, an overlay */
export function drawPage({ generation, draw }: Markup, inside: string, language = 'en'): string {
  const script = `<script>window.authentik = { locale: "${language}", config: {}, versionFamily: "${generation}", build: "" };</script>`;
  const body = `<div class="pf-c-login__main">${inside}</div>`;
  const placeholder = '<ak-loading><span role="progressbar"></span></ak-loading>';
  if (generation === '2026.8') {
    const start = 'ak-flow-executor slug="default-authentication-flow" loading=""';
    const drawer = draw('ak-drawer id="flow-drawer"', '<slot></slot>', draw(start, body, '<div slot="placeholder"></div>'));
    return `<!doctype html><html lang="${language}"><head>${script}</head><body>${drawer}</body>${decoy}</html>`;
  }
  const slug = generation === '2023.10' ? '' : ' flowslug="default-authentication-flow"';
  const executor = draw(`ak-flow-executor${slug}`, draw('ak-locale-context', '<slot></slot>', body), placeholder);
  return `<!doctype html><html><head>${script}</head><body>${executor}</body>${decoy}</html>`;
}

/** A stage with its form; `2025.10` on inside a card. */
export function drawStage({ isNew, draw }: Markup, name: string, form: string): string {
  const title = '<h1 class="pf-c-title">Laipni lūdzam!</h1>';
  const card = isNew ? draw('ak-flow-card role="presentation"', `${title}<slot></slot>`, form) : `${title}${form}`;
  return draw(name, card);
}

export function drawUser({ generation, draw }: Markup): string {
  const attribute = generation === '2026.8' ? 'username' : 'user';
  return draw(`ak-form-static ${attribute}="vards.uzvards"`, 'vards.uzvards', '<a slot="link" href="/flows/-/cancel/">?</a>');
}

/** The code's field with its button. `extra`: further attributes of the input. */
export function drawCodeField({ generation, isNew, draw }: Markup, id: string, extra: string, hasError: boolean): string {
  const input = `<input id="${isNew ? id : ''}" type="text" name="code" autocomplete="one-time-code" required ${extra} value="">`;
  const alert = isNew ? ' role="alert"' : '';
  const error = hasError ? `<p class="pf-c-form__helper-text pf-m-error"${alert}><i class="fas fa-exclamation-circle"></i>!</p>` : '';
  const field = isNew ? `<fieldset>${input}${error}</fieldset>` : draw('ak-form-element label="Code"', `<slot></slot>${error}`, input);
  const name = generation === '2026.8' ? ' name="continue"' : '';
  return `${field}<button${name} type="submit" class="pf-c-button pf-m-primary">Continue</button>`;
}
