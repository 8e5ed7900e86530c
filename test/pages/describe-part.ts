import type { CodeForm, Part } from '../../src/pages/page.ts';

/** A part in one line, to be compared in tables: `code totp · vards.uzvards · error`. */
export function describePart(part: Part | undefined): string {
  if (part === undefined) return 'nothing';
  const user = 'user' in part ? [part.user ?? 'nobody'] : [];
  switch (part.kind) {
    case 'code':
      return [`code ${part.method}`, ...describeForm(part.form)].join(' · ');
    case 'enrolment': {
      const sources = [`${part.texts.length} text`, part.pictures.map((picture) => picture.localName).join(' ')];
      return ['enrolment', ...sources, ...describeForm(part.form)].join(' · ');
    }
    case 'choose-setup':
    case 'choose-device':
      return [part.kind, ...part.choices.map(({ title, isTotp }) => (isTotp ? `[${title}]` : title)), ...user].join(' · ');
    case 'provider':
      return part.isAutomatic ? 'provider · automatic' : 'provider';
    default:
      return [part.kind, ...user].join(' · ');
  }
}

function describeForm(form: CodeForm): string[] {
  return [form.user ?? 'nobody', ...(form.hasError ? ['error'] : []), ...(form.isBusy ? ['busy'] : [])];
}
