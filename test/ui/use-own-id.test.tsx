// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { SecretField } from '../../src/ui/lock/secret-field.tsx';
import { makeTranslate } from '../i18n/catalogue.ts';

const translate = makeTranslate('en');
const nothing = () => undefined;

function Page({ labels }: { readonly labels: readonly string[] }) {
  return labels.map((label) => <SecretField key={label} label={label} autocomplete="off" value="" maxLength={10} translate={translate} onChange={nothing} />);
}

test('a label belongs to its own field, also where that has come after the page was drawn twice over what stood there', () => {
  render(<Page labels={['First']} />, document.body);
  const [first] = document.querySelectorAll('input');
  render(<Page labels={['First']} />, document.body);
  render(<Page labels={['First', 'Second']} />, document.body);
  const [same, second] = document.querySelectorAll('input');
  expect(same).toBe(first);
  expect(same?.id).not.toBe(second?.id);
  expect([...document.querySelectorAll('label')].map((label) => document.getElementById(label.htmlFor))).toEqual([first, second]);
});
