import { expect, test } from 'vitest';
import { describeAccount } from '../../src/ui/describe-account.ts';

test.each([
  ['a name that says it all needs nothing more', 'Smiltene (janis)', 'Smiltene', 'janis', ''],
  ['case does not matter', 'SMILTENE jānis', 'Smiltene', 'Jānis', ''],
  ['a name of the person’s own is explained', 'Darbs', 'Smiltene', 'janis', 'Smiltene · janis'],
  ['what is missing is left out', 'Darbs', '', 'janis', 'janis'],
])('%s', (_, name, issuer, user, expected) => {
  expect(describeAccount({ name, issuer, user })).toBe(expected);
});
