import { beforeEach } from 'vitest';

/** Where so many tests of a file have failed, its browser is broken, and the others would only wait for it in vain. */
const mostFailures = 2;

let failures = 0;
beforeEach(({ onTestFailed, skip }) => {
  if (failures >= mostFailures) skip('two tests of this file have failed');
  onTestFailed(() => {
    failures += 1;
  });
});
