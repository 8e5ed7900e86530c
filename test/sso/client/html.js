/** A piece of markup; everything else that is put into a template is text. */
class Markup {
  constructor(text) {
    this.text = text;
  }
}

const replacements = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function toMarkup(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"]/g, (character) => replacements[character]);
}

/** Template tag: markup in which every value is escaped, unless it is markup itself. */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, string, at) => text + toMarkup(values[at - 1]) + string));
}

/** Markup that the server made. */
export function trusted(text) {
  return new Markup(text);
}
