import type { CodeForm, Part } from '../../src/pages/page.ts';

/** A part in one line, to be compared in tables: `code totp · vards.uzvards · error`. */
export function describePart(part: Part | undefined): string {
  if (part === undefined) return 'nothing';
  const words: string[] = [part.kind === 'code' ? `code ${part.method}` : part.kind];
  if (part.kind === 'provider' && part.isAutomatic) words.push('automatic');
  if ('choices' in part) words.push(...part.choices.map(({ title, isTotp }) => (isTotp ? `[${title}]` : title)));
  if ('texts' in part) words.push(`${part.texts.length} text`, part.pictures.map(({ localName }) => localName).join(' '));
  if ('form' in part) words.push(...describeForm(part.form));
  if ('user' in part) words.push(part.user ?? 'nobody');
  if ('another' in part && part.another !== undefined) words.push('or another');
  return words.join(' · ');
}

function describeForm(form: CodeForm): string[] {
  return [form.user ?? 'nobody', ...(form.hasError ? ['error'] : []), ...(form.isBusy ? ['busy'] : [])];
}
