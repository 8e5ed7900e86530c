/** What password managers typed into the decoy form; it outlives the form, as the original's does. */
export const prefill = { password: '', code: '' };

function field(type, name, autocomplete, onValue) {
  const input = document.createElement('input');
  input.setAttribute('type', type);
  input.setAttribute('name', name);
  input.setAttribute('autocomplete', autocomplete);
  for (const event of ['keyup', 'input', 'change']) input.addEventListener(event, () => onValue(input.value));
  return input;
}

/** Puts the decoy form outside `body`, off the screen. @param findUserField the visible field that a user name goes to */
export function addDecoy(isCompatible, findUserField) {
  if (document.querySelector('html > form') !== null) return;
  const form = document.createElement('form');
  if (!isCompatible) {
    form.append(
      field('text', 'username', 'username', (value) => {
        const visible = findUserField();
        if (visible !== null) visible.value = value;
      }),
      field('password', 'password', 'current-password', (value) => {
        prefill.password = value;
      }),
    );
  }
  form.append(
    field('text', 'code', 'one-time-code', (value) => {
      prefill.code = value;
    }),
  );
  document.documentElement.append(form);
}

export function removeDecoy() {
  document.querySelector('html > form')?.remove();
}
